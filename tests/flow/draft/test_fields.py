import pytest
from conftest import code, markdown

from rtkit.errors import UsageFault
from rtkit.flow.draft import DraftRequest, draft
from rtkit.notebook.cells import source_of
from rtkit.notebook.read import read_notebook


def cells_of(workspace, template_name, /, **fields):
    path = draft(workspace, DraftRequest(question="Q?", template=template_name, fields=fields)).path
    return [source_of(cell) for cell in read_notebook(path)["cells"]]


@pytest.mark.parametrize(
    ("field", "text", "line"),
    [
        ("seed", "7", "seed: int = 7  # every draw starts here"),
        ("rate", "2", "rate = 2.0  # type: float"),
        ("rate", "1e-3", "rate = 0.001  # type: float"),
        ("name", 'a "b" 缩', 'name = "a \\"b\\" 缩"; tags = ["a"]'),
        ("name", "12", 'name = "12"; tags = ["a"]'),
        ("tags", "['x', 'y']", "name = \"größe\"; tags = ['x', 'y']"),
        ("fast", "false", "fast = False"),
    ],
)
def test_a_field_named_like_a_parameter_changes_its_default_only(workspace, parameterised, field, text, line):
    before = cells_of(workspace, parameterised)[0].splitlines()
    after = cells_of(workspace, parameterised, **{field: text})[0].splitlines()
    assert line in after
    assert len([1 for old, new in zip(before, after, strict=True) if old != new]) == 1


def test_several_defaults_change_together_one_of_them_over_several_lines(workspace, parameterised):
    source, _ = cells_of(workspace, parameterised, deep="3", name="x", tags="[]", seed="1", fast="False")
    assert source == (
        "import os\n\n"
        "seed: int = 1  # every draw starts here\n"
        "rate = 0.1  # type: float\n"
        'name = "x"; tags = []\n'
        "deep: int | None = (\n    3\n)\n"
        "fast = False\n"
    )
    compile(source, "cell", "exec")


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("seed", "1.5", "'seed' must be int"),
        ("seed", "", "'seed' must be int"),
        ("rate", "fast", "'rate' must be float"),
        ("rate", "NaN", "'rate' must be finite"),
        ("fast", "perhaps", "'fast' must be bool"),
        ("tags", "a", "'tags' must be list"),
        ("sed", "1", "did you mean 'seed'"),
        ("zzz", "1", "known: dataset, deep, fast, name, rate, seed, tags"),
        ("question", "Other?", "'question' is not set this way"),
    ],
)
def test_an_unknown_name_or_a_value_of_another_type_is_refused_before_anything_is_written(
    workspace, parameterised, field, text, said
):
    with pytest.raises(UsageFault) as caught:
        cells_of(workspace, parameterised, **{field: text})
    assert said in str(caught.value)
    assert list(workspace.research.iterdir()) == []
    assert not workspace.private.exists()


def test_a_field_in_the_text_is_filled_and_escaped(workspace, parameterised):
    _, text = cells_of(workspace, parameterised, dataset="the <b>new</b>\n*one*")
    assert text == "# Q?\n\nthe &lt;b&gt;new&lt;/b&gt;\n\\*one\\* and [[seed]]"


def test_a_name_that_is_both_is_set_in_both(workspace, parameterised):
    source, text = cells_of(workspace, parameterised, seed="7")
    assert "seed: int = 7" in source
    assert text.endswith("and 7")


def test_without_a_field_of_that_name_the_template_says_what_it_has(workspace, template):
    with pytest.raises(UsageFault, match=r"no field or parameter 'seed' \(none is known"):
        cells_of(workspace, template(markdown("# [[question]]")), seed="1")


@pytest.mark.parametrize(("source", "language"), [("seed = ", "python"), ("seed <- 1", "r")])
def test_a_parameters_cell_that_cannot_be_read_has_no_names_to_set(workspace, template, source, language):
    name = template(code(source, "parameters"), language=language)
    assert cells_of(workspace, name) == [source]
    with pytest.raises(UsageFault, match="no field or parameter"):
        cells_of(workspace, name, seed="1")


CHAMPION = 'champion: str = "[[parent]]"  # to be beaten\nname = "the [[parent]]"\ndata: str = "[[dataset]]"'


def test_a_parameter_whose_default_is_a_field_gets_it(workspace, ticket, template):
    ticket("", number=3)
    name = template(code(CHAMPION, "parameters"), markdown("asked by [[asked_by]], in [[parent]]"))
    request = DraftRequest(question="Q?", template=name, asked_by="RT-0003", fields={"dataset": 'the "new"'})
    source, text = [source_of(cell) for cell in read_notebook(draft(workspace, request).path)["cells"]]
    assert source.splitlines() == [
        'champion: str = "RT-0003"  # to be beaten',
        'name = "the [[parent]]"',
        'data: str = "the \\"new\\""',
    ]
    assert text == "asked by RT-0003, in RT-0003"


def test_the_parent_is_the_ticket_alone_of_what_asked(workspace, ticket, template):
    ticket("", number=3)
    name = template(code(CHAMPION, "parameters"))
    request = DraftRequest(question="Q?", template=name, asked_by="RT-0003#F2")
    (cell,) = read_notebook(draft(workspace, request).path)["cells"]
    assert 'champion: str = "RT-0003" ' in source_of(cell)


def test_a_value_that_was_given_for_the_parameter_itself_wins(workspace, ticket, template):
    ticket("", number=3)
    name = template(code(CHAMPION, "parameters"))
    request = DraftRequest(question="Q?", template=name, asked_by="RT-0003", fields={"champion": "RT-0002"})
    (cell,) = read_notebook(draft(workspace, request).path)["cells"]
    assert 'champion: str = "RT-0002" ' in source_of(cell)


def test_without_a_value_the_default_keeps_its_field_and_the_parent_is_not_set_by_hand(workspace, template):
    name = template(code(CHAMPION, "parameters"))
    assert cells_of(workspace, name) == [CHAMPION]
    with pytest.raises(UsageFault, match="'parent' is not set this way"):
        cells_of(workspace, name, parent="RT-0003")

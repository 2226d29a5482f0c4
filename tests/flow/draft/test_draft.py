import json
import stat
from datetime import UTC, datetime, timedelta

import nbformat
import pytest
from conftest import code, markdown

from rtkit.flow.draft import DraftRequest, draft
from rtkit.notebook.cells import source_of
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import ticket_in
from rtkit.workspace.listing import find_ticket, list_tickets
from rtkit.workspace.workspace import Workspace

HARD = "  هل <b>*يساعد*</b>\n[[why]] `التحجيم` $x$؟ 缩放 🚀\x00 "


def text_of(path):
    return "\n".join(source_of(cell) for cell in read_notebook(path)["cells"])


def test_a_draft_is_a_ticket_named_after_its_question(workspace):
    file = draft(workspace, DraftRequest(question="Does scaling help?"))
    assert file.path == workspace.research / "RT-0001-does-scaling-help.ipynb"
    assert find_ticket(workspace, "1") == file
    assert file.ticket.id == "RT-0001"
    assert (file.ticket.status, file.ticket.template, file.ticket.timebox) == ("draft", "question", "2d")
    assert (file.ticket.scope, file.ticket.asked_by, file.ticket.owner) == (None, None, "ana")
    assert timedelta() <= datetime.now(UTC) - file.ticket.created < timedelta(minutes=1)


def test_everything_asked_for_stands_in_the_ticket(workspace):
    first = draft(workspace, DraftRequest(question="First?"))
    request = DraftRequest(
        question="Does\n it  help?",
        template="design-document",
        scope="MODELING",
        owner=" ben ",
        timebox=" 1.5 D ",
        asked_by="rt-1#n2",
        why="Because.\n\nIt matters.",
        tags=("b", "a", "b"),
    )
    ticket = draft(workspace, request).ticket
    assert ticket.question == "Does it help?"
    assert (ticket.template, ticket.scope, ticket.owner, ticket.timebox) == (
        "design-document",
        "modeling",
        "ben",
        "1.5d",
    )
    assert ticket.asked_by == f"{first.ticket.id}#N2"
    assert (ticket.why, ticket.tags) == ("Because.\n\nIt matters.", ("b", "a"))


def test_ids_go_on_from_the_highest_in_use(workspace, ticket):
    ticket("1", number=41)
    (workspace.records).mkdir()
    (workspace.records / "RT-0050.json").write_text("{}")
    assert draft(workspace, DraftRequest(question="Next?")).ticket.id == "RT-0051"


def test_a_question_in_any_script_is_kept_as_it_is_and_shown_as_text(workspace):
    file = draft(workspace, DraftRequest(question=HARD))
    question = "هل <b>*يساعد*</b> [[why]] `التحجيم` $x$؟ 缩放 🚀"
    assert ticket_in(read_notebook(file.path), "x").question == question
    assert file.path.name == "RT-0001-هل-b-يساعد-b-why-التحجيم-x-缩放.ipynb"
    heading = text_of(file.path).splitlines()[0]
    assert heading == r"# هل &lt;b&gt;\*يساعد\*&lt;/b&gt; \[\[why\]\] \`التحجيم\` &#36;x&#36;؟ 缩放 🚀"
    nbformat.validate(nbformat.read(file.path, as_version=4))


def test_fields_in_a_question_are_not_filled_in_turn(workspace):
    file = draft(workspace, DraftRequest(question="Is [[owner]] set?", why="[[id]]"))
    assert r"# Is \[\[owner\]\] set?" in text_of(file.path)
    assert r"**Why now.** \[\[id\]\]" in text_of(file.path)


def test_a_field_without_a_value_stays_a_placeholder(workspace):
    assert "**Why now.** [[why]]" in text_of(draft(workspace, DraftRequest(question="Q?")).path)


def test_the_tickets_own_fields_are_filled_wherever_markdown_names_them(workspace, template):
    cells = markdown("[[id]] [[owner]] [[scope]] [[timebox]] [[created]] [[free text]]"), code('x = "[[id]]"')
    name = template(*cells)
    file = draft(workspace, DraftRequest(question="Q?", template=name, scope="etl"))
    day = file.ticket.created.date().isoformat()
    assert text_of(file.path) == f'RT-0001 ana ETL 2d {day} [[free text]]\nx = "[[id]]"'


def test_no_cell_shares_its_id_with_the_template_or_another_draft(workspace, template):
    name = template(markdown("a"), code("1"), code("2"))
    drafts = [draft(workspace, DraftRequest(question="Q?", template=name)).path for _ in range(2)]
    ids = [cell["id"] for path in drafts for cell in read_notebook(path)["cells"]]
    assert len(set(ids)) == 6
    assert not {"c1", "c2", "c3"} & set(ids)


@pytest.mark.parametrize(
    "evidence", ["- evidence: tab-x, c2", "- **evidence**: `c2`", "rt.finding('x', evidence=['c2'])"]
)
def test_a_cell_that_a_finding_names_as_evidence_keeps_its_id(workspace, template, evidence):
    name = template(markdown("a"), markdown("| table |"), markdown(f"- F1: [[What?]]\n  {evidence}"))
    ids = [
        cell["id"] for cell in read_notebook(draft(workspace, DraftRequest(question="Q?", template=name)).path)["cells"]
    ]
    assert ids[1] == "c2"
    assert not {"c1", "c3"} & set(ids)


def test_what_a_template_ran_or_says_of_itself_is_left_out(workspace, template):
    output = {"output_type": "stream", "name": "stdout", "text": "hi"}
    ran = {**code("print('hi')", outputs=[output]), "execution_count": 3}
    ran["metadata"] = {"tags": ["kept"], "execution": {"x": 1}, "papermill": {"y": 2}}
    path = draft(workspace, DraftRequest(question="Q?", template=template(ran))).path
    made = read_notebook(path)
    (cell,) = made["cells"]
    assert (cell["outputs"], cell["execution_count"], cell["metadata"]) == ([], None, {"tags": ["kept"]})
    assert "rtkit_template" not in made["metadata"]
    assert made["metadata"]["kernelspec"]["name"] == "python3"


def test_a_template_from_before_cell_ids_becomes_a_draft_with_them(workspace, template):
    path = draft(workspace, DraftRequest(question="Q?", template=template(markdown("a"), code("1"), minor=4))).path
    made = nbformat.read(path, as_version=4)
    nbformat.validate(made)
    assert (made.nbformat_minor, len({cell.id for cell in made.cells})) == (5, 2)


def test_saving_a_draft_unchanged_changes_nothing(workspace):
    path = draft(workspace, DraftRequest(question="Größe?")).path
    before = path.read_text("utf-8")
    nbformat.write(nbformat.read(path, as_version=4), path)
    assert path.read_text("utf-8").rstrip("\n") == before.rstrip("\n")


def test_a_templates_defaults_are_the_tickets_where_nothing_else_is_asked(workspace, template):
    hypothesis = {"id": "H1", "claim": "[[claim]]"}
    name = template(markdown("a"), scope="metrics", timebox="4h", owner="eva", tags=["x"], hypotheses=[hypothesis])
    ticket = draft(workspace, DraftRequest(question="Q?", template=name, tags=("y",))).ticket
    assert (ticket.scope, ticket.timebox, ticket.owner, ticket.tags) == ("metrics", "4h", "eva", ("x", "y"))
    assert ticket.hypotheses[0].claim == "[[claim]]"
    asked = draft(workspace, DraftRequest(question="Q?", template=name, scope="ETL", timebox="1d", owner="ana")).ticket
    assert (asked.scope, asked.timebox, asked.owner) == ("ETL", "1d", "ana")


def test_scopes_and_timebox_of_the_settings_count(workspace):
    settings = 'scopes = ["Data Labelling"]\ntimebox = "4h"\ntimebox-limit = "10d"\ntemplate = "design-document"\n'
    (workspace.root / "rtkit.toml").write_text(settings)
    changed = Workspace.at(workspace.root)
    ticket = draft(changed, DraftRequest(question="Q?", scope="data labelling")).ticket
    assert (ticket.scope, ticket.timebox, ticket.template) == ("Data Labelling", "4h", "design-document")
    assert draft(changed, DraftRequest(question="Q?", timebox="9d")).ticket.timebox == "9d"


def test_paths_with_spaces_and_letters_of_any_script_will_do(tmp_path):
    root = tmp_path / "my träume 缩"
    root.mkdir()
    (root / "rtkit.toml").write_text('research = "open questions/now"\n')
    file = draft(Workspace.at(root), DraftRequest(question="Q?", owner="ana"))
    assert file.path == root / "open questions" / "now" / "RT-0001-q.ipynb"


def test_a_template_may_be_named_by_its_path(workspace, template, tmp_path):
    name = template(markdown("from a path"))
    path = workspace.root / "notebook_templates" / "tickets" / f"{name}.ipynb"
    moved = path.rename(tmp_path / "else where.ipynb")
    file = draft(workspace, DraftRequest(question="Q?", template=str(moved)))
    assert (file.ticket.template, text_of(file.path)) == ("else where", "from a path")


def test_other_files_are_left_as_they_were(workspace, ticket):
    other = ticket("1", number=1).path
    broken = workspace.research / "RT-0009-broken.ipynb"
    broken.write_text("{")
    before = other.read_bytes()
    assert draft(workspace, DraftRequest(question="Q?")).ticket.id == "RT-0010"
    assert (other.read_bytes(), broken.read_text()) == (before, "{")
    assert len(list_tickets(workspace).tickets) == 2


def test_a_draft_can_be_read_by_whoever_can_read_new_files(workspace, tmp_path):
    (tmp_path / "plain").touch()
    path = draft(workspace, DraftRequest(question="Q?")).path
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_no_reservation_is_left(workspace):
    draft(workspace, DraftRequest(question="Q?"))
    assert list((workspace.private / "ids").iterdir()) == []


def test_the_metadata_is_plain_json_with_its_format(workspace):
    path = draft(workspace, DraftRequest(question="Q?")).path
    metadata = json.loads(path.read_text("utf-8"))["metadata"]["rtkit"]
    assert metadata["format"] == 1
    assert set(metadata) == {"format", "id", "question", "template", "owner", "timebox", "created"}

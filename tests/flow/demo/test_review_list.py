"""What a reviewer is asked to look at, and when a tick no longer counts."""

from __future__ import annotations

import pytest
from flow.demo.cases import RAN, code, page, repeated_page, shown
from flow.demo.safety import assert_safe, parsed

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import subject_of
from rtkit.flow.harvest import resolve
from rtkit.flow.standing import Standing
from rtkit.model import Environment, InputFile
from rtkit.workspace.workspace import Workspace

H1 = {"id": "H1", "claim": "It is better", "expect": "eer <= champion", "guardrails": ["seconds < 3"]}
SEALED = {"on": "2026-11-12T09:00:00Z", "hypotheses": [H1]}
FOUND = (
    shown("metric", name="eer", value=0.12, champion=0.1),
    shown("answer", text="No.", because="See F1."),
    shown("finding", id="F1", statement="The error is *higher*.", evidence=["eer"], holds="eer > 0.1"),
    shown("assumption", id="A1", text="All alike"),
    shown("decision", id="D1", subject="The model", choice="keep", because="of F1"),
)
CELLS = (
    code("folds = 5\nname = 'x'", "parameters"),
    code('rt.measure("eer", 0.12, champion=0.1)', outputs=list(FOUND)),
)
RECORD = {"metrics": [{"name": "eer", "value": 0.12}], "environment": {"python": "3.10"}}
DATA = InputFile(path="data/folds.csv", sha256="ab", size=3)


def text(node):
    return " ".join(node.get_text(" ").split()).replace(" .", ".").replace(" ,", ",").replace("\u2019", "'")


def items(html):
    return {one["data-item"]: one for one in parsed(html).select(".review [data-item]")}


def hashes(html):
    return {id_: one["data-of"] for id_, one in items(html).items()}


def told(html, id_):
    return [text(one) for one in items(html)[id_].select("p")]


def ticket_page(*cells, **ticket):
    return page(*(cells or CELLS), ticket={"hypotheses": [H1], **ticket})


def repeated(record=None, ticket=None, **run):
    return repeated_page(
        *CELLS, record={**RECORD, **(record or {})}, ticket={"hypotheses": [H1], **(ticket or {})}, **run
    )


def test_an_ordinary_notebook_has_no_review_list():
    soup = parsed(page("1"))
    assert not soup.select(".review, [data-review]")


def test_everything_the_ticket_says_is_to_be_looked_at_in_three_groups():
    soup = assert_safe(repeated(inputs=(DATA,), environment=Environment(python="3.11")))
    groups = {one.get_text(): one.find_next("ul") for one in soup.select(".review h3")}
    assert {name: [one["data-item"] for one in group.select("li")] for name, group in groups.items()} == {
        "Assumptions": ["A1"],
        "Conclusions": ["answer", "F1", "verdict-H1", "D1"],
        "Implementation": ["criterion-H1", "champion", "parameters", "inputs", "run", "environment"],
    }
    assert text(soup.select_one("[data-review]")) == "Review list 0 /11"


def test_every_item_leads_to_a_place_on_the_page():
    soup = parsed(repeated(inputs=(DATA,), environment=Environment(python="3.11")))
    links = [one["href"] for one in soup.select(".review a")]
    assert links
    assert [one for one in links if not soup.find(id=one.removeprefix("#"))] == []
    assert items(str(soup))["parameters"].a["href"] == "#cell-c1"


def test_conclusions_are_told_with_what_they_rest_on():
    html = ticket_page()
    assert told(html, "A1") == ["A1 All alike", "Nothing measures it.", "Do you take it as given too?"]
    finding = [
        "Finding 1 holds The error is higher.",
        "eer is 0.12, wanted > 0.1. See eer.",
        "Does its evidence show it?",
    ]
    assert told(html, "F1") == finding
    assert told(html, "verdict-H1")[0] == "H1 refuted It is better"
    assert told(html, "D1") == ["D1 keep The model", "Does it follow from the findings?"]


def test_what_is_missing_is_asked_for():
    html = ticket_page(code("x", outputs=[shown("finding", id="F1", statement="It bends.")]), hypotheses=[])
    assert told(html, "assumptions") == ["Assumptions No assumption is written down.", "Is nothing taken as given?"]
    assert told(html, "answer")[-1] == "Can it be reviewed without an answer?"
    assert told(html, "F1")[-1] == "It names no evidence. Can you see it all the same?"


@pytest.mark.parametrize(
    ("ticket", "order", "note"),
    [
        ({}, None, "Not sealed yet."),
        ({"status": "active"}, None, "Not sealed."),
        ({"sealed": SEALED}, "before", "Sealed 12 Nov 2026, before the first known result."),
        ({"sealed": SEALED}, "after", "Sealed 12 Nov 2026, after the first result."),
        ({"sealed": SEALED}, None, "Sealed 12 Nov 2026."),
    ],
)
def test_a_criterion_says_whether_it_came_first(ticket, order, note):
    html = repeated(ticket=ticket, standing=Standing(sealed=order))
    first = "H1's criterion eer ≤ champion, guarded by seconds < 3"
    assert told(html, "criterion-H1") == [first, note, "Is that what the claim means?"]


def test_a_criterion_says_that_it_was_revised_or_changed():
    revision = {"hypothesis": "H1", "on": "2026-11-15T09:00:00Z", "because": "Too strict."}
    revised = ticket_page(sealed={**SEALED, "revisions": [revision]})
    assert told(revised, "criterion-H1")[0].startswith("H1's criterion revised eer")
    assert told(revised, "criterion-H1")[1] == "Sealed 12 Nov 2026. Revised once since."
    changed = ticket_page(sealed={**SEALED, "hypotheses": [{**H1, "expect": "eer <= 0.2"}]})
    assert "changed after sealing" in told(changed, "criterion-H1")[0]
    assert told(ticket_page(hypotheses=[{"id": "H1", "claim": "Nice"}]), "criterion-H1")[0].endswith("There is none.")


@pytest.mark.parametrize(
    ("source", "note"),
    [
        ('rt.measure("eer", 0.12, champion=0.1)', "Typed into a cell: eer."),
        ('rt.measure("eer", 0.12, champion=-0.1)', "Typed into a cell: eer."),
        ('%time\nrt.measure("eer", 0.12, champion=best)', "Its numbers come from this notebook's own code."),
        ('measure("eer", 0.12, champion=accepted("RT-0002")["eer"])', "Accepted values of RT-0002 are read."),
        ('rt.accepted("RT-0002"); rt.measure("eer", 1, champion=2)',
         "Accepted values of RT-0002 are read. Typed into a cell: eer."),
        ("measure(" * 5000, "Its numbers come from this notebook's own code."),
    ],
)  # fmt: skip
def test_the_champion_says_whether_it_was_read_or_typed(source, note):
    html = ticket_page(code(source, outputs=list(FOUND)))
    assert told(html, "champion") == ["Champion eer 0.1", note, "Is it the one to beat, on the same data?"]


def test_a_champion_is_read_where_the_run_was_seen_to_read_a_record():
    inputs = (InputFile(path="research/records/RT-0002.json", sha256="ab", size=3),)
    assert told(repeated(inputs=inputs), "champion")[1].startswith("Accepted values of RT-0002 are read.")


def test_parameters_are_those_of_the_run():
    assert told(ticket_page(), "parameters")[0] == "Parameters folds = 5, name = 'x'"
    given = told(repeated(parameters={"folds": 3}), "parameters")
    assert given[:2] == ["Parameters folds = 3, name = 'x'", "Set for this run: folds."]
    assert told(ticket_page(code(f"long = '{'x' * 900}'", "parameters")), "parameters")[0].endswith("…")
    assert "parameters" not in items(ticket_page(code("x")))


def test_inputs_name_the_first_files():
    many = tuple(InputFile(path=f"data/{number}.csv", sha256="ab", size=3) for number in range(5))
    assert told(repeated(inputs=many), "inputs")[0] == "Inputs data/0.csv, data/1.csv, data/2.csv and 2 files more"
    assert told(repeated(), "inputs") == ["Inputs No file was read.", "Do you see where the data comes from?"]
    assert "inputs" not in items(ticket_page())


def test_re_execution_says_what_came_of_it():
    assert told(ticket_page(), "run")[0].startswith("Re-execution Not re-executed")
    assert told(repeated(), "run")[1] == "It gave what was accepted. Run of 20 Nov 2026."
    drifted = repeated({"metrics": [{"name": "eer", "value": 0.3}]})
    assert told(drifted, "run")[1].startswith("Numbers left their tolerance")
    assert told(repeated(parameters={"folds": 3}), "run")[1] == "Run of 20 Nov 2026."


def test_the_environment_says_how_far_it_is_from_the_accepted_one():
    html = repeated(environment=Environment(python="3.11", packages={"numpy": "2"}))
    assert told(html, "environment")[:2] == [
        "Environment Python 3.11, 1 package.",
        "2 differences from what was accepted.",
    ]


def test_a_tick_counts_for_what_is_said_and_not_for_when():
    before = hashes(repeated())
    assert hashes(repeated(ended=RAN.replace(hour=13))) == before
    other = hashes(repeated(ticket={"hypotheses": [{**H1, "expect": "eer <= 0.2"}]}))
    assert {id_ for id_ in before if before[id_] != other[id_]} == {"verdict-H1", "criterion-H1"}


def test_a_tick_counts_for_the_files_and_packages_that_were_there():
    first, second = (Environment(python="3.11", packages={"numpy": version}) for version in "12")
    before = hashes(repeated(inputs=(DATA,), environment=first))
    other = hashes(repeated(inputs=(InputFile(path=DATA.path, sha256="cd", size=3),), environment=second))
    assert {id_ for id_ in before if before[id_] != other[id_]} == {"inputs", "environment"}


def test_a_ticket_of_the_same_id_elsewhere_has_other_ticks():
    keys = {
        parsed(ticket_page(**fields)).select_one(".review")["data-key"]
        for fields in ({}, {"question": "Another?"}, {"created": "2026-11-12T09:00:00Z"}, {"id": "RT-0005"})
    }
    assert len(keys) == 4
    created = {"created": "2026-11-12T09:00:00Z"}
    asked = (ticket_page(**created, question=one) for one in ("What?", "Which?"))
    assert len({parsed(html).select_one(".review")["data-key"] for html in asked}) == 1


def test_without_a_script_there_is_nothing_to_press():
    review = parsed(ticket_page()).select_one(".review")
    assert all(one.has_attr("hidden") for one in review.select("button, [role]"))
    assert not review.has_attr("hidden")


def test_it_ends_with_the_command_that_records_the_review():
    review = parsed(ticket_page()).select_one(".review")
    assert text(review.select("code")[-1]) == 'rtkit review RT-0004 --by you --remarks "..."'


def test_a_ticket_that_never_ran_says_so(workspace, ticket):
    made = build_page(subject_of(workspace, resolve(workspace, ticket("1"))))
    assert made.review.groups[-1].items[-1].says == "Never run."


def test_it_knows_where_the_pages_are_published(workspace, ticket):
    (workspace.root / "rtkit.toml").write_text('pages-url = "https://research.example.org/"\n')
    file = ticket("1")
    made = build_page(subject_of(Workspace.at(workspace.root), resolve(workspace, file)))
    assert made.review.pages == "https://research.example.org/"

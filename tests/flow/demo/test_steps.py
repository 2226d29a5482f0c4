"""The plan of walk mode: which steps, in which order, and which notes belong to which."""

from __future__ import annotations

import nbformat
from flow.demo.cases import code, markdown, notebook, page, picture, shown
from flow.demo.safety import assert_safe, parsed
from traitlets.config import Config

from rtkit.flow.demo.exporter import DemoExporter

HYPOTHESES = [{"id": "H1", "claim": "AUC rises", "expect": "auc >= 0.9", "guardrails": ["recall >= 0.95"]}]
FIGURE = (picture(), shown("evidence", name="fig", caption="The curve", kind="figure"))
MEASURED = (shown("metric", name="auc", value=0.99), shown("metric", name="recall", value=0.98))
SAID = (
    shown("finding", id="F1", statement="It rises.", evidence=["auc", "fig"], hypothesis="H1"),
    shown("finding", id="F2", statement="Nobody is missed.", evidence=["recall"]),
    shown("answer", text="Yes."),
    shown("decision", id="D1", subject="The trees", choice="adopt"),
    shown("next-ticket", id="N1", title="Which threshold?"),
)
WHOLE = (
    markdown("# Does it work?"),
    markdown("## Whiteboard\n\nTwo boxes and an arrow."),
    markdown("### What would change our mind\n\nLess than a point."),
    markdown("## Results"),
    code("measure()", outputs=list(MEASURED)),
    code("draw()", outputs=list(FIGURE)),
    code("say()", outputs=list(SAID)),
)


def note(text, *tags):
    return {**markdown(text), "metadata": {"tags": list(tags or ["rtkit-notes"])}}


def steps(html):
    return assert_safe(html).select(".steps > li")


def names(html):
    return [step["data-name"] for step in steps(html)]


def notes(html):
    return {step["data-name"]: said.get_text(" ", strip=True) for step in steps(html) for said in step.select(".note")}


def test_a_meeting_hears_the_findings_before_the_answer_that_rests_on_them():
    html = page(*WHOLE, ticket={"hypotheses": HYPOTHESES})
    assert names(html) == ["Question", "Whiteboard", "Finding 1", "Finding 2", "Answer", "Decision", "Next tickets"]


def test_every_place_that_a_step_names_stands_on_the_page():
    broken = code("1/0", outputs=[{"output_type": "error", "ename": "E", "evalue": "x", "traceback": []}])
    frozen = {"because": "The data is gone.", "last_green": "2026-11-03T10:00:00Z"}
    ticket = {"hypotheses": HYPOTHESES, "why": "The clinics ask.", "status": "frozen", "frozen": frozen}
    html = page(*WHOLE, shown_assumption(), broken, ticket=ticket)
    ids = {tag["id"] for tag in parsed(html).find_all(id=True)}
    for step in steps(html):
        places = " ".join(step.get(f"data-{name}", "") for name in ("claim", "span", "evidence", "cell", "at")).split()
        assert places
        assert set(places) <= ids


def shown_assumption():
    return code("rt.assume()", outputs=[shown("assumption", id="A1", text="The folds stand for the clinics.")])


def test_the_question_tells_what_was_wanted_and_not_how_it_ended():
    first = steps(page(*WHOLE, ticket={"hypotheses": HYPOTHESES, "why": "The clinics ask."}))[0]
    assert first["data-claim"] == "question why"
    told = first.get_text(" ", strip=True)
    assert told == "Hypothesis H1 AUC rises wants auc ≥ 0.9 guardrail recall ≥ 0.95"


def test_what_broke_and_what_no_longer_holds_is_said_in_the_room_too():
    broken = code("1/0", outputs=[{"output_type": "error", "ename": "E", "evalue": "x", "traceback": []}])
    finding = shown("finding", id="F1", statement="It rises.", holds="auc < 0.5")
    answer = code("say()", outputs=[*MEASURED, finding, shown("answer", text="Yes.")])
    first, *_, last = steps(page(answer, broken, ticket={}))
    assert first["data-claim"].startswith("question broken")
    assert last["data-claim"] == "answer notices"


def test_the_whiteboard_is_what_stands_under_its_heading_with_the_assumptions_beside_it():
    board = steps(page(*WHOLE, shown_assumption(), ticket={}))[1]
    assert board["data-span"] == "nb-Whiteboard nb-Results"
    assert board["data-evidence"] == "A1"


def test_cells_tagged_as_the_whiteboard_count_before_a_heading():
    tagged = {**note("A drawing.", "rtkit-whiteboard"), "id": "drawing"}
    board = steps(page(*WHOLE, tagged, ticket={}))[1]
    assert board["data-name"] == "Whiteboard"
    assert board["data-claim"] == "cell-drawing"
    assert "data-span" not in board.attrs


def test_assumptions_are_a_step_where_there_was_no_whiteboard():
    assert names(page(*WHOLE[3:], shown_assumption(), ticket={}))[1] == "Assumptions"


def test_a_finding_shows_its_figure_first_then_its_numbers_and_opens_at_the_figure():
    finding = steps(page(*WHOLE, ticket={}))[2]
    assert finding["data-evidence"] == "evidence-fig metric-auc"
    assert finding["data-cell"] == "cell-c6"


def test_no_answer_is_no_step_unless_there_are_findings():
    assert names(page(WHOLE[1], "1", ticket={})) == ["Question", "Whiteboard"]
    said = code("say()", outputs=[SAID[1]])
    assert names(page(said, ticket={})) == ["Question", "Finding 1", "Answer"]


def test_an_ordinary_notebook_steps_through_its_top_headings():
    html = page(
        markdown("# Tides\n\nA year."), markdown("## Data"), markdown("## Months\n\n### March"), markdown("## End")
    )
    assert names(html) == ["Start", "1 Data", "2 Months", "3 End"]
    assert steps(html)[2]["data-span"] == "nb-Months nb-End"
    assert steps(html)[3]["data-span"] == "nb-End "


def test_where_there_is_nothing_to_step_through_there_is_no_walk():
    for html in (page("1"), page(markdown("# Only a title"), "1"), page(ticket={}), page()):
        assert steps(html) == []
        assert "data-walk" not in parsed(html).body.encode_contents().decode().partition("<script>")[0]
        assert parsed(html).find("dialog") is None


def test_no_picture_stands_in_the_file_twice():
    html = page(*WHOLE, ticket={})
    assert html.count("data:image/png") == 1


def test_notes_stay_out_of_the_article_and_the_contents():
    soup = assert_safe(page(*WHOLE, note("# Secret heading\n\nSlowly here."), ticket={}))
    assert "Slowly here." not in soup.find("main").get_text()
    assert "Secret heading" not in soup.find(class_="contents").get_text()
    assert [one.get_text(" ", strip=True) for one in soup.select(".note")] == ["Secret heading Slowly here."]


def test_a_note_belongs_to_the_step_it_stands_below():
    html = page(
        note("First of all."), *WHOLE[:3], note("At the board."), *WHOLE[3:6], note("At the figure."), WHOLE[6],
        note("At the end."), ticket={},
    )  # fmt: skip
    assert notes(html) == {
        "Question": "First of all.", "Whiteboard": "At the board.", "Finding 1": "At the figure.",
        "Next tickets": "At the end.",
    }  # fmt: skip


def test_a_note_may_name_its_step():
    html = page(*WHOLE, note("Slowly.", "rtkit-notes:F2"), note("Vote.", "rtkit-notes:decisions"), ticket={})
    assert notes(html) == {"Finding 2": "Slowly.", "Decision": "Vote."}


def test_notes_of_jupyters_own_slideshows_are_notes():
    own = {**markdown("Pause."), "metadata": {"slideshow": {"slide_type": "notes"}}}
    assert notes(page(markdown("# T"), markdown("## A"), own, markdown("## B"))) == {"1 A": "Pause."}


def test_a_note_is_found_even_where_there_is_but_one_step():
    assert notes(page("1", note("Alone."))) == {"Start": "Alone."}


def test_a_note_is_not_what_a_notebook_is_called_after():
    assert parsed(page(note("# Not this"), markdown("# This"))).title.get_text() == "This"


def test_notes_can_be_left_out_of_an_export():
    node = nbformat.from_dict(
        notebook(markdown("# T"), markdown("## A"), note("For the office only."), markdown("## B"))
    )
    assert "office" in DemoExporter().from_notebook_node(node)[0]
    assert "office" not in DemoExporter(exclude_markdown=True).from_notebook_node(node)[0]
    remove = {"TagRemovePreprocessor": {"enabled": True, "remove_cell_tags": {"rtkit-notes"}}}
    assert "office" not in DemoExporter(config=Config(remove)).from_notebook_node(node)[0]


def test_what_a_note_holds_is_made_safe_and_takes_no_place_of_the_page():
    html = page(*WHOLE, note('<script>x</script><p id="question" onclick="x">a</p> [b](javascript:x)'), ticket={})
    assert_safe(html)
    assert len(steps(html)[-1].select(".note")) == 1

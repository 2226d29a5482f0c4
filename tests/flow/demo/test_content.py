"""What the page of a ticket says, and where its links lead."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flow.demo.cases import code, display, markdown, notebook, page, picture, shown
from flow.demo.safety import assert_safe, parsed

from rtkit.model import Completed, Died, Environment, Failed, TimedOut

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)

HYPOTHESES = [
    {"id": "H1", "claim": "Faster", "metric": "eer", "expect": "eer <= baseline * 0.9", "guardrails": ["far < 5%"]}
]
METRICS = (
    shown("metric", name="eer", value=0.096, baseline=0.110, direction="lower"),
    shown("metric", name="far", value=0.07),
    shown("metric", name="seconds", value=12.0, unit="s", baseline=10.0, direction="lower"),
)


def text(node):
    return " ".join(node.get_text(" ").split())


def test_the_answer_is_the_headline():
    html = page(code("x", outputs=[shown("answer", text="Yes, by **a tenth**.", because="F1 says so.")]), ticket={})
    answer = parsed(html).find(id="answer")
    assert text(answer.find(class_="lead")) == "Yes, by a tenth ."
    assert text(answer.find(class_="because")) == "F1 says so."


def test_no_answer_and_a_placeholder_are_said_plainly():
    assert "No answer yet." in text(parsed(page("1", ticket={})).find(id="answer"))
    html = page(code("x", outputs=[shown("answer", text="[[The answer.]]")]), ticket={})
    soup = parsed(html)
    assert "placeholder" in text(soup.find(id="answer"))
    assert "1 part is still a placeholder of the template: the answer." in text(soup.find(class_="notes"))
    assert "[[The answer.]]" not in soup.get_text()


def test_a_hypothesis_shows_its_verdict_with_the_numbers():
    soup = parsed(page(code("x", outputs=list(METRICS)), ticket={"hypotheses": HYPOTHESES}))
    card = soup.find(id="H1")
    assert "refuted" in text(card)
    assert "0.096" in text(card)
    assert "wants ≤ baseline * 0.9 (0.099)" in text(card)
    assert "baseline 0.11" in text(card)
    assert "Guardrail broke" in text(card)
    gauges = card.find_all(role="img")
    assert gauges[0]["aria-label"].startswith("eer is 0.096, wanted eer")
    assert "H1 refuted" in text(soup.find(class_="kicker"))


def test_metrics_that_no_hypothesis_shows_stand_in_a_table():
    soup = parsed(page(code("x", outputs=list(METRICS)), ticket={"hypotheses": HYPOTHESES}))
    rows = [text(row) for row in soup.find(id="metrics").find_all("tr")]
    assert rows == ["Also measured value baseline change", "seconds 12 s 10 s +2 worse"]


def test_findings_lead_to_their_evidence_and_evidence_leads_back():
    outputs = [
        picture(),
        shown("evidence", name="fig-roc", caption="The curve", kind="figure"),
        display({"text/html": "<table><tr><td>1</td></tr></table>"}),
        shown("evidence", name="tab-1", kind="table"),
        *METRICS,
        shown(
            "finding",
            id="F1",
            statement="It bends.",
            evidence=["fig-roc", "tab-1", "far", "c2", "gone"],
            confidence="high",
        ),
    ]
    soup = assert_safe(page("import this", code("draw()", outputs=outputs), ticket={}))
    finding = soup.find(id="F1")
    links = {text(link): link["href"] for link in finding.find_all("a") if text(link)}
    assert links == {
        "Figure 1": "#evidence-fig-roc", "Table 1": "#evidence-tab-1", "far": "#metric-far", "cell": "#cell-c2",
    }  # fmt: skip
    for href in links.values():
        assert soup.find(id=href[1:]) is not None
    assert "gone" in text(finding)
    for anchor in ("evidence-fig-roc", "evidence-tab-1", "metric-far"):
        back = soup.find(id=anchor).find(class_="rests")
        assert text(back) == "finding 1 rests on this"
        assert back.a["href"] == "#F1"


def test_evidence_that_is_a_cell_is_called_by_the_heading_it_stands_under():
    rests = ["c1", "c3", "c4", "c5", "c6", "c7"]
    finding = shown("finding", id="F1", statement="They agree.", evidence=rests)
    soup = parsed(
        page(
            markdown("Before any heading."),
            markdown("# Does it work?"),
            markdown("Words.\n\n## Agreement *of both*\n\n### Details"),
            code("agree()", outputs=[display({"text/html": "<h2>Of an output</h2>"})]),
            markdown("## The rest"),
            code("1", outputs=[finding]),
            markdown("## Of the list\n\n- A1: All alike.", "rtkit-assumptions"),
            ticket={},
        )
    )
    links = [(text(link), link["href"]) for link in soup.find(id="F1").select(".bit a")]
    assert links == [
        ("cell", "#cell-c1"), ("Agreement of both", "#cell-c3"), ("Details", "#cell-c4"), ("The rest", "#cell-c5"),
        ("The rest (2)", "#cell-c6"), ("Assumptions", "#cell-c7"),
    ]  # fmt: skip


def test_a_figure_that_appears_at_the_end_of_its_cell_takes_the_name_given_before():
    cell = code("plot()", outputs=[shown("evidence", name="fig", caption="Late", kind="figure"), picture()])
    figure = parsed(page(cell, ticket={})).find(id="evidence-fig")
    assert figure.name == "figure"
    assert text(figure.figcaption) == "Figure 1 Late"


def test_evidence_without_anything_shown_marks_the_whole_cell():
    cell = code("pass", outputs=[shown("evidence", name="all", caption="This cell")])
    soup = parsed(page(cell, ticket={}))
    assert soup.find(id="evidence-all").parent["id"] == "cell-c1"
    assert "Output 1 This cell" in text(soup.find(id="cell-c1"))


def test_a_next_ticket_has_its_command_or_what_became_of_it():
    outputs = [
        shown("next-ticket", id="N1", title="Ask more?", kind="research", why="Open.", scope="metrics", size="1d"),
        shown("next-ticket", id="N2", title="Build it", kind="production", relates_to="https://example.org/PROJ-1"),
        shown("next-ticket", id="N3", title="Later"),
    ]
    state = {"N3": {"state": "started", "ticket": "RT-0009"}}
    soup = assert_safe(page(code("x", outputs=outputs), ticket={"next": state}))
    assert "rtkit new --from RT-0004#N1" in text(soup.find(id="N1"))
    assert "rtkit new" not in text(soup.find(id="N2"))
    assert soup.find(id="N2").find("a")["href"] == "https://example.org/PROJ-1"
    assert soup.find(id="N3").find("a")["href"] == "RT-0009.html"


def test_cards_are_made_from_the_machine_form():
    html = page(
        code("x", outputs=[shown("assumption", text="All clinics alike", holds="eer < 1"), *METRICS]), ticket={}
    )
    assert "html form" not in html
    assert "All clinics alike" in text(parsed(html).find(class_="assumption"))


def test_a_form_of_a_newer_version_says_so_in_its_place():
    html = page(code("x", outputs=[display({"application/vnd.rtkit.metric.v9+json": {}})]), ticket={})
    assert "newer than 1" in text(parsed(html).find(id="notebook"))


def test_code_is_folded_behind_a_line_that_says_what_it_is():
    soup = parsed(page("# Fit both models\nimport x\nfit(\n  1)", "\nimport a\nresult = f(a)", "rt.finding(\n  1)"))
    summaries = [text(summary) for summary in soup.select("details.code summary")]
    assert summaries == ["Fit both models 4 lines", "result = f(a) 2 lines", "rt.finding(…) 2 lines"]
    assert not any(fold.has_attr("open") for fold in soup.select("details.code"))


def test_cells_that_did_not_run_say_so():
    states = ({"status": "ran", "seconds": 3.2}, {"status": "failed"}, {"status": "not_run"}, {"status": "nonsense"})
    cells = [{**code(f"cell({number})"), "metadata": {"rtkit": state}} for number, state in enumerate(states)]
    chips = [
        [text(chip) for chip in summary.select(".chip")]
        for summary in parsed(page(*cells)).select("summary")
        if summary.parent["class"] == ["code"]
    ]
    assert chips == [["3.2 s"], ["failed"], ["did not run"], []]


def test_headings_fit_below_the_question_and_skip_no_level():
    cells = (markdown("# Does it work?"), markdown("### Data\n\n###### Deep"), markdown("### Data"), markdown("# Top"))
    soup = parsed(page(*cells, ticket={}))
    heads = [(head.name, head["id"]) for head in soup.select(".notebook :is(h1, h2, h3, h4, h5, h6)")]
    assert heads == [("h2", "nb-Data"), ("h3", "nb-Deep"), ("h2", "nb-Data-2"), ("h2", "nb-Top")]
    assert [head.name for head in soup.find_all("h1")] == ["h1"]
    assert [link["href"] for link in soup.select(".contents a")][:2] == ["#answer", "#notebook"]


def test_a_notebooks_own_links_still_lead_to_its_headings():
    soup = parsed(page(markdown("# A\n\n## My part\n\n[there](#My-part) [file](RT-0002-x.ipynb)")))
    assert soup.find("a", string="there")["href"] == "#nb-My-part"
    assert soup.find(id="nb-My-part") is not None


def test_markdown_forms_are_folded_since_their_content_stands_above():
    cell = markdown("## Findings\n\n- F1: It bends.\n  - confidence: low", "rtkit-findings")
    soup = parsed(page(cell, ticket={}))
    assert text(soup.find(id="F1")).startswith("1 It bends.")
    assert soup.select_one("details.form summary").get_text() == "Findings, as written in the notebook"
    assert [link.get_text() for link in soup.select(".contents a")] == ["Answer", "Findings"]


def test_an_error_in_the_notebooks_own_outputs_is_told_at_the_top():
    failed = {
        "output_type": "error",
        "ename": "ValueError",
        "evalue": "no rows",
        "traceback": ["\x1b[31mValueError\x1b[0m: no rows"],
    }
    soup = parsed(page("1", code("f()", outputs=[failed]), ticket={}))
    banner = soup.find(class_="banner")
    assert "ValueError: no rows" in text(banner)
    assert banner.a["href"] == "#cell-c2"
    assert soup.select_one(".error .ansi-red-fg").get_text() == "ValueError"


def test_a_notebook_that_is_no_ticket_has_title_contents_and_folding():
    soup = assert_safe(page(markdown("# My *study*\n\nHello"), markdown("## Part"), "x = 1"))
    assert soup.h1.get_text() == "My study"
    assert [link.get_text() for link in soup.select(".contents a")] == ["Part"]
    assert soup.find(class_="kicker") is None
    assert soup.find(id="answer") is None


def test_interactive_output_is_left_out_with_its_static_form():
    plotly = {
        "application/vnd.plotly.v1+json": {},
        "text/html": "<script>x</script>",
        "image/png": picture()["data"]["image/png"],
    }
    soup = assert_safe(
        page(
            code("a", outputs=[display(plotly)]), code("b", outputs=[display({"application/vnd.vegalite.v5+json": {}})])
        )
    )
    told = [text(note) for note in soup.select(".left-out")]
    assert told[0] == "Interactive output left out: a Plotly figure. This is its static picture."
    assert told[1].startswith("Interactive output left out: an Altair chart. It has no static form")
    assert soup.select_one("figure img") is not None


def test_a_remote_picture_becomes_a_marked_link():
    soup = assert_safe(page(markdown("![curve](https://example.org/x.png)")))
    assert text(soup.select_one(".left-out")) == "Picture not fetched: curve"
    assert soup.select_one(".left-out a")["href"] == "https://example.org/x.png"
    assert not soup.find_all("img")


def test_mathematics_is_drawn_and_falls_back_to_code():
    soup = parsed(page(markdown("$\\frac{a}{b}$ and $\\unknowncommand{x}$ and\n\n$$E = mc^2 \\label{e}$$")))
    assert soup.select_one("math mfrac") is not None
    assert [node.get_text() for node in soup.select(".latex")] == ["\\unknowncommand{x}", "E = mc^2 \\label{e}"]


def test_prices_in_a_statement_are_no_formula():
    soup = parsed(page(code("x", outputs=[shown("answer", text="It costs $5 and saves $10; $x^2$ too.")]), ticket={}))
    assert "$5 and saves $10" in soup.find(id="answer").get_text()
    assert len(soup.find(id="answer").find_all("math")) == 1


def failed_page(outcome):
    import msgspec

    from rtkit.flow.demo.build import build_page
    from rtkit.flow.demo.subject import Subject
    from rtkit.flow.demo.template import render_page
    from rtkit.flow.harvest import harvest
    from rtkit.model import FromRun, Run, Ticket, outcome_name

    ran, failing = "1", {**code("f()"), "metadata": {"rtkit": {"status": "failed", "seconds": 0.1}}}
    whole = notebook(ran, failing)
    ticket = msgspec.convert({"id": "RT-0004", "question": "Does it work?"}, Ticket)
    run = Run(
        ticket="RT-0004",
        outcome=outcome,
        notebook="x.ipynb",
        source="x.ipynb",
        source_sha256="",
        started=NOW,
        ended=NOW,
        seconds=3,
        kernel="python3",
        parameters={"seed": 3},
        environment=Environment(python="3.11", packages={"a": "1"}),
        commit="4f2a9c1e88aaaa",
    )
    results = harvest(whole, ticket, FromRun(".rtkit/runs/x", NOW, outcome_name(outcome)))
    subject = Subject(name="x.ipynb", notebook=whole, ticket=ticket, results=results, run=run)
    return parsed(render_page(build_page(subject, NOW + timedelta(days=3))))


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            Failed("c2", 1, "ValueError: no"),
            "The run failed in cell 2 . What would have come after it is missing here.",
        ),
        (TimedOut("c2", 1, "budget", 60.0), "It took longer than the budget of the whole notebook, 1 min 0 s."),
        (Died("c2", 1, "killed by signal 9 (out of memory)"), "killed by signal 9 (out of memory)"),
    ],
)
def test_a_run_that_broke_is_told_in_red_with_the_way_to_its_cell(outcome, told):
    soup = failed_page(outcome)
    assert told in text(soup.find(class_="banner"))
    assert soup.find(class_="banner").a["href"] == "#cell-c2"


def test_the_facts_name_the_source_of_the_results():
    soup = failed_page(Completed())
    facts = text(soup.find(class_="facts"))
    assert "Results from headless run of 3 days ago , completed" in facts
    assert "Commit 4f2a9c1e88" in facts
    assert "Parameters seed = 3" in facts
    assert "Environment Python 3.11, 1 package" in facts
    assert soup.find(class_="banner") is None

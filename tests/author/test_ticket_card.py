"""`ticket_card`: a ticket at a glance, from its notebook and its record."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

import rtkit as rt
from rtkit.author.widgets import tickets
from rtkit.errors import Invalid, NotFound, UsageFault
from rtkit.model import Answer, Metric, NextTicket, Record, Spread, Verdict
from rtkit.workspace.records import write_record

HYPOTHESIS = {"id": "H1", "claim": "Whitening <helps>.", "metric": "eer", "expect": "eer < 0.1"}
RECORD = Record(
    ticket="RT-0002",
    accepted=datetime(2026, 11, 21, tzinfo=UTC),
    source_sha256="",
    answer=Answer(text="Yes, by a tenth.", because="F1 holds."),
    metrics=(
        Metric(name="eer", value=0.096, baseline=0.11, direction="lower", unit="%"),
        Metric(name="gain", value=2.0, spread=Spread(count=2, deviation=0.5, low=1.5, high=2.5)),
        Metric(name="loss", value="NaN"),
    ),
    verdicts=(Verdict(hypothesis="H1", verdict="supported", because="eer is 0.096, wanted < 0.1"),),
    next_tickets=(NextTicket(id="N1", title="Does it hold on wine?"), NextTicket(id="N2", title="Report it nightly")),
)


@pytest.fixture
def accepted(workspace, ticket, monkeypatch):
    """A ticket with accepted results, seen from the research folder."""
    started = {"N1": {"state": "started", "ticket": "RT-0003"}}
    ticket("1", number=2, owner="ana", scope="modeling", status="answered", hypotheses=[HYPOTHESIS], next=started)
    write_record(workspace, RECORD)
    monkeypatch.chdir(workspace.research)


def test_the_card_says_what_was_asked_answered_measured_and_what_follows(accepted):
    assert repr(rt.ticket_card("rt-2")).splitlines() == [
        "RT-0002  Does it work?",
        "    answered · modeling · ana",
        "    Yes, by a tenth.",
        "    eer  0.096 %  baseline 0.11, better by 0.014",
        "    gain  2  2 values ± 0.5, 1.5 to 2.5",
        "    loss  not a number  not finite: verdicts that need it are inconclusive",
        "    H1 supported  Whitening <helps>.  eer is 0.096, wanted < 0.1",
        "    N1 next  Does it hold on wine?  started as RT-0003",
        "    N2 next  Report it nightly  research",
    ]


def test_headless_it_is_plain_html_with_everything_escaped(accepted):
    bundle = rt.ticket_card(2)._repr_mimebundle_()
    assert list(bundle) == ["text/html", "text/plain"]
    assert "Whitening &lt;helps&gt;." in bundle["text/html"]
    assert '<th scope="row"' in bundle["text/html"]


def test_nothing_accepted_yet_is_said(ticket, workspace, monkeypatch):
    ticket("1")
    monkeypatch.chdir(workspace.root)
    assert "Nothing was accepted yet" in repr(rt.ticket_card("RT-0001"))


def test_a_ticket_whose_file_has_another_name_is_found(ticket, workspace, monkeypatch):
    ticket("1").path.rename(workspace.research / "renamed.ipynb")
    monkeypatch.chdir(workspace.root)
    assert "Does it work?" in repr(rt.ticket_card("RT-0001"))


def test_reading_again_tells_what_changed(accepted, workspace):
    card = rt.ticket_card("RT-0002")
    (file,) = workspace.research.glob("*.ipynb")
    file.write_text(file.read_text().replace("Does it work?", "Does it really?"))
    card.refresh()
    assert "Does it really?" in repr(card)


def test_as_a_widget_it_is_html_and_a_button_that_reads_again(accepted, workspace):
    card = rt.ticket_card("RT-0002")
    html, button = card.widget.children
    (file,) = workspace.research.glob("*.ipynb")
    file.write_text(file.read_text().replace("Does it work?", "Does it really?"))
    button.click()
    assert "Does it really?" in html.value


@pytest.mark.parametrize(
    ("name", "fault", "said"),
    [
        ("RT-0009", NotFound, r"there is no ticket RT-0009 \(did you mean 'RT-0002'\?\)"),
        ("nine", UsageFault, r"name it as in ticket_card\('RT-0002'\)"),
        (None, UsageFault, r"cannot be told here \(give its id: ticket_card\('RT-0002'\)\)"),
    ],
)
def test_a_wrong_call_is_explained(name, fault, said, accepted):
    with pytest.raises(fault, match=said):
        rt.ticket_card(name)


def test_a_broken_record_is_told(accepted, workspace):
    workspace.record_of("RT-0002").write_text("{")
    with pytest.raises(Invalid, match="is no record"):
        rt.ticket_card("RT-0002")


@pytest.mark.parametrize("record", [{"metrics": 3}, {"metrics": [{}, 1]}, {"answer": "x", "verdicts": {}}, {}])
def test_a_record_edited_by_hand_is_shown_as_far_as_it_goes(record, accepted, workspace):
    workspace.record_of("RT-0002").write_text(json.dumps(record))
    assert "Does it work?" in rt.ticket_card("RT-0002")._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize("front_end", ["JupyterLab", "VS Code"])
def test_the_ticket_of_this_notebook_is_told_by_the_front_end(front_end, accepted, workspace, notebook):
    (file,) = workspace.research.glob("*.ipynb")
    name = "import os; os.environ['JPY_SESSION_NAME']" if front_end == "JupyterLab" else "__vsc_ipynb_file__"
    notebook.run(f"import os, rtkit as rt; before = os.getcwd(); os.chdir({str(workspace.research)!r})")
    notebook.run(f"{name} = {str(file)!r}")
    try:
        *_, card = notebook.run("rt.ticket_card()", watched=True)
        headless = notebook.error("rt.ticket_card()")
    finally:
        notebook.run("os.chdir(before); os.environ.pop('JPY_SESSION_NAME', 0); globals().pop('__vsc_ipynb_file__', 0)")
    assert "Does it work?" in card["data"]["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in card["data"]
    assert "cannot be told here" in headless


def test_the_record_is_read_so_that_a_run_hears_of_it(accepted, workspace):
    assert tickets.facts_of("RT-0002").record["answer"]["text"] == "Yes, by a tenth."

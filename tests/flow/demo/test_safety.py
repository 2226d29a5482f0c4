"""Nothing that a notebook holds acts, wherever it stands."""

from __future__ import annotations

import base64

import pytest
from flow.demo.attacks import STRINGS, SVG
from flow.demo.cases import code, display, markdown, page, repeated_page, shown
from flow.demo.safety import assert_safe

from rtkit.model import Environment


def everywhere(attack: str) -> str:
    """A page with the attack in each place that takes text."""
    ticket = {
        "question": attack[:2000], "related_questions": [attack], "why": attack, "template": attack, "scope": attack,
        "owner": attack, "tags": [attack], "inputs": [attack],
        "goals": [{"text": attack, "bad": attack, "good": attack, "trade_off": attack}],
        "hypotheses": [{
            "id": "H1", "claim": attack, "method": attack, "metric": "m", "expect": attack, "guardrails": [attack],
            "on_success": attack, "on_failure": attack,
        }],
        "reviewed": {"by": attack, "on": "2026-11-01T10:00:00Z", "remarks": attack},
        "status": "frozen",
        "frozen": {"because": attack},
        "sealed": {
            "on": "2026-11-01T10:00:00Z",
            "hypotheses": [{"id": "H1", "claim": "x"}],
            "revisions": [{"hypothesis": "H1", "on": "2026-11-02T10:00:00Z", "because": attack, "before": {
                "id": "H1", "claim": attack, "expect": attack,
            }}],
        },
        "next": {"N1": {"state": "dropped", "because": attack}},
    }  # fmt: skip
    said = [
        shown("answer", text=attack, because=attack),
        shown("metric", name="m", value=1.0, unit=attack, board=attack),
        shown("evidence", name=attack, caption=attack),
        shown("finding", id="F1", statement=attack, evidence=[attack], holds=attack, hypothesis="H1"),
        shown("assumption", text=attack, holds=attack),
        shown("decision", subject=attack, choice="keep", because=attack),
        shown("next-ticket", id="N1", title=attack, why=attack, scope=attack, size=attack, relates_to=attack),
        shown("log", text=attack, on=attack),
        shown("progress", done=1, total=2, text=attack),
    ]
    image = base64.b64encode(SVG.encode()).decode()
    displayed = [
        display({"text/html": attack}),
        display({"text/markdown": attack}),
        display({"text/latex": attack}),
        display({"text/plain": attack}),
        display({"image/svg+xml": attack}),
        display({"image/svg+xml": SVG}),
        display({"image/png": attack}),
        display({"application/json": {attack: attack}}),
        display({attack: attack}),
        display({"application/vnd.plotly.v1+json": attack, "text/html": attack}),
        {"output_type": "stream", "name": attack, "text": attack},
        {"output_type": "error", "ename": attack, "evalue": attack, "traceback": [attack]},
    ]
    cells = (
        {**markdown(attack), "attachments": {attack: {"image/svg+xml": image}}},
        markdown(f'text {attack} [x]({attack} "{attack}") ![{attack}](data:image/svg+xml;base64,{image})'),
        markdown(f"| {attack} |\n|--|\n| {attack} |\n\n```{attack}\n{attack}\n```\n\n# {attack}\n\n- [ ] {attack}"),
        *(markdown(f"- F9: {attack}\n  - evidence: {attack}", tag) for tag in ("rtkit-findings", "rtkit-answer")),
        {**code(attack, attack, "parameters", outputs=said), "id": attack},
        code(f"# {attack}\n'''{attack}'''", outputs=displayed),
        {"cell_type": "raw", "source": attack, "metadata": {}},
        {"cell_type": attack, "source": attack, "metadata": {}},
    )
    return page(*cells, ticket=ticket, language_info={"name": attack, "pygments_lexer": attack})


@pytest.mark.parametrize("number", range(len(STRINGS)))
def test_an_attack_is_harmless_in_every_place(number: int):
    assert_safe(everywhere(STRINGS[number]))


def test_all_attacks_at_once_are_harmless():
    assert_safe(everywhere(" ".join(STRINGS)))
    assert_safe(everywhere("\n\n".join(STRINGS)))


@pytest.mark.parametrize("attack", [*STRINGS, " ".join(STRINGS)])
def test_what_a_record_and_a_run_hold_is_harmless(attack: str):
    flip = {"id": "H1", "kind": "verdict", "accepted": attack, "now": attack, "because": attack}
    record = {
        "overturned": [{"on": "2026-11-10T10:00:00Z", "because": attack, "flips": [flip]}],
        "metrics": [{"name": "m", "value": 2.0, "unit": attack}],
        "decisions": [{"id": "D1", "subject": attack, "choice": "adopt", "because": attack}],
        "inputs": [{"path": attack, "sha256": attack, "size": 1}],
        "environment": {"python": attack, "platform": attack, "packages": {attack: attack}},
    }
    said = [shown("metric", name="m", value=1.0, unit=attack), shown("finding", statement="x", holds="m > 1")]
    run = {"environment": Environment(python="3.11", packages={attack: "1"}), "commit": attack}
    html = repeated_page(code("x", outputs=said), record=record, **run)
    assert assert_safe(html).find(class_="accepted") is not None


def test_html_in_a_question_shows_as_text():
    html = page("1", ticket={"question": "Is <b>a</b> < b & c?", "owner": "<i>ana</i>"})
    assert '<h1 dir="auto">Is &lt;b&gt;a&lt;/b&gt; &lt; b &amp; c?</h1>' in html
    assert "&lt;i&gt;ana&lt;/i&gt;" in html


def test_what_is_harmless_is_kept():
    source = (
        "# Head\n\n<b>bold</b> <kbd>x</kbd> [out](https://example.org) <a name='old'></a>\n\n"
        "<div class='alert alert-info'>note</div>\n\n| a | b |\n|--|--:|\n| 1 | 2 |\n\n```python\nx = 1\n```\n"
    )
    soup = assert_safe(page(markdown("# Title"), markdown(source)))
    walk = soup.find(id="notebook")
    assert walk.b.get_text() == "bold"
    assert walk.find("a", string="out")["rel"] == ["noopener", "noreferrer"]
    assert walk.find("a", attrs={"name": "nb-old"}) is not None
    assert walk.find(class_="alert-info").get_text() == "Note note"
    assert walk.find("td", align="right").get_text() == "2"
    assert walk.find(class_="mi").get_text() == "1"


def test_notebook_ids_cannot_take_the_place_of_the_pages_own():
    html = page(
        markdown("<p id='F1'>mine</p><p id='answer'>mine</p>"),
        code("x", outputs=[shown("finding", id="F1", statement="It bends.")]),
        ticket={},
    )
    soup = assert_safe(html)
    assert "It bends." in soup.find(id="F1").get_text()
    assert soup.find(id="nb-F1").get_text() == "mine"

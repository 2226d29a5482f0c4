"""A ticket at a glance, as plain semantic HTML and as text; what is not as it should be is left out."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rtkit.author.metric_card import metric_card
from rtkit.author.numbers import Spread
from rtkit.author.registry import Current

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.author.widgets.tickets import Table

_STYLE: Final = (
    "border:1px solid rgba(128,128,128,.3);border-left:4px solid #0f766e;border-radius:3px;padding:.4em .9em;"
    "margin:.3em 0;max-width:50em;line-height:1.45;font-variant-numeric:tabular-nums"
)
_LEFT: Final = ' style="text-align:left"'


class Row(NamedTuple):
    """A row of the card's table: a name, what it is, and small print."""

    name: str
    text: str
    small: str = ""


def glance_html(ticket: Table, record: Table | None) -> str:
    """The card: what the ticket is, its question and answer, then a table of what was accepted."""
    because = _text(_table(record, "answer"), "because")
    parts = [
        f"<p><small><strong>{escape(_text(ticket, 'id'))}</strong> · {escape(_standing(ticket))}</small></p>",
        f"<p><strong>{escape(_text(ticket, 'question'))}</strong></p>",
        f"<p>{escape(_answer(record))}</p>",
        f"<p><small>{escape(because)}</small></p>" if because else "",
        _html_table(list(_rows(ticket, record))),
    ]
    body = "".join(parts).replace("<p>", '<p style="margin:.2em 0">')
    return f'<div class="rtkit-ticket" style="{_STYLE}">{body}</div>'


def glance_text(ticket: Table, record: Table | None) -> str:
    """The card in plain text."""
    lines = [f"{_text(ticket, 'id')}  {_text(ticket, 'question')}", _standing(ticket), _answer(record)]
    lines += ["  ".join(filter(None, row)) for row in _rows(ticket, record)]
    return "\n    ".join(lines)


def _html_table(rows: list[Row]) -> str:
    cells = "".join(
        f'<tr><th scope="row"{_LEFT}>{escape(row.name)}</th><td{_LEFT}>{escape(row.text)}</td>'
        f"<td{_LEFT}><small>{escape(row.small)}</small></td></tr>"
        for row in rows
    )
    return f"<table>{cells}</table>" if cells else ""


def _standing(ticket: Table) -> str:
    words = [_text(ticket, "status") or "draft", *(_text(ticket, key) for key in ("scope", "owner", "timebox"))]
    return " · ".join(filter(None, words))


def _answer(record: Table | None) -> str:
    if record is None:
        return "Nothing was accepted yet: rtkit run --record accepts results."
    return _text(_table(record, "answer"), "text") or "No answer was accepted yet."


def _rows(ticket: Table, record: Table | None) -> Iterator[Row]:
    yield from map(_metric, _tables(record, "metrics"))
    claims = {_text(one, "id"): _text(one, "claim") for one in _tables(ticket, "hypotheses")}
    for one in _tables(record, "verdicts"):
        name = _text(one, "hypothesis")
        yield Row(f"{name} {_text(one, 'verdict')}", claims.get(name, ""), _text(one, "because"))
    became = _table(ticket, "next")
    for one in _tables(record, "next_tickets"):
        name = _text(one, "id")
        yield Row(
            f"{name} next", _text(one, "title"), _became(_table(became, name)) or _text(one, "kind") or "research"
        )


def _metric(metric: Table) -> Row:
    about: Table = {key: value for key in ("unit", "direction", "board") if (value := metric.get(key))}
    about |= {key: _number(metric[key]) for key in ("baseline", "champion") if metric.get(key) is not None}
    spread = _table(metric, "spread")
    scatter = None
    if spread:
        deviation, low, high = (_number(spread.get(key)) for key in ("deviation", "low", "high"))
        scatter = Spread(int(_number(spread.get("count", 0))), deviation, low, high)
    card = metric_card(Current(_text(metric, "name"), _number(metric.get("value")), scatter, about, "", False))
    return Row(card.label, card.text, " · ".join(words.text for words in card.small))


def _became(state: Table) -> str:
    word = _text(state, "state")
    return " ".join(filter(None, (word, "as" if word == "started" else "", _text(state, "ticket"))))


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]  # a number, or the text "NaN"
    except (TypeError, ValueError):
        return float("nan")


def _text(table: Table, key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""


def _table(table: Table | None, key: str) -> Table:
    value: Any = (table or {}).get(key)
    return value if isinstance(value, dict) else {}


def _tables(table: Table | None, key: str) -> list[Table]:
    value: Any = (table or {}).get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []

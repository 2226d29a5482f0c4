"""The Markdown forms: which tag holds what, and how one list item of it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.errors import nearest
from rtkit.mime import CHOICES, is_placeholder

if TYPE_CHECKING:
    from rtkit.flow.harvest.lists import Item

Payload = dict[str, object]


class Form(NamedTuple):
    """A kind of entry: the field its first line fills, the nested fields it knows, and how it may begin."""

    kind: str
    main: str
    fields: tuple[str, ...]
    head: re.Pattern[str]


def _head(letter: str) -> re.Pattern[str]:
    return re.compile(rf"\**(?P<id>{letter}\d+)\**:\**\s+")


_CHOICE_HEAD = re.compile(
    rf"\**(?P<id>D\d+)?\**\s*(?:\((?P<choice>[^()]*)\)|(?P<word>{'|'.join(CHOICES)})(?=\**:))?\**:\**\s+",
    re.IGNORECASE,
)
_DATE_HEAD = re.compile(r"\**(?P<on>\d{4}-\d{2}-\d{2}(?:[T ][\d:]+Z?)?|\[\[\w+\]\])\**:\**\s+")

FORMS: Final[dict[str, Form]] = {
    "rtkit-findings": Form("finding", "statement", ("id", "evidence", "confidence", "hypothesis", "holds"), _head("F")),
    "rtkit-assumptions": Form("assumption", "text", ("id", "holds"), _head("A")),
    "rtkit-decisions": Form("decision", "subject", ("id", "choice", "because"), _CHOICE_HEAD),
    "rtkit-next": Form("next-ticket", "title", ("id", "kind", "why", "scope", "size", "relates_to"), _head("N")),
    "rtkit-log": Form("log", "text", ("on", "hypothesis"), _DATE_HEAD),
}

ANSWER_TAG: Final = "rtkit-answer"

_FIELD = re.compile(r"\**(?P<key>[A-Za-z][A-Za-z _-]{0,30})\**:\**\s*(?P<value>.*)", re.DOTALL)
_WORDS: Final = ("choice", "confidence", "kind")


class Written(NamedTuple):
    """One entry's payload, and what is wrong with how it is written."""

    payload: Payload
    problems: tuple[str, ...] = ()


def read_item(form: Form, item: Item) -> Written:
    """Read the payload of a list item; fields that still hold a placeholder count as not given."""
    payload: Payload = {}
    head = form.head.match(item.text)
    if head is not None:
        given = {("choice" if key == "word" else key): value for key, value in head.groupdict().items() if value}
        payload.update({key: _value(key, value) for key, value in given.items() if not is_placeholder(value)})
    text = item.text[head.end() :] if head is not None else item.text
    problems: list[str] = []
    for nested in item.nested:
        field = _FIELD.fullmatch(nested)
        key = "_".join(field["key"].lower().replace("-", " ").split()) if field else ""
        if field is not None and key in form.fields:
            value = field["value"].strip()
            if value and not is_placeholder(value):
                payload[key] = _value(key, value)
        elif field is not None and nearest(key, form.fields).startswith("did you mean"):
            problems.append(f"{field['key']!r} is no field of a {form.kind}, {nearest(key, form.fields)}")
        else:
            text += f"\n- {nested}"
    return Written({form.main: text.strip(), **payload}, tuple(problems))


def _value(key: str, value: str) -> object:
    if key == "evidence":
        return [name for part in value.split(",") if (name := part.strip().strip("`"))]
    if key in _WORDS:
        return value.strip().strip("`*").lower()
    return value.strip("`") if key in ("holds", "hypothesis", "id") else value

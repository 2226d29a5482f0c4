"""What msgspec says of a wrong value, as a person would say it."""

from __future__ import annotations

from typing import Final

from rtkit.mime import METRIC_NAME
from rtkit.model.ids import PART_PATTERN, REFERENCE_PATTERN, TICKET_PATTERN
from rtkit.model.ticket import TIMEBOX_PATTERN, TOLERANCE_PATTERN

_PATTERNS: Final = {
    TICKET_PATTERN: "the id of a ticket, such as RT-0007",
    REFERENCE_PATTERN: "a ticket or a part of one, such as RT-0003 or RT-0003#N1",
    PART_PATTERN: "an id such as H1",
    TIMEBOX_PATTERN: "a timebox such as 2d, 1.5d or 4h",
    TOLERANCE_PATTERN: "a percentage such as 2%",
    METRIC_NAME: "a name of letters, digits and underscores",
}

_WORDS: Final = {
    "`null`": "nothing",
    "`str`": "text",
    "`object`": "an object",
    "`array`": "a list",
    "`int`": "a whole number",
    "`float`": "a number",
    "`bool`": "true or false",
    "`": "'",
}


def plain_words(message: str) -> str:
    """`Expected a timebox such as 2d, 1.5d or 4h` for a regular expression, `a number` for `float`."""
    for pattern, words in _PATTERNS.items():
        # msgspec shows the pattern as a Python literal
        message = message.replace(f"`str` matching regex {pattern!r}", words)
    for word, words in _WORDS.items():
        message = message.replace(word, words)
    return message

"""The lists of a Markdown cell: top-level items, each with its text as written and what is nested in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Token = dict[str, Any]

_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t].*)?")


class Item(NamedTuple):
    """A list item: its text without line breaks, and the texts of the items nested in it."""

    text: str
    nested: tuple[str, ...] = ()


def items(source: str) -> tuple[Item, ...]:
    """Read the items of all top-level lists, bulleted or numbered."""
    lists = (token for token in _blocks(source) if token["type"] == "list")
    return tuple(_item(item) for found in lists for item in found["children"] if item["type"] == "list_item")


def first_paragraph(source: str) -> tuple[str, str]:
    """Give the first paragraph in one line, and the rest as it is written; headings are left out."""
    position = 0
    for token in _blocks(source):
        text = next(_texts(token), "")
        position = _after(source, text, position)
        if text.strip() and token["type"] not in ("heading", "block_code"):
            return one_line(text), _without_headings(source[position:])
    return "", ""


def one_line(text: str) -> str:
    """Write the text with its line breaks as spaces."""
    return " ".join(text.split())


def _blocks(source: str) -> list[Token]:
    import mistune

    # Blocks only: the source of what stands inside is wanted, mathematics and all, not its parts.
    parser = mistune.create_markdown(renderer=None).block
    state = parser.state_cls()
    state.process("\n".join(source.splitlines()) + "\n")
    parser.parse(state)
    return state.tokens


def _item(token: Token) -> Item:
    nested = [inner for child in token["children"] if child["type"] == "list" for inner in child["children"]]
    own = [child for child in token["children"] if child["type"] != "list"]
    text = "\n\n".join(one_line(text) for child in own for text in _texts(child))
    return Item(text, tuple(" ".join(one_line(text) for text in _texts(inner)) for inner in nested))


def _texts(token: Token) -> Iterator[str]:
    if token["type"] in ("block_html", "blank_line"):
        return
    text = token.get("text", token.get("raw"))
    if isinstance(text, str):
        yield text
    for child in token.get("children", ()):
        yield from _texts(child)


def _after(source: str, text: str, position: int) -> int:
    """Find where in the source the text ends that begins after `position`; its lines follow each other there."""
    for line in text.splitlines():
        found = source.find(line.strip(), position)
        position = position if found < 0 else found + len(line.strip())
    return position


def _without_headings(source: str) -> str:
    lines: list[str] = []
    in_code = False
    for line in source.splitlines():
        in_code ^= line.lstrip().startswith("```")
        if in_code or not _HEADING.fullmatch(line):
            lines.append(line)
    return "\n".join(lines).strip()

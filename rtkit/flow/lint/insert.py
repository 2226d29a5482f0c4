"""Writing an id into the source of a cell: into a call of rtkit, or into the item of a Markdown form.

What comes out is read again, and given only where nothing but the id is different.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.harvest.forms import FORMS, read_item
from rtkit.flow.harvest.lists import items, one_line
from rtkit.flow.lint.code import read_code
from rtkit.flow.lint.sites import FUNCTIONS
from rtkit.notebook.cells import source_of, tags_of
from rtkit.notebook.syntax import python_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rtkit.flow.harvest.forms import Form, Payload
    from rtkit.flow.lint.sites import Site
    from rtkit.notebook.read import Notebook

_LINE: Final = re.compile(r".*?(?:\r\n|\n|\r)|.+", re.DOTALL)  # as Python counts lines: a form feed ends none
_BULLET: Final = re.compile(r"^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+", re.MULTILINE)


def with_id(notebook: Notebook, site: Site, id_: str) -> str | None:
    """The source of the site's cell with the id in it; None where that is not certain."""
    cell = notebook["cells"][site.index]
    source = source_of(cell)
    if site.is_code:
        statement = _statement(notebook, site)
        return into_call(source, statement, id_) if statement is not None else None
    tag = next((tag for tag, form in FORMS.items() if form.kind == site.kind and tag in tags_of(cell)), None)
    return into_item(source, tag, site.position, id_) if tag is not None else None


def into_call(source: str, statement: int, id_: str) -> str | None:
    """The source with `id="F1"` in the call that is the cell's `statement`-th one; None where that is not certain."""
    tree = python_in(source)
    call = _call(tree, statement)
    if tree is None or call is None or any(keyword.arg == "id" for keyword in call.keywords):
        return None
    changed = _inserted(source, call, f'id="{id_}"')
    after = python_in(changed) if changed is not None else None
    written = _call(after, statement)
    if after is None or written is None or len(written.keywords) != len(call.keywords) + 1:
        return None
    written.keywords = [keyword for keyword in written.keywords if keyword.arg != "id"]
    return changed if ast.dump(after) == ast.dump(tree) else None


def into_item(source: str, tag: str, position: int, id_: str) -> str | None:
    """The source with the id before the text of an entry; None where that is not certain."""
    form = FORMS[tag]
    before = _entries(form, source)
    bullets = list(_BULLET.finditer(source))
    at = _start(bullets, source, before[position][1]) if position < len(before) else None
    if at is None:
        return None
    wanted = [payload for payload, _ in before]
    wanted[position] = {**wanted[position], "id": id_}
    for head in (f"{id_}: ", f"{id_} "):
        changed = source[:at] + head + source[at:]
        if [payload for payload, _ in _entries(form, changed)] == wanted:
            return changed
    return None


def _statement(notebook: Notebook, site: Site) -> int | None:
    """Which of its cell's statements the call is."""
    calls = read_code(notebook).of(FUNCTIONS[site.kind])
    plain = [call for call in calls if call.cell.index == site.index and call.is_plain]
    if site.position >= len(plain):
        return None
    call = plain[site.position]
    values = [getattr(statement, "value", None) for statement in call.cell.tree.body] if call.cell.tree else []
    return values.index(call.node)


def _call(tree: ast.Module | None, statement: int) -> ast.Call | None:
    if tree is None or statement >= len(tree.body):
        return None
    node = tree.body[statement]
    return node.value if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else None


def _inserted(source: str, call: ast.Call, text: str) -> str | None:
    """Behind the last positional argument, on a line of its own where that has one; else before the first keyword."""
    lines = _LINE.findall(source)
    if call.args:
        last = call.args[-1]
        own_line = call.args[0].lineno > call.func.lineno
        indent = re.match(r"\s*", _line(lines, last.lineno))
        joint = ",\n" + (indent[0] if indent else "") if own_line else ", "
        return _put(lines, last.end_lineno, last.end_col_offset, joint + text)
    if call.keywords:
        first = call.keywords[0]
        return _put(lines, first.lineno, first.col_offset, f"{text}, ")
    return None


def _put(lines: Sequence[str], number: int | None, column: int | None, text: str) -> str | None:
    """Insert at a position as `ast` counts: lines from 1, columns in bytes of UTF-8."""
    if number is None or column is None or not 1 <= number <= len(lines):
        return None
    line = lines[number - 1].encode("utf-8", "surrogatepass")
    changed = (line[:column] + text.encode() + line[column:]).decode("utf-8", "surrogatepass")
    return "".join([*lines[: number - 1], changed, *lines[number:]])


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _entries(form: Form, source: str) -> list[tuple[Payload, str]]:
    read = [(read_item(form, item).payload, item.text) for item in items(source)]
    return [(payload, text) for payload, text in read if payload[form.main]]


def _start(bullets: Sequence[re.Match[str]], source: str, text: str) -> int | None:
    """Where the text of an item begins: behind the one bullet that it follows."""
    paragraph = text.split("\n\n", 1)[0]
    found = [bullet.end() for bullet in bullets if one_line(source[bullet.end() :]).startswith(paragraph)]
    return found[0] if len(found) == 1 else None

"""Rules on what a person writes: the question, what the template left to be written, the answer."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.lint.fault import Told
from rtkit.mime import is_placeholder
from rtkit.notebook.cells import cell_id, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rtkit.flow.lint.case import Case

_ASKS: Final = re.compile(r"[?？؟;՞]")  # noqa: RUF001  # question marks of other scripts
_PLACEHOLDER: Final = re.compile(r"\[\[[^\[\]]+\]\](?!\()")  # `[[1]](address)` is a link
_CODE: Final = re.compile(r"```.*?```|~~~.*?~~~|(`+)(?:(?!\1).)+\1", re.DOTALL)
_LONGEST: Final = 50
_SET_BY_RTKIT: Final = ("sealed", "next", "execution")


def question(case: Case) -> Iterator[Told]:
    """Tell where the question asks nothing."""
    text = case.ticket.question
    if not is_placeholder(text) and not _ASKS.search(text):
        hint = "ask what the answer will answer; a task belongs into a production ticket"
        yield Told(f"{_short(text)!r} has no question mark", hint, field="question", level="note")


def placeholders(case: Case) -> Iterator[Told]:
    """Tell what of the template still stands: in one sentence for a draft, place by place later."""
    found = [*_in_metadata(case), *_in_cells(case)]
    places: dict[tuple[str, str], list[str]] = {}
    for field, cell, text in found:
        draft = case.ticket.status == "draft" and len(found) > 1
        places.setdefault(("", "") if draft else (field.partition(".")[0], cell), []).append(text)
    for (field, cell), texts in places.items():
        many = f"{len(texts)} texts of the template are still to be written, the first: {_short(texts[0])}"
        one = f"{_short(texts[0])} is still to be written"
        yield Told(one if len(texts) == 1 else many, _HINT, cell=cell, field=field)


def answer(case: Case) -> Iterator[Told]:
    """Tell that there is no answer; one that is a placeholder is told as such."""
    given = case.results.answer
    stated = bool(case.code.of("answer")) and not case.is_complete
    if given is None and not (stated and case.ticket.status in ("draft", "active")):
        id_ = case.ticket.id
        hint = f"rtkit run {id_}" if stated else f"call rt.answer(...) in the notebook, then: rtkit run {id_}"
        yield Told("the question has no answer" + (" that was run" if stated else ""), hint)


_HINT: Final = "write it, or take it out where it does not apply"


def _in_metadata(case: Case) -> Iterator[tuple[str, str, str]]:
    from msgspec import to_builtins

    fields = to_builtins(case.ticket)
    for name in (name for name in fields if name not in _SET_BY_RTKIT):
        yield from ((path, "", match[0]) for path, text in _texts(fields[name], name) for match in _found(text))


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _texts(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}")


def _in_cells(case: Case) -> Iterator[tuple[str, str, str]]:
    in_code: dict[str, list[str]] = {}
    for call in (call for call in case.code.calls if "[[" in call.cell.source):
        # Only what is said to rtkit: in other code, double brackets are lists in lists.
        texts = (node.value for node in ast.walk(call.node) if isinstance(node, ast.Constant))
        found = (match[0] for text in texts if isinstance(text, str) for match in _found(text))
        in_code.setdefault(call.cell.id, []).extend(found)
    for index, cell in enumerate(case.notebook["cells"]):
        id_ = cell_id(cell, index)
        found_here: Iterable[str] = in_code.get(id_, ())
        if cell["cell_type"] == "markdown":
            found_here = (match[0] for match in _found(_CODE.sub("", source_of(cell))))
        yield from (("", id_, text) for text in found_here)


def _found(text: str) -> Iterator[re.Match[str]]:
    return _PLACEHOLDER.finditer(text)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."

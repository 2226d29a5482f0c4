"""A notebook without secrets and home folders, and where they were."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from rtkit.mask import Secret, mask_text, mask_value
from rtkit.notebook.cells import cell_id, joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.notebook.cells import Cell
    from rtkit.notebook.read import Notebook

_PICTURES: Final = ("image/", "audio/", "video/", "font/", "application/pdf", "application/octet-stream")
_OWN_MAGICS: Final = ("%%time", "%%timeit", "%%capture", "%%prun")
_NOT_TEXT: Final = frozenset({"id", "cell_type", "output_type", "execution_count"})


def mask_notebook(notebook: Notebook) -> tuple[Notebook, tuple[Secret, ...]]:
    """The notebook with every text in it masked, and the secrets that were; picture data stays as it is.

    What needs no mask is shared with the notebook that was given, which is never changed.
    """
    secrets: list[Secret] = []
    cells = [_cell(cell, index, secrets) for index, cell in enumerate(notebook["cells"])]
    metadata = mask_value(notebook["metadata"], _hear(secrets, "the notebook's metadata"))
    same = all(one is other for one, other in zip(cells, notebook["cells"], strict=True))
    if same and metadata is notebook["metadata"]:
        return notebook, ()
    return _with(notebook, cells=cells, metadata=metadata), tuple(secrets)


def _cell(cell: Cell, index: int, secrets: list[Secret]) -> Cell:
    id_ = cell_id(cell, index)

    def hear(part: str) -> Callable[[str], None]:
        return _hear(secrets, f"the {part} of cell {index + 1}", id_)

    is_code = cell["cell_type"] == "code"
    changed: dict[str, Any] = {}
    for key, value in cell.items():
        if key == "source":
            changed[key] = _source(value, is_code=is_code, tell=hear("code" if is_code else "text"))
        elif key == "outputs" and isinstance(value, list):
            changed[key] = [_output(output, hear("output")) for output in value]
        elif key == "attachments" and isinstance(value, dict):
            tell = hear("attachments")
            changed[key] = {mask_value(name, tell): _bundle(data, tell) for name, data in value.items()}
        elif key not in _NOT_TEXT:
            changed[key] = mask_value(value, hear("metadata"))
    return cell if _as_it_was(cell, changed) else _with(cell, **changed)


def _source(value: object, *, is_code: bool, tell: Callable[[str], None]) -> object:
    source = joined(value)
    code = is_code and (not source.startswith("%%") or source.startswith(_OWN_MAGICS))
    found = mask_text(source, code=code)
    for kind in found.kinds:
        tell(kind)
    return value if found.text == source else found.text


def _output(output: Any, tell: Callable[[str], None]) -> Any:  # noqa: ANN401  # whatever a notebook holds
    if not isinstance(output, dict):
        return mask_value(output, tell)
    if "traceback" in output:
        tell = _once(tell)  # it says the error again
    changed: dict[str, Any] = {}
    for key, value in output.items():
        if key == "data":
            changed[key] = _bundle(value, tell)
        elif key == "traceback":
            changed[key] = mask_value(value, tell)
        elif key not in _NOT_TEXT:
            changed[key] = _lines(value, tell)
    return output if _as_it_was(output, changed) else _with(output, **changed)


def _bundle(data: Any, tell: Callable[[str], None]) -> Any:  # noqa: ANN401
    """By MIME type; several forms of one thing tell of a secret once."""
    if not isinstance(data, dict):
        return mask_value(data, tell)
    tell = _once(tell)
    changed = {mime: value if _is_picture(mime) else _form(mime, value, tell) for mime, value in data.items()}
    return data if _as_it_was(data, changed) else _with(data, **changed)


def _form(mime: str, value: object, tell: Callable[[str], None]) -> object:
    return mask_value(value, tell) if mime.endswith("json") else _lines(value, tell)


def _lines(value: object, tell: Callable[[str], None]) -> object:
    """A text that may be kept as lines: a secret may go over several."""
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        return mask_value(value, tell)
    whole = "".join(value)
    text = mask_value(whole, tell)
    return value if text is whole else text


def _is_picture(mime: str) -> bool:
    return mime.startswith(_PICTURES) and not mime.startswith("image/svg")


def _hear(secrets: list[Secret], where: str, cell: str = "") -> Callable[[str], None]:
    return lambda kind: secrets.append(Secret(kind, where, cell))


def _once(tell: Callable[[str], None]) -> Callable[[str], None]:
    heard: set[str] = set()

    def hear(kind: str) -> None:
        if kind not in heard:
            heard.add(kind)
            tell(kind)

    return hear


def _as_it_was(before: dict[str, Any], changed: dict[str, Any]) -> bool:
    return all(_is_same(before.get(key), value) for key, value in changed.items())


def _is_same(before: object, after: object) -> bool:
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(one is other for one, other in zip(before, after, strict=True))
    if isinstance(before, dict) and isinstance(after, dict):
        return before is after or (before.keys() == after.keys() and all(before[key] is after[key] for key in before))
    return before is after


def _with(value: dict[str, Any], **changed: object) -> dict[str, Any]:
    new = copy.copy(value)  # of its own type
    new.update(changed)
    return new

"""Many tickets to list: this project's own notebooks under new ids, padded with outputs."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from itertools import cycle
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PICTURE: Final = 8_000
_ID: Final = "RT-999999999"


def make_tickets(folder: Path, sources: Sequence[Path], count: int, size: int) -> list[Path]:
    """Write `count` tickets of about `size` bytes into the folder, as Jupyter writes notebooks."""
    texts = [padded(json.loads(source.read_bytes()), _ID, size) for source in sources]
    paths = []
    for number, text in zip(range(1, count + 1), cycle(texts), strict=False):
        path = folder / f"RT-{number:04d}-padded.ipynb"
        path.write_text(text.replace(_ID, f"RT-{number:04d}"), encoding="utf-8")
        paths.append(path)
    return paths


def as_jupyter_writes(notebook: dict[str, Any]) -> str:
    """The text of a notebook's file: sorted, so that the ticket's metadata comes after all cells."""
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def padded(notebook: dict[str, Any], id_: str, size: int) -> str:
    """A ticket's text under another id: pictures and tables in turn, quick to skip and not, up to the size."""
    notebook["metadata"]["rtkit"]["id"] = id_
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        cell["outputs"] = []
    for number, cell in enumerate(cycle(cells)):
        room = size - len(as_jupyter_writes(notebook).encode())
        if room < PICTURE:
            cell["outputs"].append(_picture(max(room, 0), number))
            break
        cell["outputs"].append(_table(number) if number % 2 else _picture(PICTURE, number))
    return as_jupyter_writes(notebook)


def _picture(characters: int, number: int) -> dict[str, Any]:
    noise = hashlib.shake_256(number.to_bytes(4, "big")).digest(characters * 3 // 4)
    return _display({"image/png": b64encode(noise).decode(), "text/plain": ["<Figure size 640x480 with 1 Axes>"]})


def _table(number: int) -> dict[str, Any]:
    values = [(row, row * number / 7, row / 3) for row in range(40)]
    html = [
        f'<tr class="row">\n<th scope="row">{a}</th>\n<td>{b:.6f}</td><td>{c:.6f}</td>\n</tr>\n' for a, b, c in values
    ]
    return _display({"text/html": html, "text/plain": [f"{a}\t{b:.6f}\t{c:.6f}\n" for a, b, c in values]})


def _display(data: dict[str, Any]) -> dict[str, Any]:
    return {"output_type": "display_data", "metadata": {}, "data": data}

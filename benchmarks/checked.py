"""Many tickets that were checked and have not changed since: one is run and checked, the others are its copies.

Each has a record, a data file of its own and the memory of its check; all import the same local module.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from benchmarks.process import Command, run
from benchmarks.tickets import as_jupyter_writes, padded

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.place import Place

LOOKED_AT: Final = ("research/*.ipynb", "research/*.py", "research/records/*.json", "data/*.csv")
"""What a check has to look at."""

_FIRST: Final = "RT-0001"
_MODULE: Final = '"""What all tickets import."""\n\n\ndef rows(text):\n    return len(text.splitlines())\n'
# The code is the same in all copies, so the file that each has read stands in its memory alone.
_CELL: Final = (
    "from pathlib import Path\n\nimport measures\n\nmeasures.rows(next(Path('../data').glob('*')).read_text())"
)
_ROW: Final = "0.125,0.250,0.500,benign\n"


def make_checked_tickets(root: Path, research: Path, count: int, size: int, place: Place) -> int:
    """Fill the workspace with `count` tickets of about `size` bytes; gives the bytes that a check has to look at."""
    for folder in ("data", "research/records"):
        (root / folder).mkdir(exist_ok=True)
    (root / "research/measures.py").write_text(_MODULE)
    _write_data(root, _FIRST)
    source = min(research.glob(f"{_FIRST}-*.ipynb"))
    first = root / "research" / f"{_FIRST}-padded.ipynb"
    first.write_text(padded(_extended(json.loads(source.read_bytes())), _FIRST, size), encoding="utf-8")
    run(Command("rtkit run --record", ("rtkit", "run", "1", "--record"), root), place)
    run(Command("rtkit check", ("rtkit", "check", "1"), root, right=lambda printed: "1 reproduced" in printed), place)
    for number in range(2, count + 1):
        _copy(root, first, f"RT-{number:04d}")
    return sum(
        path.stat().st_size for kind in ("data/*", "research/*.*", "research/records/*") for path in root.glob(kind)
    )


def _extended(notebook: dict[str, Any]) -> dict[str, Any]:
    cell = {"cell_type": "code", "id": "files", "metadata": {}, "outputs": [], "source": _CELL, "execution_count": None}
    notebook["cells"].append(cell)
    for link in ("next", "asked_by", "supersedes"):  # to tickets that are not copied
        notebook["metadata"]["rtkit"].pop(link, None)
    return notebook


def _write_data(root: Path, id_: str) -> str:
    content = f"{id_}\n{_ROW * 400}"
    (root / "data" / f"{id_}.csv").write_text(content)
    return _sha256(content)


def _copy(root: Path, first: Path, id_: str) -> None:
    """The ticket, its record and its memory under another id, with a data file that the memory says it read."""
    notebook = _with_id(json.loads(first.read_bytes()), id_)
    (root / "research" / f"{id_}-padded.ipynb").write_text(notebook, "utf-8")
    record = json.loads((root / f"research/records/{_FIRST}.json").read_bytes())
    written = json.dumps({**record, "ticket": id_}, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    (root / f"research/records/{id_}.json").write_text(written, "utf-8")
    memory = json.loads((root / f".rtkit/checks/{_FIRST}.json").read_bytes())
    inputs = memory["fingerprint"]["inputs"]
    del inputs[f"data/{_FIRST}.csv"]
    inputs[f"data/{id_}.csv"] = _write_data(root, id_)
    memory |= {"ticket": id_, "record_sha256": _sha256(written), "notebook_sha256": _sha256(notebook)}
    (root / f".rtkit/checks/{id_}.json").write_text(json.dumps(memory, indent=1, ensure_ascii=False), "utf-8")


def _with_id(notebook: dict[str, Any], id_: str) -> str:
    notebook["metadata"]["rtkit"]["id"] = id_
    return as_jupyter_writes(notebook)


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()

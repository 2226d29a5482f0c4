"""Writing a benchmark's results into benchmarks/README.md, between the markers that bear its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_between_markers(readme: Path, name: str, results: str) -> None:
    """Replace what stands between `<!-- NAME -->` and `<!-- /NAME -->`."""
    text = readme.read_text("utf-8")
    before, start, rest = text.partition(f"<!-- {name} -->\n")
    _old, end, after = rest.partition(f"<!-- /{name} -->")
    if not start or not end:
        raise ValueError(f"{readme.name} has no markers <!-- {name} --> and <!-- /{name} -->")
    readme.write_text(f"{before}{start}\n{results.strip()}\n\n{end}{after}", encoding="utf-8")

"""How much to measure, and on what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Settings:
    """The defaults are what benchmarks/README.md is written with."""

    runs: int = 5
    tickets: int = 1000
    kilobytes: int = 100
    notebooks: int = 100
    warm_up: bool = True
    heavy: int = 24
    peers: Path | None = None
    write: bool = False
    research: Path = ROOT / "research"

"""Which words are said in which tone: red only for what is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rtkit.flow.demo.parts import Tone

CHOICE_TONES: Final[dict[str, Tone]] = {
    "adopt": "supported", "keep": "plain", "reject": "refuted", "defer": "inconclusive",
}  # fmt: skip

VERDICT_TONES: Final[dict[str, Tone]] = {
    "supported": "supported", "refuted": "refuted", "inconclusive": "inconclusive",
}  # fmt: skip

CELL_WORDS: Final[dict[str, tuple[str, Tone]]] = {
    "failed": ("failed", "broken"),
    "timed_out": ("timed out", "broken"),
    "died": ("the kernel died here", "broken"),
    "cancelled": ("cancelled", "inconclusive"),
    "skipped": ("skipped", "plain"),
    "not_run": ("did not run", "inconclusive"),
}

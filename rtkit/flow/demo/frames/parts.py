"""What a page with frames holds once for all of them, and what its policy must allow."""

from __future__ import annotations

import base64
import gzip
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.frames.libraries import script
from rtkit.flow.demo.policy import compact, hash_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.flow.demo.article.views import ArticleCell
    from rtkit.flow.demo.frames.views import Frame

_BOOT: Final = "boot"
STYLE: Final = (
    "html{font:16px/1.5 system-ui,sans-serif}body{margin:0;padding:4px;display:flow-root;position:relative;"
    "overflow-wrap:break-word}table{border-collapse:collapse}img{max-width:100%}"
)
_EMPTY: Final = ""  # libraries make style elements and fill them by rules


@dataclass(frozen=True, slots=True)
class PageFrames:
    """The parts by name, packed, and the sources that the policy names; false where no output has a frame."""

    parts: tuple[tuple[str, str], ...] = ()
    scripts: Markup = Markup("")  # noqa: RUF009  # immutable
    styles: Markup = Markup("")  # noqa: RUF009
    fonts: bool = False

    def __bool__(self) -> bool:
        return bool(self.parts)


def packed(text: str) -> str:
    """A text as the page keeps it: inert letters, a third of the size; browsers unpack it."""
    return base64.b64encode(gzip.compress(text.encode("utf-8"), 6, mtime=0)).decode("ascii")


def frames_of(cells: Iterable[ArticleCell]) -> PageFrames:
    """What the frames of these cells need."""
    frames = [output.frame for cell in cells for output in cell.outputs if output.frame]
    if not frames:
        return PageFrames()
    names = dict.fromkeys(name for frame in frames for name in (_BOOT, *frame.scripts))
    own = dict.fromkeys(hash_source(text) for frame in frames for text in frame.own)
    sources = [*(_part(name)[1] for name in names), *own]
    if any(frame.evaluates for frame in frames):
        sources.append(Markup("'unsafe-eval'"))
    return PageFrames(
        parts=(("style", packed(STYLE)), *((name, _part(name)[0]) for name in names)),
        scripts=Markup(" ").join(sources),
        styles=_styles(frames),
        fonts=any(frame.fonts for frame in frames),
    )


def _styles(frames: list[Frame]) -> Markup:
    if any(frame.inline_styles for frame in frames):
        return Markup("'unsafe-inline'")
    texts = dict.fromkeys([STYLE, _EMPTY, *(text for frame in frames for text in frame.styles)])
    return Markup(" ").join(hash_source(text) for text in texts)


@cache
def _part(name: str) -> tuple[str, Markup]:
    text = compact(script(name)) if name in _OURS else script(name)
    return packed(text), hash_source(text)


_OURS: Final = frozenset({_BOOT, "plotly", "vega", "bokeh", "widgets"})

"""What becomes of an output with scripts: a frame beside its still form, or the still form alone with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rtkit.flow.demo.text.pictures import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a sandboxed frame is made of, in the page's own terms.

    `scripts` are names of parts that stand once in the page (`parts.py`); `body` is this frame's own HTML, data in
    inert elements first of all. `own` are the author's scripts in it, guarded: such a frame waits for a click.
    """

    name: str
    body: str
    scripts: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    asks: bool = False
    evaluates: bool = False
    inline_styles: bool = False
    fonts: bool = False
    height: int = 360
    is_figure: bool = True


@dataclass(frozen=True, slots=True)
class Live:
    """Drawn by scripts in a frame; `still` is a picture made of it here."""

    frame: Frame
    still: Picture | None = None


@dataclass(frozen=True, slots=True)
class Still:
    """Not drawn by scripts: what it is, and why where that helps."""

    name: str
    why: str = ""
    still: Picture | None = None


Scripted = Live | Still

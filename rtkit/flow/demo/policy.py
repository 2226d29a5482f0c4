"""What a page may do, as its Content-Security-Policy: its own style and script, pictures it holds, no more."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.parts import PageFrames

_QUOTED: Final = re.compile(r"""("[^"]*"|'[^']*')""")
_NOUGHT: Final = re.compile(r"(?<![\w.#-])(-?)0(?=\.\d)")
_BLANKS: Final = re.compile(r"\s*(?P<mark>[{};,>])\s*|(?P<after>:)\s+|\s+")


def hash_source(text: str) -> Markup:
    """`'sha256-...'` of an element's text: the policy lets exactly this text act."""
    digest = hashlib.sha256(str(text).encode("utf-8")).digest()
    return Markup(f"'sha256-{base64.b64encode(digest).decode('ascii')}'")  # noqa: S704  # base64 only


def page_sources(style: str, script: str, frames: PageFrames) -> Markup:
    """The sources of styles and scripts: the page's own, and what its frames need, for a frame inherits the policy.

    Style attributes are let in with any frame. Style elements are named by their hashes, unless a library writes its
    own: then any may stand in the page, as far as the allow-list lets notebooks bring one, which is nowhere.
    """
    scripts = Markup("script-src {} {}").format(hash_source(script), frames.scripts)
    if not frames:
        return Markup("style-src {}; script-src {}").format(hash_source(style), hash_source(script))
    styles = frames.styles if "unsafe-inline" in frames.styles else hash_source(style) + " " + frames.styles
    inline = Markup("style-src-elem {}; style-src-attr 'unsafe-inline'").format(styles)
    fonts = Markup("; font-src data:") if frames.fonts else Markup("")
    return Markup("{}; {}; frame-src 'none'{}").format(inline, scripts, fonts)


def compact(text: str) -> str:
    """A stylesheet or script without the comments and blanks that only its source needs."""
    without_comments = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    lines = (line.strip() for line in without_comments.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("// "))


def compact_style(text: str) -> str:
    """A stylesheet without the blanks around its marks either, nor noughts before a point; quotes are left alone."""
    parts = _QUOTED.split(compact(text))
    return "".join(part if part[:1] in ("'", '"') else _shortened(part) for part in parts)


def _shortened(css: str) -> str:
    return _NOUGHT.sub(r"\1", _BLANKS.sub(_tight, css)).replace(";}", "}")


def _tight(match: re.Match[str]) -> str:
    # Not before a colon or around a plus: `a :hover` and `a:hover` differ, and `calc()` needs its blanks.
    return match["mark"] or match["after"] or " "

"""What a program printed: carriage returns played out, colours kept as classes, every other control code dropped."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from rtkit.flow.demo.text.cut import cut
from rtkit.flow.demo.text.words import clean

# Colours are the control sequences that end in m; of the rest a page can play none.
_OTHER_SEQUENCES: Final = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b\[[0-?]*[ -/]*[@-ln-~]|\x1b[^\[\]]")
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_STYLE: Final = re.compile(r' style="[^"]*"')


def printed(text: str) -> Markup:
    """The text as the terminal would leave it, as HTML."""
    text, more = cut(text)
    return _coloured(_OTHER_SEQUENCES.sub("", _played(text))) + more


def plain_text(text: str) -> str:
    """The text without its colours and other control codes."""
    return clean(_COLOUR.sub("", _OTHER_SEQUENCES.sub("", text)).replace("\x1b", ""))


def _played(text: str) -> str:
    """Progress bars rewrite their line: only what was written last on a line is kept."""
    if "\r" not in text and "\b" not in text:
        return text
    lines = text.replace("\r\n", "\n").replace("\b", "").split("\n")
    return "\n".join(line.rstrip("\r").rsplit("\r", 1)[-1] for line in lines)


def _coloured(text: str) -> Markup:
    if "\x1b" not in text:
        return Markup(escape(clean(text)))  # noqa: S704  # escaped
    from nbconvert.filters.ansi import ansi2html

    known = "".join(_kept(part) for part in re.split(f"({_COLOUR.pattern})", text))
    try:
        html = str(ansi2html(known))  # type: ignore[no-untyped-call]
    except (IndexError, ValueError):
        return Markup(escape(clean(_COLOUR.sub("", text)).replace("\ufffd", "")))  # noqa: S704  # escaped
    # The policy of the page allows no style attributes; 16 colours have classes, the other 16 million are let go.
    return Markup(_STYLE.sub("", html))  # noqa: S704  # ansi2html escapes the text


def _kept(part: str) -> str:
    return part if _COLOUR.fullmatch(part) else clean(part.replace("\x1b", ""))

"""LaTeX to MathML, drawn by the browser itself; what cannot be converted stays as code."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup

from rtkit.flow.demo.text.cut import as_text
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 5000
# What latex2mathml passes through as plain letters instead of refusing it.
_UNSUPPORTED: Final = re.compile(r"\\(?:label|eqref|ref|tag|cite|def|newcommand|renewcommand|href|url|require)\b")
# Environments the converter leaves its ampersands in, or numbers anew in each formula, as one that it draws well.
_ENVIRONMENT: Final = re.compile(r"\\(begin|end)\{(aligned|align|flalign|eqnarray|gather|gathered|multline)(\*?)\}")
_DRAWN_AS: Final = {
    "aligned": ("split", ""), "align": ("align*", ""), "flalign": ("align*", ""), "eqnarray": ("array", "{rcl}"),
    "gather": ("array", "{c}"), "gathered": ("array", "{c}"), "multline": ("array", "{c}"),
}  # fmt: skip
_MARK: Final = re.compile(r"(?<!\\)&")
_LEFT_OVER: Final = re.compile(r"\\[A-Za-z]+")
_TAGS: Final = frozenset({
    "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "mfrac", "msqrt", "mroot", "mstyle", "mpadded",
    "mphantom", "menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts",
    "mprescripts", "mtable", "mtr", "mtd",
})  # fmt: skip
_ATTRIBUTES: Final = frozenset({
    "display", "mathvariant", "stretchy", "fence", "separator", "form", "lspace", "rspace", "minsize", "maxsize",
    "movablelimits", "accent", "accentunder", "linethickness", "displaystyle", "scriptlevel", "columnalign",
    "rowspacing", "columnspacing", "columnlines", "rowlines", "notation", "width", "height", "depth", "symmetric",
    "largeop",
})  # fmt: skip


@lru_cache(maxsize=512)
def mathematics(latex: str, *, block: bool) -> Markup:
    """The formula as MathML, its LaTeX as the accessible text; as code where it is beyond the converter."""
    latex = clean(latex).strip()
    tree = _convert(latex, block=block)
    if tree is None:
        return _as_code(latex, block=block)
    tree.set("alttext", latex)
    # Serialised here: the converter's own text form undoes its escaping.
    return Markup(tostring(tree, encoding="unicode", short_empty_elements=False))  # noqa: S704  # built of known tags


def _convert(latex: str, *, block: bool) -> Element | None:
    if not latex or len(latex) > _LONGEST or _UNSUPPORTED.search(latex):
        return None
    try:
        from latex2mathml.converter import convert_to_element

        drawable = _ENVIRONMENT.sub(_drawn_as, latex)
        tree = _known(convert_to_element(drawable, display="block" if block else "inline"))
    except Exception:  # noqa: BLE001  # the converter raises what it happens to meet: IndexError, KeyError ...
        return None
    return None if _LEFT_OVER.search("".join(tree.itertext())) or _has_stray_mark(latex, tree) else tree


def _drawn_as(match: re.Match[str]) -> str:
    name, columns = _DRAWN_AS[match[2]]
    return f"\\{match[1]}{{{name}}}{columns if match[1] == 'begin' else ''}"


def _has_stray_mark(latex: str, tree: Element) -> bool:
    """Whether the mark between two columns was taken for a letter."""
    return bool(_MARK.search(latex)) and any(one.tag == "mi" and one.text == "&" for one in tree.iter())


def _known(element: Element) -> Element:
    """A copy of known elements and attributes only, with the converter's entities as characters."""
    copy = Element(element.tag if element.tag in _TAGS else "mrow")
    copy.attrib = {key: value for key, value in element.attrib.items() if key in _ATTRIBUTES}
    copy.text, copy.tail = _characters(element.text), _characters(element.tail)
    copy.extend(_children(element))
    return copy


def _children(element: Element) -> Iterator[Element]:
    return (_known(child) for child in element)


def _characters(text: str | None) -> str | None:
    return clean(unescape(text)) if text else text


def _as_code(source: str, *, block: bool) -> Markup:
    latex = as_text(source)
    if block:
        return source_of_drawing(latex, "LaTeX source, not drawn", "latex")
    return Markup('<code class="latex" title="LaTeX source, not drawn">{}</code>').format(latex)


def source_of_drawing(source: str, note: str, kind: str = "") -> Markup:
    """What could not be drawn, as the text that would make it, called what it is."""
    named = Markup(' class="{}"').format(kind) if kind else ""
    return Markup('<div class="drawn-not"><pre{}><code>{}</code></pre><p>{}</p></div>').format(named, source, note)

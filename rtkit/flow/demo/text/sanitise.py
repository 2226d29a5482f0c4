"""The allow-list: what of a notebook's own HTML may stand in the page."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from rtkit.flow.demo.text.anchors import NOTEBOOK_PREFIX, slug
from rtkit.flow.demo.text.words import clean

TAGS: Final = frozenset({
    "a", "abbr", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video", "wbr",
})  # fmt: skip
_GONE_WITH_CONTENT: Final = frozenset({
    "script", "style", "title", "template", "noscript", "noembed", "noframes", "iframe", "object", "applet",
    "textarea", "select", "xmp", "plaintext",
})  # fmt: skip
_CELL: Final = frozenset({"colspan", "rowspan", "align", "scope"})
_ATTRIBUTES: Final[dict[str, set[str]]] = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href", "name"},
    "audio": {"src", "controls"},
    "col": {"span"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "p": {"align"},
    "source": {"src", "type"},
    "td": set(_CELL),
    "th": set(_CELL),
    "time": {"datetime"},
    "video": {"src", "controls", "width", "height"},
}
_STYLED_ATTRIBUTES: Final = {**_ATTRIBUTES, "*": {*_ATTRIBUTES["*"], "style"}}
TAG: Final = re.compile(r'<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^>"]*(?:"[^"]*"[^>"]*)*)>')
"""A tag of sanitised HTML, with whatever its values hold."""

_LINK_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_SCHEMES: Final = {*_LINK_SCHEMES, "data", "attachment"}
_SCHEME: Final = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
# No leading slash or backslash: `//host` and `\\host` leave the machine even from a file. No colon at all.
_RELATIVE: Final = re.compile(r"[^\s/\\#?:][^\\:\x00-\x1f]*")
_OWN_CLASSES: Final = frozenset({
    "dataframe", "highlight", "task", "alert", "alert-block", "alert-info", "alert-success", "alert-warning",
    "alert-danger", "alert-note", "alert-tip", "alert-important", "alert-caution", "alert-limitation",
    "alert-assumption",
})  # fmt: skip


def sanitise(html: str, *, styled: bool = False) -> str:
    """The HTML with nothing left that runs, loads, submits, restyles or takes an id of the page's own.

    What comes back is well formed: every `<` opens a tag, every `>` closes one, and attribute values are quoted.
    Where it is `styled`, ids, classes and styles are still the notebook's own: only `styles.dress` asks for that.
    """
    import nh3

    html = nh3.clean(
        clean(html),
        tags=set(TAGS),
        clean_content_tags=set(_GONE_WITH_CONTENT),
        attributes=_STYLED_ATTRIBUTES if styled else _ATTRIBUTES,
        attribute_filter=_left_as_they_are if styled else allowed,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    # Not every release of nh3 escapes these two in values, and what works on this HTML by pattern relies on it.
    return TAG.sub(lambda match: f"<{match[0][1:-1].replace('<', '&lt;').replace('>', '&gt;')}>", html)


def _left_as_they_are(tag: str, attribute: str, value: str) -> str | None:
    return value if attribute in ("class", "id", "style") else allowed(tag, attribute, value)


def allowed(tag: str, attribute: str, value: str) -> str | None:
    """An attribute's value as it may stand in the page; None where it may not."""
    if attribute in ("id", "name"):
        return NOTEBOOK_PREFIX + slug(value)
    if attribute == "class":
        return " ".join(name for name in value.split() if name in allowed_classes()) or None
    if attribute == "href":
        return _link(value)
    if attribute == "src" and tag != "img":
        return value if value.startswith(("data:audio/", "data:video/")) else None
    if attribute in ("width", "height"):
        return value if value.isdecimal() and len(value) < 5 else None  # noqa: PLR2004  # pixels of a screen
    return value


def _link(address: str) -> str | None:
    address = address.strip()
    if address.startswith("#"):
        return "#" + NOTEBOOK_PREFIX + slug(_unquoted(address[1:])) if len(address) > 1 else None
    scheme = _SCHEME.match(address)
    if scheme:
        return address if scheme[1].lower() in _LINK_SCHEMES else None
    return address if _RELATIVE.fullmatch(address) else None


def _unquoted(text: str) -> str:
    from urllib.parse import unquote

    return unquote(text)


@cache
def allowed_classes() -> frozenset[str]:
    """The class names that notebook content may use: pandas' and Jupyter's own, and those of highlighted code."""
    from pygments.token import STANDARD_TYPES

    return _OWN_CLASSES | frozenset(name for name in STANDARD_TYPES.values() if name)

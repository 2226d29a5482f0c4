"""What is changed in sanitised HTML: links out are marked, pictures become data, headings find their level."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from rtkit.flow.demo.text.callouts import with_words
from rtkit.flow.demo.text.pictures import NoPicture, Picture
from rtkit.flow.demo.text.sanitise import TAG
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    Lookup = Callable[[str], Picture | NoPicture]

_ATTRIBUTE: Final = re.compile(r'([a-z-]+)="([^"]*)"')
_HEADING: Final = re.compile(r"<h([1-6])((?:\s[^>]*)?)>(.*?)</h\1>", re.DOTALL)
_PLACEHOLDER: Final = re.compile(r"\[\[[^\[\]<>]+\]\]")
_REMOTE: Final = re.compile(r"(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in sanitised HTML: its level, its id (empty where it has none), and its text."""

    level: int
    id: str
    text: str


def rewrite(html: str, lookup: Lookup) -> str:
    """Mark links that leave the page, let tables scroll, and put each picture's data in its place."""
    return with_words(TAG.sub(lambda match: _tag(match, lookup), html))


def _tag(match: re.Match[str], lookup: Lookup) -> str:
    if match["name"] == "table":
        return f"{match[0]}</div>" if match["close"] else f'<div class="scroll">{match[0]}'
    if match["close"]:
        return match[0]
    if match["name"] == "a":
        return _link(match)
    if match["name"] == "img":
        return str(_picture(_attributes(match), lookup))
    if match["name"] in ("audio", "video") and "controls=" not in match["rest"]:
        return f'<{match["name"]}{match["rest"]} controls="">'
    return match[0]


def _attributes(match: re.Match[str]) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(match["rest"])}


def _link(match: re.Match[str]) -> str:
    if not _REMOTE.match(_attributes(match).get("href", "")):
        return match[0]
    mark = "" if " class=" in match["rest"] else ' class="out"'
    return f'<a{match["rest"]}{mark} rel="noopener noreferrer">'


def _picture(attributes: dict[str, str], lookup: Lookup) -> Markup:
    source, alt = attributes.get("src", ""), attributes.get("alt", "")
    if _REMOTE.match(source):
        return left_out_picture(source, alt)
    found = lookup(source)
    if isinstance(found, NoPicture):
        name = alt or (source if not source.startswith("data:") else "picture")
        return Markup('<span class="left-out">Picture left out: {}, {}</span>').format(name[:200], found.reason)
    size = "".join(f' {key}="{attributes[key]}"' for key in ("width", "height") if attributes.get(key, "").isdecimal())
    return Markup('<img src="{}" alt="{}"{}>').format(found.src, alt, Markup(size))  # noqa: S704  # digits


def left_out_picture(source: str, alt: str) -> Markup:
    """The mark in place of a picture that would have to be fetched."""
    address = source if not source.startswith("//") else "https:" + source
    return Markup(
        '<span class="left-out">Picture not fetched: <a class="out" href="{}" rel="noopener noreferrer">{}</a></span>'
    ).format(address, alt or address)


def replace_headings(html: str, replace: Callable[[Heading, str], str]) -> str:
    """Each heading replaced by what `replace` makes of it and of its inner HTML."""

    def one(match: re.Match[str]) -> str:
        text = plain(match[3])
        return replace(Heading(int(match[1]), _id_in(match[2]), text), match[3]) if text else ""

    return _HEADING.sub(one, html)


def unique_ids(html: str, take: Callable[[str], str]) -> str:
    """Each id given out anew by `take`, so that none stands twice on the page."""

    def attribute(match: re.Match[str]) -> str:
        return f'id="{escape(take(unescape(match[2])))}"' if match[1] == "id" else match[0]

    # Attribute by attribute: a value may end in ` id=` itself.
    return TAG.sub(lambda match: _ATTRIBUTE.sub(attribute, match[0]), html) if " id=" in html else html


def plain(html: str) -> str:
    """The text of sanitised HTML."""
    return clean(" ".join(unescape(TAG.sub("", html)).split()))


def mark_placeholders(html: str) -> str:
    """Mark every `[[...]]` that still stands in the text, tags and code left alone."""
    if "[[" not in html:
        return html
    parts: list[str] = []
    end, inside_code = 0, 0
    for match in TAG.finditer(html):
        parts += (_marked(html[end : match.start()], inside_code), match[0])
        if match["name"] in ("pre", "code"):
            inside_code += -1 if match["close"] else 1
        end = match.end()
    return "".join([*parts, _marked(html[end:], inside_code)])


def _marked(text: str, inside_code: int) -> str:
    return text if inside_code else _PLACEHOLDER.sub(lambda match: f'<span class="placeholder">{match[0]}</span>', text)


def _id_in(rest: str) -> str:
    return next((str(escape(unescape(value))) for name, value in _ATTRIBUTE.findall(rest) if name == "id"), "")

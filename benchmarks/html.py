"""What a page weighs, and what it would fetch from elsewhere when opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_ELSEWHERE: Final = re.compile(r"\s*(https?:)?//", re.IGNORECASE)
_IN_SCRIPT: Final = re.compile(r"""\bimport\b[^;"'`()]*\(?\s*["'`](?:https?:)?//""")
_IN_STYLE: Final = re.compile(r"""(?:url\(|@import)\s*["']?(?:https?:)?//""", re.IGNORECASE)


@dataclass(frozen=True)
class Weight:
    """Bytes of a page, those of them that are the notebook's pictures, and its references to other machines."""

    size: int
    pictures: int
    references: int

    @property
    def rest(self) -> int:
        """Bytes of the page without its pictures."""
        return self.size - self.pictures


def weigh(page: Path) -> Weight:
    """Weigh a page. Links to click are no references: nothing is fetched until somebody does."""
    text = page.read_text("utf-8")
    scale = _Scale()
    scale.feed(text)
    scale.close()
    return Weight(len(text.encode()), scale.pictures, scale.references)


class _Scale(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pictures = 0
        self.references = 0
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "img" and given.get("src", "").startswith("data:"):
            self.pictures += len(given["src"].encode())
        loaded = [given.get("src", ""), given.get("data", "") if tag == "object" else ""]
        if tag == "link":
            loaded.append(given.get("href", ""))
        self.references += sum(bool(_ELSEWHERE.match(address)) for address in loaded)
        self.references += len(_IN_STYLE.findall(given.get("style", "")))
        if "srcdoc" in given:
            frame = _Scale()
            frame.feed(given["srcdoc"])
            frame.close()
            self.pictures += frame.pictures
            self.references += frame.references
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.references += len(_IN_SCRIPT.findall(data))
        elif self._inside == "style":
            self.references += len(_IN_STYLE.findall(data))

"""The notebook as an article, as the template gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from markupsafe import Markup

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.views import Frame
    from rtkit.flow.demo.parts import Chip, Link
    from rtkit.flow.demo.text.pictures import Picture


NOTHING: Final = Markup("")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A numbered figure, table or output that can be pointed at."""

    anchor: str
    kind: Literal["figure", "table", "output"]
    label: str
    name: str = ""
    caption: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Card:
    """One of rtkit's own outputs in the article; `above` leads to where the page's summary shows it."""

    kind: str
    label: str
    text: Markup
    chips: tuple[Chip, ...] = ()
    more: Markup = NOTHING
    above: Link | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an output; with a summary it stands folded behind it."""

    html: Markup
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """What a cell displayed: of `html`, `picture`, `card`, `error` and `note`, what its kind calls for.

    Where there are `passages`, they are `html` over again, with the long or less telling of it folded.
    Where there is a `frame`, the rest is its still form.
    """

    kind: Literal["html", "text", "picture", "card", "error", "note"]
    html: Markup = NOTHING
    picture: Picture | None = None
    card: Card | None = None
    note: str = ""
    exhibit: Exhibit | None = None
    passages: tuple[Passage, ...] = ()
    frame: Frame | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCell:
    """A cell of the notebook: the `number`-th, and the `count`-th that the kernel ran.

    `exhibit` is set where the whole cell is evidence.
    """

    kind: Literal["markdown", "code", "form", "raw"]
    anchor: str
    number: int = 0
    count: int | None = None
    html: Markup = NOTHING
    summary: str = ""
    lines: int = 0
    chips: tuple[Chip, ...] = ()
    outputs: tuple[Output, ...] = ()
    exhibit: Exhibit | None = None
    above: Link | None = None

"""The notebook, cell by cell, as an article."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.answer.tones import CELL_WORDS
from rtkit.flow.demo.article.bundles import Readers
from rtkit.flow.demo.article.code import highlight, line_count
from rtkit.flow.demo.article.folding import folded
from rtkit.flow.demo.article.headings import Outline, without_headings
from rtkit.flow.demo.article.numbering import numbering_for
from rtkit.flow.demo.article.outputs import read_outputs
from rtkit.flow.demo.article.summary import summary
from rtkit.flow.demo.article.views import ArticleCell
from rtkit.flow.demo.frames.read import FrameReader
from rtkit.flow.demo.meeting.notes import is_note
from rtkit.flow.demo.parts import Chip, Link
from rtkit.flow.demo.text.cut import as_text
from rtkit.flow.demo.text.lookup import lookup_for
from rtkit.flow.demo.text.markdown import MarkdownReader
from rtkit.flow.demo.text.rewrite import mark_placeholders, unique_ids
from rtkit.flow.demo.text.styles.sheet import Sheet
from rtkit.flow.demo.text.words import seconds
from rtkit.notebook.cells import cell_id, language_of, source_of, tags_of

if TYPE_CHECKING:
    from rtkit.flow.demo.article.cards import CardMaker
    from rtkit.flow.demo.article.exhibits import Exhibits
    from rtkit.flow.demo.article.outputs import Shown
    from rtkit.flow.demo.article.views import Output
    from rtkit.flow.demo.subject import Subject
    from rtkit.flow.demo.text.anchors import Anchors
    from rtkit.flow.demo.text.rewrite import Lookup
    from rtkit.notebook.cells import Cell

_FORMS: Final = {
    "rtkit-answer": ("Answer", "#answer"),
    "rtkit-findings": ("Findings", "#findings"),
    "rtkit-assumptions": ("Assumptions", "#assumptions"),
    "rtkit-decisions": ("Decisions", "#decisions"),
    "rtkit-next": ("Next tickets", "#next-tickets"),
    "rtkit-log": ("Experiment log", "#log"),
}
_WORTH_TELLING: Final = 1.0


class Article:
    """Reads the cells of one notebook; `cells` are what is read, `outline` its contents, `sheet` the styles it brings.

    `anchor_of` and `heading_of` tell of each cell where it stands, and the heading in it, else the one above it.
    """

    def __init__(self, subject: Subject, title: str, anchors: Anchors, exhibits: Exhibits, cards: CardMaker) -> None:
        self._subject = subject
        self._anchors = anchors
        self._exhibits = exhibits
        self._cards = cards
        self.sheet = Sheet()
        self._markdown = MarkdownReader(sheet=self.sheet)
        self._frames = FrameReader(subject.notebook["metadata"])
        self._language = _lexer_of(subject)
        self._ran_at_all = any(cell.get("execution_count") for cell in subject.notebook["cells"])
        self.outline = Outline(title, anchors, numbering_for(subject.notebook["cells"]))
        self.anchor_of: dict[str, str] = {}
        self.heading_of: dict[str, str] = {}
        shown = (self._read(cell, index) for index, cell in enumerate(subject.notebook["cells"]))
        self.cells = tuple(cell for cell in shown if cell)

    def _lookup(self, cell: Cell) -> Lookup:
        return lookup_for(self._subject.folder, self._subject.root, cell.get("attachments"))

    def _readers(self, cell: Cell) -> Readers:
        return Readers(self._markdown, self._lookup(cell), self._frames, self.sheet)

    def _form(self, cell: Cell) -> tuple[str, str] | None:
        if self._subject.ticket is None or cell["cell_type"] != "markdown":
            return None
        return next((_FORMS[tag] for tag in sorted(tags_of(cell)) if tag in _FORMS), None)

    def _read(self, cell: Cell, index: int) -> ArticleCell | None:
        id_ = cell_id(cell, index)
        anchor = self.anchor_of[id_] = self._anchors.take(f"cell-{id_}")
        placed, above = self.outline.placed, len(self.outline.placed)
        shown = self._cell(cell, anchor, id_)
        shown = replace(shown, number=index + 1) if shown else None
        headings = [shown.summary] if shown and shown.kind == "form" else placed[above : above + 1] or placed[-1:]
        self.heading_of[id_] = "".join(headings)
        return shown

    def _cell(self, cell: Cell, anchor: str, id_: str) -> ArticleCell | None:
        if is_note(cell):
            return None
        if cell["cell_type"] == "markdown":
            return self._text(cell, anchor)
        if cell["cell_type"] == "code":
            return self._code(cell, anchor, id_)
        source = source_of(cell)
        return ArticleCell(kind="raw", anchor=anchor, html=as_text(source)) if source.strip() else None

    def _text(self, cell: Cell, anchor: str) -> ArticleCell | None:
        html = self._unique(self._markdown.read(source_of(cell), self._lookup(cell)))
        form = self._form(cell)
        if form:
            quoted = Markup(mark_placeholders(without_headings(html)))  # noqa: S704  # safe HTML, marked in its text
            return ArticleCell(kind="form", anchor=anchor, html=quoted, summary=form[0], above=Link(*form))
        placed = self.outline.place(html)
        text = mark_placeholders(placed) if self._subject.ticket else placed
        return ArticleCell(kind="markdown", anchor=anchor, html=Markup(text)) if text.strip() else None  # noqa: S704

    def _code(self, cell: Cell, anchor: str, id_: str) -> ArticleCell | None:
        source = source_of(cell)
        outputs = cell.get("outputs", [])
        if not source.strip() and not outputs:
            return None
        found = read_outputs(outputs, self._readers(cell), self._cards.for_cell(id_))
        return ArticleCell(
            kind="code",
            anchor=anchor,
            html=highlight(source.rstrip(), self._language),
            summary=summary(source),
            lines=line_count(source),
            count=_count(cell),
            chips=self._chips(cell),
            outputs=tuple(self._output(shown) for shown in found.shown),
            exhibit=self._exhibits.whole_cell(found.whole),
        )

    def _output(self, shown: Shown) -> Output:
        exhibit = self._exhibits.number(shown)
        html = shown.output.html
        if shown.output.kind == "html":
            html = self.outline.below(self._unique(html))
        passages = folded(shown.output.kind, html) if shown.output.kind in ("text", "html") else shown.output.passages
        return replace(shown.output, html=html, exhibit=exhibit, passages=passages)

    def _unique(self, html: Markup) -> Markup:
        return Markup(unique_ids(html, self._anchors.take))  # noqa: S704  # safe HTML, its ids renamed

    def _chips(self, cell: Cell) -> tuple[Chip, ...]:
        told = cell["metadata"].get("rtkit")
        state = told if isinstance(told, dict) else {}
        chips = [Chip("parameters")] if tags_of(cell) & {"parameters", "injected-parameters"} else []
        word = CELL_WORDS.get(str(state.get("status")))
        if word is None and not state and self._ran_at_all and _never_ran(cell):
            word = CELL_WORDS["not_run"]
        if word:
            chips.append(Chip(*word))
        spent = state.get("seconds")
        if isinstance(spent, (int, float)) and _WORTH_TELLING <= spent < math.inf:
            chips.append(Chip(seconds(spent)))
        return tuple(chips)


def _count(cell: Cell) -> int | None:
    count = cell.get("execution_count")
    return count if isinstance(count, int) else None


def _never_ran(cell: Cell) -> bool:
    return not cell.get("execution_count") and not cell.get("outputs") and bool(source_of(cell).strip())


def _lexer_of(subject: Subject) -> str:
    info = subject.notebook["metadata"].get("language_info")
    own = info.get("pygments_lexer") if isinstance(info, dict) else None
    return own if isinstance(own, str) and own else language_of(subject.notebook)

"""What Markdown cells say that are tagged as one of rtkit's forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import UsageFault
from rtkit.flow.harvest.filled import fill_markdown
from rtkit.flow.harvest.forms import ANSWER_TAG, FORMS, Form, read_item
from rtkit.flow.harvest.found import Entry, Found, read_payload
from rtkit.flow.harvest.lists import Item, first_paragraph, items
from rtkit.mime import is_placeholder
from rtkit.notebook.cells import cell_id, source_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    import msgspec

    from rtkit.notebook.read import Notebook

_FILLED = ("text", "because", "statement", "subject", "title", "why")


def written(notebook: Notebook, values: Mapping[str, float]) -> Found:
    """Every entry of the notebook's Markdown forms in order, `{eer:.1%}` filled from the measured values."""
    entries: list[Entry] = []
    problems: list[str] = []
    for index, cell in enumerate(notebook["cells"]):
        tags = tags_of(cell)
        if cell["cell_type"] != "markdown" or not tags:
            continue
        reader = _Reader(cell_id(cell, index), values)
        if ANSWER_TAG in tags:
            reader.answer(source_of(cell))
        for tag, form in FORMS.items():
            for item in items(source_of(cell)) if tag in tags else ():
                reader.item(form, item)
        entries += [Entry(index, reader.cell, value) for value in reader.values]
        problems += reader.problems
    return Found(tuple(entries), tuple(problems))


class _Reader:
    """Reads the forms of one cell."""

    def __init__(self, cell: str, metrics: Mapping[str, float]) -> None:
        self.cell = cell
        self.values: list[msgspec.Struct] = []
        self.problems: list[str] = []
        self._metrics = metrics

    def answer(self, source: str) -> None:
        text, because = first_paragraph(source)
        if text:
            self._read("answer", {"text": text, "because": because})

    def item(self, form: Form, item: Item) -> None:
        entry = read_item(form, item)
        self.problems += [f"cell {self.cell}: {problem}" for problem in entry.problems]
        main = str(entry.payload[form.main])
        waits = form.kind == "decision" and "choice" not in entry.payload and is_placeholder(item.text)
        if main and not waits:
            self._read(form.kind, entry.payload)

    def _read(self, kind: str, payload: dict[str, object]) -> None:
        filled = {key: self._fill(value) if key in _FILLED else value for key, value in payload.items()}
        value = read_payload(kind, filled, f"cell {self.cell}")
        if isinstance(value, str):
            self.problems.append(value)
        else:
            self.values.append(value)

    def _fill(self, value: object) -> object:
        try:
            return fill_markdown(str(value), self._metrics)
        except UsageFault as error:
            self.problems.append(f"cell {self.cell}: {error}")
            return value

"""What was measured in this session, cell by cell, so that running a cell again replaces what it measured before."""

from __future__ import annotations

from contextlib import contextmanager
from threading import local
from typing import TYPE_CHECKING, Any, NamedTuple

from rtkit.author.numbers import Spread, mean, spread
from rtkit.author.session import Place, cell_key, place, shell
from rtkit.errors import UsageFault
from rtkit.fill import fillable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Measured(NamedTuple):
    """The values one call measured, where, and what else it said of the metric."""

    place: Place
    values: tuple[float, ...]
    about: dict[str, object]


class Current(NamedTuple):
    """A metric as it stands now: the mean of all that was measured under its name.

    `display` names its output in this run of the cell; `shown` tells whether that output is there already.
    """

    name: str
    value: float
    spread: Spread | None
    about: dict[str, object]
    display: str
    shown: bool


class Registry:
    """The metrics of one session; a kernel or a script has one."""

    def __init__(self) -> None:
        self._measured: dict[str, list[Measured]] = {}
        self._beneath: dict[str, float] = {}
        self._apart = local()
        self._shell: Any = None

    def measure(self, name: str, values: tuple[float, ...], about: dict[str, object], *, repeat: bool) -> Current:
        """Note what was measured; a second call of one name needs `repeat`. Raises UsageFault."""
        apart: Registry | None = getattr(self._apart, "registry", None)
        if apart is not None:
            return apart.measure(name, values, about, repeat=repeat)
        here = self.settle()
        earlier = tuple(self._measured.get(name, ()))
        if earlier and not repeat:
            raise UsageFault(f"{name!r} was measured already{_where(earlier[-1].place, here)}", _twice_hint(here))
        self._measured.setdefault(name, []).append(Measured(here, values, about))
        shown = any(one.place == here for one in earlier)
        return Current(name, *self._together(name), f"rtkit-{name}-{here.execution}", shown)

    def values(self) -> dict[str, float]:
        """Give what may be filled in a text: each metric's value, and what it is compared with."""
        apart: Registry | None = getattr(self._apart, "registry", None)
        if apart is not None:
            return apart.values()
        self.settle()
        known = dict(self._beneath)
        for name in self._measured:
            value, spread_, about = self._together(name)
            known |= fillable(
                name,
                value,
                baseline=_number(about.get("baseline")),
                champion=_number(about.get("champion")),
                deviation=spread_.deviation if spread_ else None,
            )
        return known

    def settle(self) -> Place:
        """Forget what earlier runs of the current cell measured, and cells that are gone; tell where we are."""
        self._listen()
        here = place()
        gone = {cell_key(cell, "") for cell in here.deleted}
        self._keep(
            lambda there: there.cell not in gone and (there.cell != here.cell or there.execution == here.execution)
        )
        return here

    def forget(self, cell: str) -> None:
        """Forget what a cell measured."""
        self._keep(lambda there: there.cell != cell)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Measure apart in this thread: what is measured inside counts only there, and is forgotten at the end."""
        outer = getattr(self._apart, "registry", None)
        inner = Registry()
        inner._shell, inner._beneath = shell(), self.values()
        self._apart.registry = inner
        try:
            yield
        finally:
            self._apart.registry = outer

    def _listen(self) -> None:
        """Hear of each cell that starts: one that no longer calls rtkit measured nothing."""
        running = shell()
        if running is not None and running is not self._shell:
            self._shell = running
            running.events.register("pre_run_cell", self._starts)

    def _starts(self, info: Any) -> None:  # noqa: ANN401  # IPython's ExecutionInfo
        self.forget(cell_key(getattr(info, "cell_id", None), info.raw_cell))

    def _keep(self, wanted: Callable[[Place], bool]) -> None:
        if all(wanted(one.place) for all_ in self._measured.values() for one in all_):
            return
        kept = {name: [one for one in all_ if wanted(one.place)] for name, all_ in self._measured.items()}
        self._measured = {name: left for name, left in kept.items() if left}

    def _together(self, name: str) -> tuple[float, Spread | None, dict[str, object]]:
        all_ = self._measured[name]
        values = tuple(value for one in all_ for value in one.values)
        about = {key: value for one in all_ for key, value in one.about.items()}
        return mean(values), spread(values), about


def _number(value: object) -> float | None:
    return value if isinstance(value, float) else None


def _where(there: Place, here: Place) -> str:
    return " in this cell" if there == here and here.cell else " in another cell" if here.cell else ""


def _twice_hint(here: Place) -> str:
    hint = "give it another name, or repeat=True for a spread of several values"
    if here.cell.startswith("code:"):
        return f"{hint}; if you edited the cell that measured it, restart the kernel"
    return hint


REGISTRY = Registry()

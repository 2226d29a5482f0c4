"""`rt.accepted`: the accepted values of an earlier ticket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rtkit.author.recorded import Recorded, recorded
from rtkit.author.records import broken, read_record, record_path, research_folder, ticket_id
from rtkit.errors import NotFound, nearest

if TYPE_CHECKING:
    from rtkit.author.numbers import Spread


class NoSuchMetricError(NotFound, KeyError):
    """The record has no such metric; a KeyError too, so that the values are a proper mapping."""


class Accepted(Mapping[str, float]):
    """The accepted metrics of a ticket by name, with its `ticket` id and its `answer`."""

    def __init__(self, ticket: str, answer: str, metrics: Mapping[str, Recorded]) -> None:
        self.ticket = ticket
        self.answer = answer
        self._metrics = dict(metrics)

    def __getitem__(self, name: str) -> float:
        return self._recorded(name).value

    def __iter__(self) -> Iterator[str]:
        return iter(self._metrics)

    def __len__(self) -> int:
        return len(self._metrics)

    def __repr__(self) -> str:
        return f"accepted({self.ticket!r}): {dict(self)!r}"

    def about(self, name: str) -> dict[str, Any]:
        """Tell what the record knows of a metric, as `rt.measure` takes it: `unit`, `direction`, `board`, `tolerance`.

        What it does not know is left out. `rt.measure("auc", now, champion=accepted["auc"], **accepted.about("auc"))`.
        """
        return dict(self._recorded(name).about)

    def spread(self, name: str) -> Spread | None:
        """Tell how the accepted values scattered: `number`, `deviation`, `low` and `high`; None for a single value."""
        return self._recorded(name).spread

    def allowed(self, name: str) -> float:
        """Calculate how far from the accepted value a later run may lie, in the metric's own unit.

        Of a range it is the distance to the farther end; without a tolerance a millionth of the value, as for a check.
        """
        return self._recorded(name).allowed

    def _recorded(self, name: str) -> Recorded:
        try:
            return self._metrics[name]
        except KeyError:
            raise NoSuchMetricError(
                f"{self.ticket} has no accepted {name!r}", nearest(str(name), self._metrics)
            ) from None


def accepted(ticket: str) -> Accepted:
    """Read what was accepted of an earlier ticket, such as `rt.accepted("RT-0002")["eer"]`; an input of this one.

    The workspace is the one of the current folder. Raises NotFound where there is no record, Invalid where it
    cannot be read.
    """
    id_ = ticket_id(ticket, "rt.accepted('RT-0002')")
    path = record_path(research_folder(), id_)
    record = read_record(path)
    try:
        metrics = {str(metric["name"]): recorded(metric) for metric in record.get("metrics", ())}
        answer = (record.get("answer") or {}).get("text", "")
    except (AttributeError, KeyError, TypeError, ValueError):
        raise broken(path) from None
    return Accepted(id_, str(answer), metrics)

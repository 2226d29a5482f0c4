"""What sealing means: which criteria of a ticket are not as they were sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from rtkit.model.ticket import Hypothesis, Ticket

SEALED_FIELDS: Final = ("claim", "metric", "expect", "guardrails")
"""What a seal keeps of a hypothesis: its text and its criteria. Method, timebox and what follows may change."""


class SealBreak(NamedTuple):
    """A hypothesis that was changed after it was sealed, without a revision; `before` or `after` may be missing."""

    hypothesis: str
    before: Hypothesis | None
    after: Hypothesis | None

    @property
    def fields(self) -> tuple[str, ...]:
        """Which of the sealed fields differ; all of them where it was added or removed."""
        before, after = self.before, self.after
        if before is None or after is None:
            return SEALED_FIELDS
        return tuple(name for name in SEALED_FIELDS if getattr(before, name) != getattr(after, name))

    @property
    def words(self) -> str:
        """What is different: `expect was 'eer < 0.1', is 'eer < 0.2'`, or that it was added or removed."""
        before, after = self.before, self.after
        if before is None or after is None:
            return "added" if before is None else "removed"
        return "; ".join(f"{name} was {_shown(before, name)}, is {_shown(after, name)}" for name in self.fields)

    def __str__(self) -> str:
        if self.before is None or self.after is None:
            return f"{self.hypothesis} was {self.words} after sealing"
        return f"{self.hypothesis} was changed after sealing: {self.words}"


def seal_breaks(ticket: Ticket) -> tuple[SealBreak, ...]:
    """The hypotheses that are not as sealed, in the ticket's order; none where nothing was sealed yet."""
    if ticket.sealed is None:
        return ()
    sealed = {one.id: one for one in ticket.sealed.hypotheses}
    present = {one.id: one for one in ticket.hypotheses}
    breaks = (SealBreak(id_, sealed.get(id_), present.get(id_)) for id_ in dict.fromkeys((*present, *sealed)))
    return tuple(one for one in breaks if one.fields)


def _shown(hypothesis: Hypothesis, name: str) -> str:
    value = getattr(hypothesis, name)
    text = ", ".join(value) if isinstance(value, tuple) else value
    return f"{text!r}" if text else "empty"

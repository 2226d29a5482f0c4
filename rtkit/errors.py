"""Every error rtkit raises on purpose: one sentence, a hint, and where the fault lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Problem(NamedTuple):
    """One fault in a file: where it is (`$.hypotheses[0].expect`) and what is wrong there."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class RtkitError(Exception):
    """Base of all errors: `message` says what is wrong, `hint` what to do next.

    `exit_status` is what the command line ends with, `http_status` what the server answers. `field` names the part
    of a request that is wrong, so that a form can say it there.
    """

    exit_status = 2
    http_status = 400

    def __init__(self, message: str, hint: str = "", *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.field = field

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback: the sentence, the hint, and the lines of the notebook."""
        said = [f"{type(self).__name__}: {self.message}"]
        said += [f"  {problem}" for problem in getattr(self, "problems", ())]
        if self.hint:
            said.append(f"Hint: {self.hint}")
        return said + [f"  {line}" for line in _own_lines(self)]


class UsageFault(RtkitError):
    """The call itself is wrong: an unknown name, a value out of range."""


class SettingsFault(RtkitError):
    """The settings of the workspace are wrong."""


class NotFound(RtkitError):
    """What was named is not there."""

    http_status = 404


class Conflict(RtkitError):
    """Two things want the same place, or a file changed meanwhile."""

    http_status = 409


class Unwritable(RtkitError):
    """The disk refused: no permission, no space, a read-only folder."""

    http_status = 403


class TicketFallsShort(RtkitError):
    """The call was right, but the ticket cannot give what was asked."""

    exit_status = 1
    http_status = 409


class Invalid(RtkitError):
    """A file's content is wrong; `problems` lists every fault with its path."""

    http_status = 422

    def __init__(self, message: str, hint: str = "", problems: Iterable[Problem] = ()) -> None:
        super().__init__(message, hint)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        lines = [super().__str__(), *(f"  {problem}" for problem in self.problems)]
        return "\n".join(lines)


def nearest(name: str, known: Iterable[str]) -> str:
    """`did you mean 'x'?` for the closest known name, else the list of what is known."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known: {', '.join(names)}" if names else "none is known"


def _own_lines(error: RtkitError) -> list[str]:
    """The lines that led to the error, without those inside rtkit and IPython."""
    import os
    from traceback import extract_tb

    inside = (os.path.dirname(__file__) + os.sep, f"{os.sep}IPython{os.sep}")  # noqa: PTH120
    frames = [frame for frame in extract_tb(error.__traceback__) if not any(part in frame.filename for part in inside)]
    return [f"line {frame.lineno}: {frame.line}" for frame in frames]

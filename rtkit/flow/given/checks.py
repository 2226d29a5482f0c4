"""Checking what was asked for: each function gives the value for the ticket or says what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rtkit.errors import Conflict, Invalid, NotFound, UsageFault, nearest
from rtkit.flow.given.text import clean_line
from rtkit.model import SCOPES, days, parse_reference
from rtkit.workspace.listing import find_ticket

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.settings import Settings
    from rtkit.workspace.workspace import Workspace

LONGEST_QUESTION: Final = 2000
LONGEST_NAME: Final = 100

_TIMEBOX_HINT: Final = "write days or hours: 2d, 1.5d, 4h"


def checked_question(text: str) -> str:
    """The question on one line."""
    question = clean_line(text)
    if not question:
        raise UsageFault("the question is empty", 'ask one: rtkit new "Does scaling help?"', field="question")
    if len(question) > LONGEST_QUESTION:
        raise UsageFault(
            f"the question has {len(question)} characters, and {LONGEST_QUESTION} are the most",
            "ask in a sentence or two, and tell the rest as the reason (why) or in the notebook",
            field="question",
        )
    return question


def checked_scope(text: str, settings: Settings) -> str:
    """The scope as the model or the settings spell it."""
    known = {scope.casefold(): scope for scope in (*SCOPES, *settings.scopes)}
    wanted = clean_line(text).casefold()
    if wanted not in known:
        raise UsageFault(f"there is no scope {text!r}", _near(wanted, known), field="scope")
    return known[wanted]


def checked_timebox(text: str, settings: Settings) -> str:
    """The timebox, more than nothing and within the limit of the settings."""
    timebox, amount = _time(text, "timebox", "timebox")
    if amount <= 0:
        raise UsageFault("a timebox of nothing leaves no time to answer", _TIMEBOX_HINT, field="timebox")
    if amount > days(settings.timebox_limit):
        raise UsageFault(
            f"a timebox of {timebox} is over the limit of {settings.timebox_limit}",
            "split the question, or raise timebox-limit in the settings",
            field="timebox",
        )
    return timebox


def checked_spent(text: str) -> str:
    """The time that was spent: as a timebox is written, and as long as it took."""
    return _time(text, "time spent", "spent")[0]


def _time(text: str, what: str, field: str) -> tuple[str, float]:
    """As the model writes it, and in days."""
    written = "".join(text.split()).lower()
    try:
        amount = days(written) if written.isascii() else None  # Python takes digits of other scripts
    except ValueError:
        amount = None
    if amount is None:
        raise UsageFault(f"{text!r} is no {what}", _TIMEBOX_HINT, field=field)
    return written, amount


def checked_name(text: str, what: str, field: str) -> str:
    """A short name on one line; `what` says whose or which it is."""
    name = clean_line(text)
    if not name:
        raise UsageFault(f"the {what} is empty", f"leave it out, or give the {what} a name", field=field)
    if len(name) > LONGEST_NAME:
        raise UsageFault(f"the {what} has {len(name)} characters", f"{LONGEST_NAME} are the most", field=field)
    return name


def checked_owner(text: str) -> str:
    """The owner's name on one line."""
    return checked_name(text, "owner", "owner")


def checked_tags(texts: Iterable[str]) -> tuple[str, ...]:
    """The tags in their order, each once."""
    return tuple(dict.fromkeys(checked_name(text, "tag", "tags") for text in texts))


def checked_reference(text: str, workspace: Workspace) -> str:
    """The reference to what asked for this ticket, as `RT-0003#N1`; its ticket is in the workspace."""
    reference = parse_reference(text)
    if reference is None:
        raise UsageFault(
            f"{text!r} names no ticket", "name one as RT-0003, or a next ticket in it as RT-0003#N1", field="asked_by"
        )
    try:
        find_ticket(workspace, reference.ticket)
    except NotFound:
        if not workspace.record_of(reference.ticket).is_file():
            raise
    except (Conflict, Invalid):
        pass  # the ticket is there, and it is not for a draft to mend it
    return str(reference)


def _near(wanted: str, known: dict[str, str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(wanted, known, n=1)
    return f"did you mean {known[close[0]]!r}?" if close else nearest("", known.values())

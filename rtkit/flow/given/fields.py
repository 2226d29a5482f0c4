"""The fields of a ticket that a person gives, whether it is drafted or adopted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rtkit.flow.given.checks import checked_owner, checked_question, checked_scope, checked_tags, checked_timebox
from rtkit.flow.given.people import default_owner
from rtkit.flow.given.text import clean_block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rtkit.workspace.workspace import Workspace


def given_fields(
    workspace: Workspace,
    *,
    question: str,
    why: str,
    scope: str | None,
    owner: str | None,
    timebox: str | None,
    tags: Iterable[str],
) -> dict[str, object]:
    """The checked values by field, defaults of the workspace where nothing is given, and `created`: now.

    Raises UsageFault for the first that is wrong.
    """
    settings = workspace.settings
    owner = owner or default_owner(workspace.root, settings.owner)
    return {
        "question": checked_question(question),
        "why": clean_block(why),
        "scope": checked_scope(scope, settings) if scope else None,
        "owner": checked_owner(owner) if owner else "",
        "timebox": checked_timebox(timebox or settings.timebox, settings),
        "created": datetime.now(UTC).replace(microsecond=0),
        "tags": checked_tags(tags),
    }

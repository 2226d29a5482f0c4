"""What the shell completes: tickets, templates, statuses, scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from click.shell_completion import CompletionItem

from rtkit.cli.common import workspace_of
from rtkit.errors import RtkitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import click


def complete_tickets(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of the tickets, each with its question."""
    from rtkit.workspace.listing import list_tickets

    def found() -> Iterable[CompletionItem]:
        for file in list_tickets(workspace_of(ctx)).tickets:
            yield CompletionItem(file.ticket.id, help=file.ticket.question)

    return _completed(found, incomplete)


def complete_templates(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of the templates."""
    from rtkit.templates import find_templates

    def found() -> Iterable[CompletionItem]:
        for template in find_templates(workspace_of(ctx)).templates:
            yield CompletionItem(template.name, help=template.title)

    return _completed(found, incomplete)


def complete_statuses(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The statuses that a ticket can have."""
    from rtkit.flow.given.statuses import STATUSES

    return _completed(lambda: map(CompletionItem, STATUSES), incomplete)


def complete_scopes(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The scopes, with those that the settings add."""
    from rtkit.model import SCOPES

    def found() -> Iterable[CompletionItem]:
        for scope in (*SCOPES, *workspace_of(ctx).settings.scopes):
            yield CompletionItem(scope)

    return _completed(found, incomplete)


def _completed(found: Callable[[], Iterable[Any]], incomplete: str) -> list[CompletionItem]:
    try:
        return [item for item in found() if item.value.lower().startswith(incomplete.lower())]
    except RtkitError:
        return []

"""What a ticket found, read from what its cells display and what its Markdown says; and which results count."""

from rtkit.flow.harvest.harvest import harvest
from rtkit.flow.harvest.resolve import Resolved, resolve

__all__ = ["Resolved", "harvest", "resolve"]

"""What a ticket found: what its cells display and its Markdown says, which of it counts, and what was accepted."""

from rtkit.flow.harvest.compare import compare, compare_resolved
from rtkit.flow.harvest.harvest import harvest
from rtkit.flow.harvest.resolve import Resolved, resolve
from rtkit.flow.harvest.secrets import secrets_in
from rtkit.flow.harvest.tolerances import default_tolerance

__all__ = ["Resolved", "compare", "compare_resolved", "default_tolerance", "harvest", "resolve", "secrets_in"]

"""Another id for a ticket, when two branches each gave theirs the same: its file, record, runs and links are mended."""

from rtkit.flow.renumber.plan import Change
from rtkit.flow.renumber.renumber import Renumbered, renumber

__all__ = ["Change", "Renumbered", "renumber"]

"""From an existing notebook to a ticket: only its metadata gets something new, its cells stay untouched."""

from rtkit.flow.adopt.adopt import Adopted, adopt
from rtkit.flow.adopt.request import AdoptRequest

__all__ = ["AdoptRequest", "Adopted", "adopt"]

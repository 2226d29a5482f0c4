"""What is in a table or an array shown as evidence: its shape, a line a column, and a hash of all values."""

from rtkit.author.contents.content import content_of

__all__ = ["content_of"]

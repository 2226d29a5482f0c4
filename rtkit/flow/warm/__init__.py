"""Choosing between warm and cold kernels: read from the tickets' code, and always with a reason that can be told."""

from rtkit.flow.warm.choice import PAYS_FROM, Choice, Warmth, choose, warmth_of

__all__ = ["PAYS_FROM", "Choice", "Warmth", "choose", "warmth_of"]

"""Executing notebooks on other workers: threads, processes, other machines (docs/executors.md)."""

from rtkit.engine.elsewhere.at import place_at
from rtkit.engine.elsewhere.execute import execute_elsewhere
from rtkit.engine.elsewhere.place import Place, Supplies
from rtkit.engine.elsewhere.pool import Pool

__all__ = ["Place", "Pool", "Supplies", "execute_elsewhere", "place_at"]

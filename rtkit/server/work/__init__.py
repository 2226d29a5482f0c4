"""Headless runs and checks in the background."""

from rtkit.server.work.job import Asked
from rtkit.server.work.queue import Work

__all__ = ["Asked", "Work"]

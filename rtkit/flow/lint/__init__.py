"""Looking at how a ticket is written, without running it: one function a rule, and what is safe to mend."""

from rtkit.flow.lint.fault import LEVELS, Fault, Fixed, Level, Report
from rtkit.flow.lint.lint import lint
from rtkit.flow.lint.registry import SLUGS

__all__ = ["LEVELS", "SLUGS", "Fault", "Fixed", "Level", "Report", "lint"]

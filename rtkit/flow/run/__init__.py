"""Running a ticket headlessly: an executed copy and a `run.json`; the source is never touched."""

from rtkit.flow.run.parameters_file import read_parameters
from rtkit.flow.run.run import RunRequest, run

__all__ = ["RunRequest", "read_parameters", "run"]

"""Start the fork server: `python run.py FD`, with one end of a socket pair as the descriptor FD.

In the server `serve` never returns. In each kernel it returns what to run, so that the kernel's frames are as few as
those of `python -m ipykernel_launcher`.
"""

from __future__ import annotations

import sys
from typing import Any

# Python puts this folder in front of the path; a kernel does not know it.
sys.path[:] = [entry for entry in sys.path if entry != __file__.rpartition("/")[0]]


def load() -> Any:
    """Load this folder as a package of its own, without its parents, which may be missing here."""
    import importlib
    import importlib.util

    folder = __file__.rpartition("/")[0]
    spec: Any = importlib.util.spec_from_file_location(
        "_rtkit_warm", folder + "/__init__.py", submodule_search_locations=[folder]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["_rtkit_warm"] = package
    spec.loader.exec_module(package)
    return importlib.import_module("_rtkit_warm.server")


def run_code(kernel: Any) -> None:
    """Run a forked kernel until it ends; by `exec`, as `python -m` runs a module."""
    exec("kernel.launch()", {"kernel": kernel})  # noqa: S102


if __name__ == "__main__":
    run_code(load().serve(int(sys.argv[1])))

"""Execute a notebook in a warm kernel; prints the outcome, and when it was there."""

import sys
import time
from pathlib import Path

from rtkit.engine import Execution, execute
from rtkit.engine.warm import WarmKernels
from rtkit.notebook.read import parse_notebook
from rtkit.notebook.ticket import dump


def main() -> None:
    """The arguments are the notebook and where its executed copy goes; exits with 1 where it did not run to its end."""
    path, copy = map(Path, sys.argv[1:])
    with WarmKernels() as kernels:
        executed = execute(
            Execution(
                notebook=parse_notebook(path.read_bytes(), path.name),
                folder=path.parent.resolve(),
                root=path.parent.resolve(),
                kernel="python3",
                parameters={},
                cell_timeout=60,
                budget=60,
                kernels=kernels,
            )
        )
        noticed = time.monotonic()
    copy.write_text(dump(executed.notebook), "utf-8")
    print("warm" if executed.warm else "cold", executed.outcome, "noticed at", noticed)
    sys.exit(1)


if __name__ == "__main__":
    main()

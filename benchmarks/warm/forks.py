"""Ask a fork server for so many kernels, each ended once it is up; prints the server's own seconds for each.

They are the processor's: on the clock several kernels come up at once, and only what the server does itself is in turn.
"""

import sys
from pathlib import Path
from threading import Event

import psutil

from rtkit.engine.warm import WarmKernels


def main() -> None:
    """The first number is how many; what follows is imported by the server, whose start is not in the seconds."""
    count, preload = int(sys.argv[1]), tuple(sys.argv[2:])
    with WarmKernels(preload, ahead=0) as kernels:
        _one(kernels)
        (server,) = psutil.Process().children()
        before = server.cpu_times()
        for _ in range(count):
            _one(kernels)
        after = server.cpu_times()
    print((after.user + after.system - before.user - before.system) / count)


def _one(kernels: WarmKernels) -> None:
    forked = kernels.take("python3", (), str(Path.cwd()), Event())
    forked.up.result(60)
    forked.end(0)
    forked.ended.result(60)
    forked.remove_folder()


if __name__ == "__main__":
    main()

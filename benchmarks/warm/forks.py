"""Ask a fork server for so many kernels, one after another, each ended once it is up; prints the seconds of each."""

import sys
import time
from pathlib import Path
from threading import Event

from rtkit.engine.warm import WarmKernels


def main() -> None:
    """The first number is how many; what follows is imported by the server. Its start is not in the seconds."""
    count, preload = int(sys.argv[1]), tuple(sys.argv[2:])
    cwd, cancelled = str(Path.cwd()), Event()
    with WarmKernels(preload, ahead=0) as kernels:
        kernels.take("python3", (), cwd, cancelled).end(0)
        began = time.perf_counter()
        for _ in range(count):
            forked = kernels.take("python3", (), cwd, cancelled)
            forked.up.result(60)
            forked.end(0)
            forked.ended.result(60)
            forked.remove_folder()
        print((time.perf_counter() - began) / count)


if __name__ == "__main__":
    main()

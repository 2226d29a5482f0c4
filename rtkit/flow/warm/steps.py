"""What a piece of Python does that decides about its kernel: what it imports, and what it changes before."""

from __future__ import annotations

from typing import NamedTuple


class Import(NamedTuple):
    """An import of `module`, with the `names` that it takes from there; empty where the name is computed.

    `level` counts the dots of a relative one. A `guarded` one may fail. A `late` one stands in a function, which may
    be called at any time.
    """

    module: str
    names: tuple[str, ...] = ()
    level: int = 0
    guarded: bool = False
    late: bool = False

    @property
    def top(self) -> str:
        """The name before the first dot."""
        return self.module.partition(".")[0]


class Change(NamedTuple):
    """Something that a later import may notice, as a clause: `sets OMP_NUM_THREADS`; `late` as for an import."""

    what: str
    late: bool = False


class Trick(NamedTuple):
    """Something that a kernel with hidden modules could do in another way, as a clause: `touches sys.modules`."""

    what: str
    late: bool = False


class SearchPath(NamedTuple):
    """`sys.path` becomes longer by this folder; empty where it cannot be told which."""

    folder: str


class RunFile(NamedTuple):
    """Another file is run as if it stood here."""

    path: str


Step = Import | Change | Trick | SearchPath | RunFile

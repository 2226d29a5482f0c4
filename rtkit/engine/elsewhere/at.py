"""From the text after `--executor` to the place it names."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rtkit.engine.elsewhere.dask.address import dask_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.engine.elsewhere.place import Place


@contextmanager
def place_at(text: str | None) -> Iterator[Place | None]:
    """The place, for as long as the block lasts; None, which is this process, where no text is given.

    Raises UsageFault where the text names no place, or the place does not answer within seconds or cannot be used.
    """
    if text is None:
        yield None
        return
    address = dask_address(text)
    from rtkit.engine.elsewhere.dask.connect import connected

    with connected(address) as client:
        from rtkit.engine.elsewhere.dask.cluster import DaskCluster

        yield DaskCluster(client, address)

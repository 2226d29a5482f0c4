"""Connecting to a Dask cluster, within seconds, or one sentence that says why not."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from rtkit.errors import UsageFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.engine.elsewhere.dask.address import DaskAddress

CONNECT_SECONDS: Final = 10
WORKER_SECONDS: Final = 10
"""How long a scheduler without workers is waited for: they may be starting."""

_LOGGERS: Final = ("distributed", "distributed.client", "distributed.gc", "tornado.application", "asyncio")
_SAME: Final = ("rtkit", "python", "distributed")


@contextmanager
def connected(address: DaskAddress) -> Iterator[Any]:
    """A client of the cluster, closed at the end. Raises UsageFault where it cannot be used, and why."""
    try:
        from distributed import Client
    except ImportError:
        hint = "pip install 'rtkit[dask]'"
        raise UsageFault("--executor dask://... needs Dask, which is not installed here", hint) from None
    warnings.filterwarnings("ignore", message="Sending large graph", category=UserWarning)
    where = address.scheduler
    with _quiet():
        try:
            client = Client(where, timeout=CONNECT_SECONDS, set_as_default=False, name="rtkit")
        except Exception as error:  # OSError, or whatever another server's bytes lead to
            hint = f"start one: dask scheduler; then dask worker {where} on each machine (docs/executors.md)"
            raise UsageFault(f"no Dask scheduler answers at {where}", hint) from error
        try:
            _check_workers(client, where)
            yield client
        finally:
            client.close(timeout=CONNECT_SECONDS)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask from logging tracebacks: what goes wrong is told as an outcome."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _check_workers(client: Any, where: str) -> None:  # noqa: ANN401  # Dask is imported late
    try:
        client.wait_for_workers(1, timeout=WORKER_SECONDS)
    except TimeoutError:
        raise UsageFault(f"the Dask cluster at {where} has no worker", f"start one: dask worker {where}") from None
    versions = client.get_versions(packages=["rtkit"])
    here = _versions(versions["client"])
    # the scheduler too: it reads what is submitted
    others = {f"the scheduler {where}": versions["scheduler"]}
    others |= {f"the worker {worker}": told for worker, told in versions["workers"].items()}
    different = {other: had for other, told in others.items() if (had := _versions(told)) != here}
    for other, had in different.items():
        more = f", and {len(different) - 1} more are not as here" if len(different) > 1 else ""
        told = [f"{name} {had[name] or 'is missing'} (here {here[name]})" for name in _SAME if had[name] != here[name]]
        raise UsageFault(f"{other} is not as this machine: {', '.join(told)}{more}", _hint(here))


def _versions(told: Mapping[str, Any]) -> dict[str, str]:
    packages = {name: str(told["packages"].get(name) or "") for name in _SAME}
    return {**packages, "python": ".".join(packages["python"].split(".")[:2])}


def _hint(here: Mapping[str, str]) -> str:
    packages = f"'rtkit[dask]=={here['rtkit']}' distributed=={here['distributed']}"
    return f"give all machines Python {here['python']}, and there: pip install {packages}"

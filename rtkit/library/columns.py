"""The columns of the frames, with their types: fixed, also where there is no ticket at all."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, get_args

from rtkit.model import Status
from rtkit.model.comparison import Conclusion
from rtkit.model.results import Confidence, HoldingState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

TEXT: Final = "string"
NUMBER: Final = "float64"
COUNT: Final = "Int64"
TIME: Final = "datetime64[ns, UTC]"
TUPLE: Final = "object"

_YEARS: Final = range(1678, 2262)
"""What nanoseconds since 1970 can hold."""

Kind = str | tuple[str, ...]
"""A dtype, or the categories of a column that has only these, in their order."""

SOURCES: Final = ("run", "notebook", "record", "never-run")
DIRECTIONS: Final = ("lower", "higher")

TICKETS: Final[Mapping[str, Kind]] = {
    "id": TEXT,
    "question": TEXT,
    "status": get_args(Status),
    "scope": TEXT,
    "owner": TEXT,
    "template": TEXT,
    "tags": TUPLE,
    "timebox_days": NUMBER,
    "spent_days": NUMBER,
    "created": TIME,
    "started": TIME,
    "asked_by": TEXT,
    "parent": TEXT,
    "answer": TEXT,
    "supported": COUNT,
    "refuted": COUNT,
    "inconclusive": COUNT,
    "source": SOURCES,
    "results_on": TIME,
    "accepted_on": TIME,
    "last_check": get_args(Conclusion),
    "checked_on": TIME,
    "path": TEXT,
}

METRICS: Final[Mapping[str, Kind]] = {
    "ticket": TEXT,
    "name": TEXT,
    "value": NUMBER,
    "unit": TEXT,
    "direction": DIRECTIONS,
    "baseline": NUMBER,
    "champion": NUMBER,
    "board": TEXT,
    "deviation": NUMBER,
    "low": NUMBER,
    "high": NUMBER,
    "count": COUNT,
    "tolerance": TEXT,
    "accepted": NUMBER,
}

FINDINGS: Final[Mapping[str, Kind]] = {
    "ticket": TEXT,
    "id": TEXT,
    "statement": TEXT,
    "confidence": get_args(Confidence),
    "evidence": TUPLE,
    "hypothesis": TEXT,
    "holds": TEXT,
    "state": get_args(HoldingState),
}


def frame(rows: Iterable[Mapping[str, object]], columns: Mapping[str, Kind]) -> pd.DataFrame:
    """Make the frame; a row's empty text and None are missing values."""
    import pandas as pd

    kept = list(rows)
    return pd.DataFrame({name: _series([row[name] for row in kept], kind) for name, kind in columns.items()})


def _series(values: list[object], kind: Kind) -> pd.Series:
    import pandas as pd

    if kind == TUPLE:
        return pd.Series(values, dtype="object")
    known = [None if value in ("", None) else value for value in values]
    if kind == TIME:
        times = [value if isinstance(value, datetime) and value.year in _YEARS else None for value in known]
        return pd.to_datetime(pd.Series(times, dtype="object"), utc=True).astype(TIME)
    if isinstance(kind, tuple):
        return pd.Series(pd.Categorical(known, categories=list(kind), ordered=kind == FINDINGS["confidence"]))
    return pd.Series(known, dtype=kind)

"""The objects that authors show: which kind of evidence each is, and how it is shown once."""

from __future__ import annotations

import sys
from typing import Any, Final

from rtkit.author.session import shell

_FIGURE_MODULES: Final = ("altair", "bokeh", "holoviews", "plotly", "PIL", "matplotlib", "seaborn")
_TABLE_TYPES: Final = ("DataFrame", "LazyFrame", "Series", "Styler", "Table", "GT")


def figure_of(shown: object) -> Any | None:  # noqa: ANN401  # matplotlib is never imported here
    """Find the matplotlib figure that an object is or belongs to: axes, an array of axes, a seaborn grid."""
    flat = getattr(shown, "flat", None)
    first = next(iter(flat), None) if flat is not None and _dimension(shown) else shown
    for candidate in (first, getattr(first, "figure", None)):
        if _is_matplotlib(candidate) and callable(getattr(candidate, "savefig", None)):
            return candidate
    return None


def kind_of_object(shown: object) -> str:
    """`figure`, `table` or `output`."""
    if shown is None:
        return "output"
    names = {base.__name__ for base in type(shown).__mro__}
    modules = {base.__module__.partition(".")[0] for base in type(shown).__mro__}
    if names.intersection(_TABLE_TYPES):
        return "table"
    draws = any(hasattr(shown, f"_repr_{form}_") for form in ("png", "svg", "jpeg"))
    return "figure" if draws or modules.intersection(_FIGURE_MODULES) else "output"


def show_object(shown: object) -> None:
    """Display the object; a matplotlib figure as a picture even where no inline backend is set up."""
    running = shell()
    if running is None:
        return
    from IPython.display import display

    if not callable(getattr(shown, "savefig", None)):
        display(shown)  # type: ignore[no-untyped-call]
        return
    data, metadata = running.display_formatter.format(shown)
    if not any(form.startswith("image/") for form in data):
        data = {**data, "image/png": _png(shown)}
    display(data, metadata=metadata, raw=True)  # type: ignore[no-untyped-call]


def close_figure(figure: Any) -> None:  # noqa: ANN401
    """Take the figure from pyplot, whose inline backend shows all open ones when the cell ends."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)


def _png(figure: Any) -> str:  # noqa: ANN401
    from base64 import b64encode
    from io import BytesIO

    picture = BytesIO()
    figure.savefig(picture, format="png", bbox_inches="tight")
    return b64encode(picture.getvalue()).decode("ascii")


def _dimension(shown: object) -> bool:
    return isinstance(getattr(shown, "ndim", None), int)


def _is_matplotlib(shown: object) -> bool:
    return any(base.__module__.startswith("matplotlib.") for base in type(shown).__mro__)

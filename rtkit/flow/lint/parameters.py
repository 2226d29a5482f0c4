"""The rule on parameters and their limits."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from rtkit.errors import UsageFault, nearest
from rtkit.flow.lint.fault import Told
from rtkit.notebook.cells import cell_id, tags_of
from rtkit.notebook.parameters import TAG, declared_parameters, typed_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case
    from rtkit.notebook.parameters import Parameter


def parameters(case: Case) -> Iterator[Told]:
    """Tell of limits for parameters there are not, limits nothing can meet, and of a second `parameters` cell."""
    if case.unreadable:
        return
    tagged = [cell_id(cell, index) for index, cell in enumerate(case.notebook["cells"]) if TAG in tags_of(cell)]
    for extra in tagged[1:]:
        hint = "move them into the first one, or take the tag `parameters` off"
        yield Told("only the first `parameters` cell counts", hint, cell=extra)
    declared = declared_parameters(case.notebook)
    if declared is None:
        if tagged and case.code.cells:
            yield Told("the `parameters` cell is no valid Python", "mend it: it is read, and not run", cell=tagged[0])
        return
    for name, limits in case.ticket.execution.parameters.items():
        field = f"execution.parameters.{name}"
        if name not in declared:
            hint = nearest(name, declared)
            yield Told(f"there are limits for {name!r}, and there is no such parameter", hint, field=field)
        elif limits.min is not None and limits.max is not None and limits.min > limits.max:
            message = f"the least {name} may be is {limits.min:g}, more than the most, {limits.max:g}"
            yield Told(message, "exchange min and max", field=field)
        else:
            yield from _default(case, declared[name], field)


def _default(case: Case, parameter: Parameter, field: str) -> Iterator[Told]:
    try:
        value = ast.literal_eval(parameter.default)
        typed_values({parameter.name: parameter}, {parameter.name: value}, case.ticket.execution.parameters)
    except UsageFault as fault:
        yield Told(f"the default is not allowed: {fault.message}", fault.hint, field=field, level="warning")
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return  # a default that only a run can tell

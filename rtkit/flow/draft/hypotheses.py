"""The hypotheses that a new ticket begins with."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec.structs import replace

from rtkit.errors import Invalid, Problem, RtkitError
from rtkit.expression import names, parse
from rtkit.flow.given.hypotheses import check_expression
from rtkit.flow.given.reasons import checked_claim
from rtkit.mime import is_placeholder
from rtkit.model import Hypothesis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rtkit.flow.draft.request import WantedHypothesis


def begun(wanted: Sequence[WantedHypothesis], template: Sequence[Hypothesis]) -> tuple[Hypothesis, ...]:
    """The wanted hypotheses as H1, H2, ...; what the template says of one in the same place stays.

    The metric is that of the criterion where the template leaves it open.

    Raises Invalid with the fault of each claim that is none and each criterion that cannot be read.
    """
    faults = list(_faults(wanted))
    if faults:
        message = faults[0][1].message if len(faults) == 1 else f"the hypotheses have {len(faults)} problems"
        hint = faults[0][1].hint or "docs/expressions.md shows what a criterion can say"
        raise Invalid(message, hint, [Problem(path, error.message) for path, error in faults])
    pairs = zip_longest(wanted, template[: len(wanted)])
    return tuple(_one(f"H{number}", one, known) for number, (one, known) in enumerate(pairs, 1))


def _one(id_: str, wanted: WantedHypothesis, template: Hypothesis | None) -> Hypothesis:
    claim, expect = checked_claim(wanted.claim), wanted.expect.strip()
    known = replace(template, id=id_, claim=claim) if template else Hypothesis(id=id_, claim=claim)
    if not expect:
        return known
    read = names(parse(expect))
    metric = next(iter(read)) if len(read) == 1 and is_placeholder(known.metric) else known.metric
    return replace(known, expect=expect, metric=metric)


def _faults(wanted: Sequence[WantedHypothesis]) -> Iterator[tuple[str, RtkitError]]:
    for index, one in enumerate(wanted):
        path = f"$.hypotheses[{index}]"
        yield from _fault(f"{path}.claim", lambda: checked_claim(one.claim))  # noqa: B023  # called at once
        if one.expect.strip():
            yield from _fault(f"{path}.expect", lambda: check_expression("the criterion", one.expect))  # noqa: B023


def _fault(path: str, check: Callable[[], object]) -> Iterator[tuple[str, RtkitError]]:
    try:
        check()
    except RtkitError as error:
        yield path, error

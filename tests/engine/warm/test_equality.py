"""A warm kernel gives what a cold one gives, cell by cell."""

from __future__ import annotations

import pytest
from engine.warm.corpus import CORPUS
from engine.warm.outputs import outputs


@pytest.mark.parametrize("name", CORPUS)
def test_warm_and_cold_kernels_give_the_same(name, run, kernels):
    cold, warm = run(*CORPUS[name]), run(*CORPUS[name], kernels=kernels)
    assert (cold.warm, warm.warm) == (False, True)
    assert outputs(warm) == outputs(cold)
    assert warm.outcome == cold.outcome
    assert warm.environment.packages == cold.environment.packages
    assert warm.traces == cold.traces
    assert [cell.status for cell in warm.cells] == [cell.status for cell in cold.cells]

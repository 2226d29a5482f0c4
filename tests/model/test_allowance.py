"""A tolerance in words: as what a metric may differ by, and as its author wrote it."""

import pytest

from rtkit.fill import show_number
from rtkit.model import Absolute, Range, Relative
from rtkit.model.allowance import allowed, as_written


@pytest.mark.parametrize(
    ("tolerance", "may", "written"),
    [
        (Absolute(0.003), "± 0.003", "0.003"),
        (Relative(0.02), "± 2%", "2%"),
        (Range(0.1, 0.2), "0.1 to 0.2", "0.1 to 0.2"),
        (Absolute(12345.0), "± 12,345", "12,345"),
    ],
)
def test_it_is_told_with_its_sign_and_as_it_is_written(tolerance, may, written):
    assert allowed(tolerance, show_number) == may
    assert as_written(tolerance, show_number) == written

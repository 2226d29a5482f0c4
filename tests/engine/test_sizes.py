"""Sizes as people write and read them."""

import re

import pytest

from rtkit.engine.sizes import bytes_of, machine_memory, size_words
from rtkit.model.ticket import SIZE_PATTERN


@pytest.mark.parametrize(
    ("text", "size"),
    [("none", 0), ("4GB", 4 * 10**9), ("1.5 MB", 1_500_000), ("2GiB", 2**31), ("500kB", 500_000), ("0 kB", 1)],
)
def test_sizes_are_read(text, size):
    assert bytes_of(text) == size
    assert re.search(SIZE_PATTERN, text)


def test_a_share_is_of_this_machine():
    assert bytes_of("50%") == int(machine_memory() / 2)


@pytest.mark.parametrize("text", ["", "4", "4gb", "-1GB", "GB", "lots", "1 KiB"])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(ValueError, match="not a size"):
        bytes_of(text)
    assert not re.search(SIZE_PATTERN, text)


@pytest.mark.parametrize(
    ("size", "words"), [(4 * 10**9, "4 GB"), (16_640_000_000, "16.6 GB"), (500_000_000, "500 MB"), (1, "0.001 kB")]
)
def test_sizes_are_told(size, words):
    assert size_words(size) == words

"""A notebook's shell in this process: what a call displays, as the front end would get it."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from rtkit.author.registry import REGISTRY


@pytest.fixture(autouse=True)
def nothing_measured():
    REGISTRY._measured.clear()
    yield
    REGISTRY._measured.clear()


@pytest.fixture
def shown():
    """Call something in a shell, and get the bundles that it displays."""
    InteractiveShell.instance()

    def call(function, *args, **kwargs):
        with capture_output() as captured:
            function(*args, **kwargs)
        return [output.data for output in captured.outputs]

    yield call
    InteractiveShell.clear_instance()


@pytest.fixture
def payload(shown):
    """Call something, and get its one payload and kind as rtkit's codec reads it."""
    from rtkit.codec import decode_payload
    from rtkit.mime import kind_of

    def call(function, *args, **kwargs):
        (bundle,) = shown(function, *args, **kwargs)
        (mime,) = (name for name in bundle if kind_of(name))
        assert {"text/html", "text/plain"} < bundle.keys()
        return decode_payload(mime, bundle[mime])

    return call

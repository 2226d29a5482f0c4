"""`plt.style.use("rtkit.page")`: figures in the colours of the pages."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib import style
from matplotlib.colors import to_hex, to_rgb

PAGE_CSS = Path(__file__).parents[1] / "notebook_templates" / "nbconvert" / "rtkit_demo" / "style" / "base.css"

PALE, GREY = "#d9dce1", "#6b7280"
SETTINGS = {
    "axes.edgecolor": PALE,
    "axes.labelcolor": GREY,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "figure.constrained_layout.use": True,
    "figure.dpi": 144,
    "font.size": 9,
    "legend.frameon": False,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
}

# How linear RGB is seen without one kind of cone (Machado, Oliveira and Fernandes, 2009, severity 1).
SEEN_BY = {
    "everybody": np.eye(3),
    "without red cones": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "without green cones": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
}


@pytest.fixture
def colours():
    with style.context("rtkit.page", after_reset=True):
        return [to_hex(one["color"]) for one in mpl.rcParams["axes.prop_cycle"]]


def linear(colour):
    values = np.array(to_rgb(colour))
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def oklab(light):
    cones = np.cbrt(
        np.array([[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.6300]]) @ np.clip(light, 0, 1)
    )
    return np.array([[0.2105, 0.7936, -0.0041], [1.9780, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]]) @ cones


def test_it_sets_these_and_the_colours_and_nothing_else():
    with style.context("rtkit.page", after_reset=True):
        changed = {name for name, value in mpl.rcParams.items() if value != mpl.rcParamsDefault[name]}
        assert {name: mpl.rcParams[name] for name in SETTINGS} == SETTINGS
    assert changed - {"backend", "backend_fallback"} == {*SETTINGS, "axes.prop_cycle"}


def test_teal_and_violet_are_the_pages_own(colours):
    css = PAGE_CSS.read_text("utf-8")
    own = [re.search(rf"--{name}: light-dark\((#\w+)", css)[1] for name in ("teal", "violet")]
    assert colours[:2] == own


def test_every_colour_stands_out_on_white(colours):
    for colour in colours:
        assert 1.05 / (linear(colour) @ [0.2126, 0.7152, 0.0722] + 0.05) >= 3, colour


@pytest.mark.parametrize("who", SEEN_BY)
def test_any_two_colours_can_be_told_apart(who, colours):
    seen = {colour: oklab(np.array(SEEN_BY[who]) @ linear(colour)) for colour in colours}
    for one, other in itertools.combinations(colours, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 0.12, (one, other)


def test_it_loads_nothing_of_rtkit_but_its_name():
    code = (
        "import sys, rtkit; assert 'matplotlib' not in sys.modules\n"
        "from matplotlib import style; style.use('rtkit.page')\n"
        "print(*sorted(name for name in sys.modules if name.startswith('rtkit')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["rtkit", "rtkit.version"], done.stderr

"""What a notebook imports, and why it needs a cold kernel, read from its cells and never run."""

from __future__ import annotations

import sys

import pytest
from conftest import code, markdown, notebook

from rtkit.flow.warm.places import Places, places_of
from rtkit.flow.warm.reading import read


@pytest.fixture
def read_in(tmp_path):
    """Read cells as if they ran in an empty folder, beside an environment with a few packages."""
    site = tmp_path / "env" / "site-packages"
    for package in ("numpy", "pandas", "dotenv", "sklearn"):
        (site / package).mkdir(parents=True)
        (site / package / "__init__.py").write_text("")
    (site / "six.py").write_text("")
    (site / "sklearn" / "svm.py").write_text("")
    folder = tmp_path / "research"
    folder.mkdir()

    def call(*cells: str | dict, path=()):
        return read(notebook(*cells), folder, Places((*path, site)))

    call.folder, call.site = folder, site
    return call


def test_installed_modules_are_told_once_each_in_order_and_pythons_own_are_not(read_in):
    found = read_in("import numpy as np, json\nimport sklearn.svm", markdown("import six"), "import pandas, numpy")
    assert found == (("numpy", "sklearn.svm", "pandas"), "")


def test_a_name_that_is_taken_from_a_package_is_a_module_where_it_is_one(read_in):
    assert read_in("from sklearn import svm, clone").modules == ("sklearn", "sklearn.svm")


def test_an_import_by_its_name_counts(read_in):
    assert read_in("import importlib\nimportlib.import_module('numpy')\n__import__('six')").modules == ("numpy", "six")


SETS = [
    ("import os\nos.environ['OMP_NUM_THREADS'] = '1'", "sets OMP_NUM_THREADS"),
    ("import os as o\no.environ['A'] = '1'", "sets A"),
    ("from os import environ\nenviron['A'] = '1'", "sets A"),
    ("from os import environ as e\ne.update(A='1')", "may set the environment"),
    ("import os\nos.environ.setdefault('A', '1')", "may set the environment"),
    ("import os\nos.environ |= {'A': '1'}", "may set the environment"),
    ("import os\ndel os.environ['A']", "sets A"),
    ("import os\nfor name in 'AB':\n    os.environ[name] = '1'", "sets the environment"),
    ("import os\nenv = os.environ\nenv['A'] = '1'", "may set the environment"),
    ("import os\nset_threads(os.environ)", "may set the environment"),
    ("import os\nos.putenv('A', '1')", "sets the environment"),
    ("from os import putenv\nputenv('A', '1')", "sets the environment"),
    ("def one_thread():\n    import os\n    os.environ['A'] = '1'\none_thread()", "sets A"),
    ("%env A=1", "sets A"),
    ("x = 1\n%env A 1", "sets A"),
    ("%set_env A=1", "sets A"),
    ("get_ipython().run_line_magic('env', 'A=1')", "sets A"),
    ("from dotenv import load_dotenv\nload_dotenv()", "loads a .env file"),
    ("%load_ext dotenv\n%dotenv", "loads a .env file"),
    ("import locale\nlocale.setlocale(locale.LC_ALL, '')", "sets the locale"),
    ("import warnings\nwarnings.simplefilter('error')", "turns warnings into errors"),
    ("!pip install -U pandas", "installs packages"),
    ("%pip install pandas", "installs packages"),
    ("pip install pandas", "installs packages"),
    ("import sys\nout = !{sys.executable} -m pip install pandas", "installs packages"),
    ("import subprocess, sys\nsubprocess.run([sys.executable, '-m', 'pip', 'install', 'pandas'])", "installs packages"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "what"), SETS, ids=[source for source, _ in SETS])
def test_a_change_before_an_import_asks_for_a_cold_kernel_and_after_it_does_not(read_in, source, what):
    assert read_in(source, "import numpy").cold == f"cell 1 {what} before numpy is imported"
    assert read_in("import numpy, dotenv", source).cold == ""
    assert read_in(source, "import json").cold == ""


def test_in_one_cell_the_order_of_the_lines_counts(read_in):
    assert read_in("%env A=1\nimport numpy").cold == "cell 1 sets A before numpy is imported"
    assert read_in("import numpy\n%env A=1").cold == ""


def test_a_change_before_an_import_whose_name_is_computed_asks_for_a_cold_kernel(read_in):
    cold = read_in("%env A=1", "import importlib\nimportlib.import_module(name)").cold
    assert cold == "cell 1 sets A before modules whose names are computed is imported"


def test_a_function_that_imports_may_be_called_after_the_change(read_in):
    found = read_in("def train():\n    import numpy", "%env A=1", "train()")
    assert found.cold == "cell 2 sets A, and a function imports numpy"


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.environ['HOME'], os.environ.get('A'), os.getenv('A'), 'A' in os.environ, dict(os.environ)",
        "import os, subprocess\nsubprocess.run('true', env={**os.environ, 'A': '1'})",
        "import os, subprocess\nsubprocess.run('true', env=os.environ)",
        "import os\nenv = os.environ.copy()\nenv['A'] = '1'",
        "%env",
        "%env HOME",
        "environ = {}\nenviron['A'] = '1'",
        "import warnings\nwarnings.filterwarnings('ignore')",
        "!ls",
        "%%bash\nexport A=1\npip install pandas",
        "%matplotlib_is_no_magic",
        "print('pip install pandas')",
    ],
)
def test_what_only_reads_the_environment_or_happens_elsewhere_keeps_the_kernel_warm(read_in, source):
    assert read_in(source, "import numpy") == (("numpy",), "")


TRICKS = [
    ("import sys\ndel sys.modules['numpy']", "touches sys.modules"),
    ("from sys import modules", "touches sys.modules"),
    ("import sys\nsys.meta_path.insert(0, finder)", "touches sys.meta_path"),
    ("import builtins\nbuiltins.__import__ = mine", "touches builtins.__import__"),
    ("import importlib, numpy\nimportlib.reload(numpy)", "reloads a module"),
    ("exec(open('setup.txt').read())", "runs code that nobody can read beforehand (exec)"),
    ("%run setup.py", "runs setup.py, which cannot be read"),
    ("if:", "has code that cannot be read"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "what"), TRICKS, ids=[source for source, _ in TRICKS])
def test_tricks_with_imports_ask_for_a_cold_kernel_wherever_they_stand(read_in, source, what):
    assert read_in("import numpy", source).cold == f"cell 2 {what}"


def test_timed_cells_are_read_too(read_in):
    assert read_in("%%time\nimport numpy").modules == ("numpy",)
    assert read_in("%%heat\nimport numpy").modules == ("numpy",)


def test_the_projects_own_modules_are_followed(read_in):
    (read_in.folder / "helpers.py").write_text("import numpy\nfrom threads import one\n")
    (read_in.folder / "threads.py").write_text("import os\nos.environ['A'] = '1'\none = 1\nimport threads")
    assert read_in("import helpers", "1").modules == ("numpy",)
    assert read_in("import helpers").cold == ""
    assert read_in("import helpers", "import pandas").cold == "cell 1 sets A before pandas is imported"


def test_a_package_of_the_project_is_followed_through_its_relative_imports(read_in):
    package = read_in.folder.parent / "src" / "mine" / "deep"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").write_text("from .deep import one, two as other\n")
    (package / "__init__.py").write_text("from ..threads import one\n")
    (package / "two.py").write_text("def late():\n    import six\n")
    (package.parent / "threads.py").write_text("import os\nos.putenv('A', '1')\none = 1\n")
    own = (read_in.folder.parent / "src",)
    cold = "cell 1 sets the environment before numpy is imported"
    assert read_in("from mine import deep", "import numpy", path=own) == (("numpy",), cold)
    assert read_in("import sys\nsys.path.append('../src')\nimport mine, numpy").cold == cold
    assert read_in("import sys\nsys.path.insert(0, str(Path('../src')))\nimport mine, numpy").cold == cold


def test_a_notebook_that_is_run_is_read_as_if_it_stood_there(read_in):
    import json

    (read_in.folder / "setup.ipynb").write_text(json.dumps(notebook("%env A=1", code("import six"))))
    assert read_in("%run -i setup.ipynb", "1").cold == "cell 1 sets A before six is imported"
    assert read_in("%run 'setup.ipynb'").modules == ("six",)


def test_a_module_that_nobody_finds_asks_for_a_cold_kernel_unless_it_may_be_missing(read_in):
    assert read_in("import torch").cold == "cell 1 imports torch, which was not found"
    guarded = "try:\n    import torch\nexcept ImportError:\n    torch = None"
    assert read_in(guarded, "import numpy") == (("numpy",), "")
    cold = read_in(f"import sys\nsys.path.append(somewhere)\n{guarded}").cold
    assert cold == "cell 1 imports torch, which was not found"


def test_a_project_that_setuptools_installed_as_editable_is_followed(read_in):
    package = read_in.folder.parent / "mine"
    package.mkdir()
    (package / "__init__.py").write_text("import os\nos.environ['A'] = '1'\n")
    mapping = f"MAPPING: dict[str, str] = {{'mine': {str(package)!r}}}\n"
    (read_in.site / "__editable___mine_0_1_finder.py").write_text(mapping)
    assert read_in("import mine, numpy").cold == "cell 1 sets A before numpy is imported"


def test_the_places_of_a_kernel_are_those_of_its_own_interpreter():
    places = places_of("python3")
    file = places.file_of("msgspec", ())
    assert file is not None
    assert places.is_installed(file)
    assert str(file).startswith(sys.prefix)

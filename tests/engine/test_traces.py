"""What a run leaves behind of what its kernel had imported."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from conftest import notebook

from rtkit.engine import Execution, execute, kernel_sha256
from rtkit.engine.packages import packages_of
from rtkit.model import Completed


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    elsewhere = tmp_path_factory.mktemp("lib")
    (elsewhere / "shared_rules.py").write_text("A = 1")
    (folder / "helper.py").write_text("B = 2")
    cells = f"import sys\nsys.path.insert(0, {str(elsewhere)!r})\nimport shared_rules, helper, numpy, sklearn, dateutil"
    done = execute(Execution(notebook(cells), folder, folder, "python3", {}, 60, 60))
    return done, folder, elsewhere


def test_installed_packages_are_named_with_their_versions(executed):
    from importlib.metadata import version

    names = {Path(path).name for path in executed[0].traces.packages}
    assert {
        f"numpy-{version('numpy')}.dist-info",
        f"scikit_learn-{version('scikit-learn')}.dist-info",
        f"python_dateutil-{version('python-dateutil')}.dist-info",
    } <= names
    assert all(Path(path).exists() for path in executed[0].traces.packages)


def test_where_cells_break_what_tells_them_the_traces_are_not_whole(executed, tmp_path):
    assert executed[0].traces.whole
    broken = execute(
        Execution(notebook("import sysconfig\ndel sysconfig.get_path"), tmp_path, tmp_path, "python3", {}, 60, 60)
    )
    assert broken.outcome == Completed()
    assert broken.environment.python
    assert not broken.traces.whole


def test_modules_that_no_package_holds_are_files(executed):
    done, folder, elsewhere = executed
    modules = {Path(path).resolve() for path in done.traces.modules}
    assert {(folder / "helper.py").resolve(), (elsewhere / "shared_rules.py").resolve()} <= modules
    assert not any(str(path).startswith(str(Path(sys.base_prefix, "lib", "python3"))) for path in modules)


def test_a_module_in_site_packages_that_no_package_claims_stands_for_itself(tmp_path):
    site = tmp_path / "site-packages"
    (site / "a-1.0.dist-info").mkdir(parents=True)
    (site / "a-1.0.dist-info" / "RECORD").write_text("a/__init__.py,sha256=x,1\nvendored.py,,\n")
    files = [str(site / name) for name in ("a/inner/deep.py", "vendored.py", "loose.py")]
    assert packages_of(files) == (str(site / "a-1.0.dist-info"), str(site / "loose.py"))


def test_a_kernel_that_is_not_there_has_no_hash():
    assert len(kernel_sha256("python3")) == 64
    assert kernel_sha256("no-such-kernel") == ""

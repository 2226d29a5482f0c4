"""The house rules, kept by the tests."""

import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]


def committed() -> list[Path]:
    """The files of the project: git's where there is git, else all that is not ignored by habit."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def texts() -> list[tuple[str, str]]:
    found = []
    for path in committed():
        try:
            found.append((str(path.relative_to(ROOT)), path.read_text("utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def test_imports_point_down_the_house():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_version_is_said_once_and_agrees():
    from rtkit.version import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == __version__ == metadata.version("rtkit")


def test_nothing_committed_names_a_machine_or_where_to_download():
    wrong = re.compile(
        r"(?:^|[\s\"'(=])/(?:work|root|home/\w+)/|\"resolved\":|registry=|index-url|_authToken", re.MULTILINE
    )
    own = {"tests/architecture/test_house.py", "tests/architecture/test_labextension.py"}
    found = {name: match[0] for name, text in texts() if name not in own and (match := wrong.search(text))}
    assert not found


def test_no_promise_is_left_open_in_the_code():
    open_promise = re.compile(r"\b(TODO|FIXME|XXX)\b|NotImplementedError|pytest\.mark\.skip|importorskip")
    code = [(name, text) for name, text in texts() if name.endswith((".py", ".ts", ".tsx", ".css", ".js"))]
    names = [
        name
        for name, text in code
        if not name.startswith(("rtkit/labextension/", "tests/architecture/")) and open_promise.search(text)
    ]
    assert not names


def test_files_stay_small():
    long = {
        name: text.count("\n")
        for name, text in texts()
        if name.startswith("rtkit/") and name.endswith(".py") and text.count("\n") > 300
    }
    assert not long

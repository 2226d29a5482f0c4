"""The wheel alone, in an empty environment, without Node and without the source, does what the checkout does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from rtkit.templates.folders import OWN

ROOT = Path(__file__).resolve().parents[2]
SYSTEM = ("bash", "git", "ls", "sh", "uname")  # what an installation may find besides its own commands; no node, no npm

pytestmark = [pytest.mark.xdist_group("wheel"), pytest.mark.timeout(600)]


class Installation(NamedTuple):
    """An environment with the wheel in it, and a workspace to use it in."""

    home: Path
    wheel: Path

    @property
    def commands(self) -> Path:
        return self.home / "venv" / "bin"

    @property
    def workspace(self) -> Path:
        return self.home / "a workspace"

    def __call__(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.commands / command[0], *command[1:]],
            cwd=self.workspace,
            env=clean_environment(self.home),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def clean_environment(home: Path) -> dict[str, str]:
    """Nothing of the person's own: neither Python's nor Jupyter's settings, and no Node on the path."""
    own = ("PYTHON", "JUPYTER", "IPYTHON", "VIRTUAL_ENV", "NODE", "NPM", "COV", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(own)}
    paths = [home / "venv" / "bin", home / "system"]
    return {**kept, "HOME": str(home / "person"), "PATH": os.pathsep.join(map(str, paths))}


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Installation:
    home = tmp_path_factory.mktemp("wheel")
    source = copy_of_the_checkout(home / "source")
    wheels = home / "wheels"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    checked(*pip, "wheel", "--no-deps", "--wheel-dir", wheels, source)
    shutil.rmtree(source)
    (wheel,) = wheels.glob("rtkit-*.whl")
    (home / "system").mkdir()
    for name in SYSTEM:
        (home / "system" / name).symlink_to(shutil.which(name))
    (home / "person").mkdir()
    checked(sys.executable, "-m", "venv", "--without-pip", home / "venv")
    checked(*pip, "--python", home / "venv" / "bin" / "python", "install", "--no-compile", f"{wheel}[research]")
    done = Installation(home, wheel)
    done.workspace.mkdir()
    return done


def copy_of_the_checkout(folder: Path) -> Path:
    """What git would commit now: tracked files and new ones, without what it ignores."""
    listed = checked("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
    return folder


def checked(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def test_the_wheel_holds_types_and_licence_and_the_front_end_once(installed):
    names = zipfile.ZipFile(installed.wheel).namelist()
    assert {"rtkit/py.typed", "rtkit/page.mplstyle"} <= {*names}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith("rtkit/labextension/")]
    shared = [name.partition(".data/data/")[2] for name in names if ".data/data/" in name]
    assert "share/jupyter/labextensions/rtkit/package.json" in shared
    assert "share/jupyter/labextensions/rtkit/install.json" in shared
    assert "etc/jupyter/jupyter_server_config.d/rtkit.json" in shared
    assert {f"share/jupyter/rtkit/tickets/{name}.ipynb" for name in OWN} <= {*shared}
    template = ROOT / "notebook_templates" / "nbconvert"
    page = {path.relative_to(template).as_posix() for path in template.rglob("*") if path.is_file()}
    assert {"rtkit_demo/style/base.css", "rtkit_demo/script/shared.js"} <= page
    assert {f"share/jupyter/nbconvert/templates/{name}" for name in page} <= {*shared}
    assert not [name for name in names if name.startswith(("tests/", "research/", "benchmarks/"))]
    assert not [name for name in names if "node_modules" in name or name.endswith((".ts", ".tsx"))]


def test_it_runs_from_where_it_was_installed(installed):
    where = installed("python", "-c", "import rtkit; print(rtkit.__file__)").stdout
    assert where.startswith(str(installed.home / "venv"))
    assert shutil.which("node", path=clean_environment(installed.home)["PATH"]) is None


def test_from_a_question_to_a_page_and_a_follow_up(installed):
    def rtkit(*arguments: str) -> subprocess.CompletedProcess[str]:
        done = installed("rtkit", *arguments)
        assert done.returncode == 0, done.stderr
        return done

    rtkit("init", ".")
    question = "Does scaling help the nearest-neighbour baseline?"
    made = json.loads(rtkit("new", question, "--scope", "preprocessing", "--owner", "ana", "--json").stdout)
    ran = json.loads(rtkit("run", "RT-0001", "--json").stdout)
    assert (ran["id"], ran["outcome"]) == ("RT-0001", "completed")
    page = installed.workspace / rtkit("demo", "RT-0001").stdout.strip()
    assert question in page.read_text("utf-8")
    assert "RT-0001#N1 is still the template's placeholder" in rtkit("next").stderr

    notebook = installed.workspace / made["path"]
    notebook.write_text(
        notebook.read_text("utf-8").replace("[[What should be asked or built next?]]", "And for trees?"), "utf-8"
    )
    assert json.loads(rtkit("run", "RT-0001", "--json").stdout)["outcome"] == "completed"
    assert [one["title"] for one in json.loads(rtkit("next", "--json").stdout)] == ["And for trees?"]
    rtkit("new", "--from", "RT-0001#N1")
    assert [one["question"] for one in json.loads(rtkit("list", "--json").stdout)] == [question, "And for trees?"]

    exported = installed("jupyter", "nbconvert", "--to", "rtkit_demo", made["path"])
    assert exported.returncode == 0, exported.stderr
    assert question in notebook.with_suffix(".html").read_text("utf-8")


def test_its_templates_come_with_it(installed):
    listed = json.loads(installed("rtkit", "templates", "--json").stdout)
    origins = {one["name"]: one["origin"] for one in listed}
    assert origins == dict.fromkeys(OWN, "rtkit")
    assert all(one["path"].startswith(str(installed.home / "venv")) for one in listed)


def test_the_style_of_figures_comes_with_it(installed):
    code = "from matplotlib import pyplot as plt; plt.style.use('rtkit.page'); print(plt.rcParams['figure.dpi'])"
    done = installed("python", "-c", code)
    assert done.stdout.strip() == "144.0", done.stderr


def test_jupyter_finds_both_extensions(installed):
    front = installed("jupyter", "labextension", "list")
    (line,) = [line for line in (front.stdout + front.stderr).splitlines() if "rtkit" in line and "v0" in line]
    assert "enabled" in line
    assert "OK" in line
    back = installed("jupyter", "server", "extension", "list")
    told = [line for line in (back.stdout + back.stderr).splitlines() if "rtkit" in line]
    assert any("enabled" in line for line in told), told
    assert any("OK" in line for line in told), told


def test_jupyter_client_starts_warm_kernels_by_the_name_of_the_provisioner(installed):
    code = (
        "import os; os.environ['JUPYTER_DEFAULT_PROVISIONER_NAME'] = 'rtkit-warm'\n"
        "from jupyter_client.manager import start_new_kernel\n"
        "manager, client = start_new_kernel()\n"
        "print(type(manager.provisioner.process).__name__)\n"
        "client.stop_channels(); manager.shutdown_kernel()"
    )
    done = installed("python", "-c", code)
    assert done.stdout.strip() == "Forked", done.stderr


def test_the_doctor_finds_nothing_wrong(installed):
    done = installed("rtkit", "doctor", "--json")
    checks = json.loads(done.stdout)
    assert [check for check in checks if check["state"] != "fine" and check["what"] != "workspace"] == []
    assert done.returncode == 0


def test_it_is_a_sub_command_of_jupyter(installed):
    assert installed("jupyter", "rtkit", "--version").stdout.startswith("rtkit")

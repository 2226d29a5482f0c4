"""The front end that is committed: whole, small, of one version, and from a lock file without addresses."""

import gzip
import json
import re
import runpy
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "jupyter_config/labextension"
BUILT = ROOT / "rtkit/labextension"


def _json(path: Path):
    return json.loads(path.read_text("utf-8"))


def test_the_lock_file_holds_no_download_address():
    lock = (PROJECT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert not re.search(r"https?://[^\"]*\.tgz", lock)


def test_npm_is_told_only_to_leave_the_addresses_out():
    assert (PROJECT / ".npmrc").read_text("utf-8") == "omit-lockfile-registry-resolved=true\n"


def test_the_lock_file_is_that_of_the_project():
    project, locked = _json(PROJECT / "package.json"), _json(PROJECT / "package-lock.json")["packages"][""]
    for kind in ("dependencies", "devDependencies"):
        assert locked[kind] == project[kind]


def test_the_versions_are_that_of_the_python_package():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    lock = _json(PROJECT / "package-lock.json")
    assert _json(PROJECT / "package.json")["version"] == version
    assert _json(BUILT / "package.json")["version"] == version
    assert lock["version"] == lock["packages"][""]["version"] == version


def test_the_build_is_of_the_project_as_it_is():
    project, built = _json(PROJECT / "package.json"), _json(BUILT / "package.json")
    built["jupyterlab"].pop("_build")
    assert built == project
    for schema in (PROJECT / "schema").glob("*.json"):
        assert _json(BUILT / "schemas/rtkit" / schema.name) == _json(schema)


def test_every_built_file_is_there_and_none_is_left_over():
    entry = _json(BUILT / "package.json")["jupyterlab"]["_build"]["load"]
    loaded = (BUILT / entry).read_text("utf-8")
    static = {path.name for path in (BUILT / "static").iterdir()}
    chunks = static - {Path(entry).name, "style.js", "third-party-licenses.json"}
    assert Path(entry).name in static
    assert chunks == {f"{name}.{digest}.js" for name, digest in _chunks(loaded)}
    assert not [path for path in BUILT.rglob("*") if path.suffix == ".map"]


def _chunks(entry: str) -> set[tuple[str, str]]:
    """Names and hashes of the chunks that the entry loads."""
    return set(re.findall(r"\"?(\w+)\"?:\s*\"([0-9a-f]{16})\"", entry))


def test_what_jupyterlab_loads_at_its_start_is_below_100_kb_and_so_is_all_of_it_compressed():
    files = sorted((BUILT / "static").glob("*.js"))
    at_start = [path for path in files if path.name.startswith(("remoteEntry.", "lib_index_js.", "style"))]
    assert len(at_start) == 4
    assert sum(path.stat().st_size for path in at_start) < 100_000
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < 100_000


def test_the_build_names_no_folder_of_the_machine_it_was_built_on():
    for path in (BUILT / "static").iterdir():
        assert not re.search(r"/(?:home|root|work|tmp|Users)/", path.read_text("utf-8")), path.name


def test_the_wire_types_are_those_of_the_python_side():
    wire = runpy.run_path(str(PROJECT / "scripts/wire.py"))["wire"]
    assert (PROJECT / "src/wire.ts").read_text("utf-8") == wire(), "run python scripts/wire.py > src/wire.ts"

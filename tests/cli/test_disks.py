"""A disk that refuses is told, and every file stays as it was."""

import json

import pytest
from conftest import notebook
from mounts import fill, read_only, small_disk

WRITING = (
    "new a", "run 1", "demo 1", "status 1 active", "init .", "freeze 1 --because=gone", "renumber 1",
    "adopt old.ipynb --question=q", "adopt research/old.ipynb --question=q",
)  # fmt: skip


def found(root):
    (root / "rtkit.toml").write_text('owner = "ana"\n')
    (root / "research").mkdir()
    made = notebook("print('x' * 3000)", rtkit={"format": 1, "id": "RT-0001", "question": "q"})
    (root / "research" / "RT-0001-q.ipynb").write_text(json.dumps(made))
    for folder in (root, root / "research"):
        (folder / "old.ipynb").write_text(json.dumps(notebook("print('x' * 3000)")))
    return root


@pytest.mark.parametrize("command", WRITING)
def test_a_folder_that_may_not_be_written_is_told(refused, tmp_path_factory, command):
    with read_only(found(tmp_path_factory.mktemp("kept"))) as root:
        said = refused(*command.split(), cwd=root)
    assert "cannot write" in said
    assert "read-only" in said or "no permission" in said


def test_reading_needs_no_writing(rtkit, tmp_path_factory):
    with read_only(found(tmp_path_factory.mktemp("kept"))) as root:
        for command in ("list", "show 1", "next", "templates", "schema run"):
            done = rtkit(*command.split(), cwd=root)
            assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", WRITING)
def test_a_full_disk_is_told(rtkit, tmp_path, command):
    with small_disk(tmp_path / "full") as root:
        found(root)
        fill(root / "filler")
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        done = rtkit(*command.split(), cwd=root)
        after = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert done.returncode == 2, done.stdout + done.stderr
    assert "the disk is full" in done.stderr
    assert "hint: free some space" in done.stderr
    assert "Traceback" not in done.stderr
    assert after == before

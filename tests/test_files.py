"""Writing is all or nothing, and a disk that refuses is told in a sentence."""

import os
import subprocess
from pathlib import Path

import pytest

from rtkit.errors import Conflict, Unwritable
from rtkit.files import write_atomic


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path):
    path = tmp_path / "a b" / "x.json"
    write_atomic(path, "old")
    path.chmod(0o640)
    write_atomic(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(path.parent) == ["x.json"]


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomic(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_an_existing_file_is_not_replaced_where_it_must_not_be(tmp_path):
    (tmp_path / "x").write_text("old")
    with pytest.raises(Conflict, match="exists already"):
        write_atomic(tmp_path / "x", "new", replace=False)
    assert (tmp_path / "x").read_text() == "old"
    assert os.listdir(tmp_path) == ["x"]


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Unwritable, match="a file, not a folder"):
        write_atomic(tmp_path / "file" / "x", "new")


def test_a_read_only_folder_is_told_and_left_as_it_was(tmp_path):
    folder = read_only(tmp_path)
    with pytest.raises(Unwritable, match=r"read-only|no permission"):
        write_atomic(folder / "x", "new")
    assert (folder / "x").read_text() == "old"


def test_a_full_disk_is_told_and_the_old_file_stays(full_disk):
    (full_disk / "x").write_text("old")
    with pytest.raises(Unwritable, match="the disk is full") as caught:
        write_atomic(full_disk / "x", b"n" * 400_000)
    assert "nothing was changed" in caught.value.hint
    assert (full_disk / "x").read_text() == "old"
    assert os.listdir(full_disk) == ["x"]


def read_only(tmp_path: Path) -> Path:
    """A folder with a file that may not be written: a read-only mount for root, whom no mode stops."""
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "x").write_text("old")
    if os.geteuid() == 0:
        subprocess.run(["mount", "--bind", folder, folder], check=True)
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
    else:
        folder.chmod(0o500)
    return folder


@pytest.fixture(autouse=True)
def unmounted(tmp_path):
    yield
    for name in ("kept", "full"):
        if os.path.ismount(tmp_path / name):
            subprocess.run(["umount", tmp_path / name], check=True)


@pytest.fixture
def full_disk(tmp_path):
    """A file system of 128 kB. Needs root for its mount; without, a file-size limit would not be a full disk."""
    folder = tmp_path / "full"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", folder]
    if os.geteuid() != 0:
        command = ["sudo", "-n", *command]
    subprocess.run(command, check=True)
    return folder

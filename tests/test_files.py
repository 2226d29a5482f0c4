"""Writing is all or nothing, and a disk that refuses is told in a sentence."""

import os

import pytest
from mounts import read_only, small_disk

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
    (tmp_path / "x").write_text("old")
    with read_only(tmp_path), pytest.raises(Unwritable, match=r"read-only|no permission"):
        write_atomic(tmp_path / "x", "new")
    assert (tmp_path / "x").read_text() == "old"


def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path):
    with small_disk(tmp_path / "full") as disk:
        (disk / "x").write_text("old")
        with pytest.raises(Unwritable, match="the disk is full") as caught:
            write_atomic(disk / "x", b"n" * 400_000)
        assert "nothing was changed" in caught.value.hint
        assert (disk / "x").read_text() == "old"
        assert os.listdir(disk) == ["x"]

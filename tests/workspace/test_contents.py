"""Hashes that are kept between commands: every way in which they could be another file's, or an older one's."""

from __future__ import annotations

import hashlib
import json
import os
import time
from typing import TYPE_CHECKING

import pytest

from rtkit.workspace import contents
from rtkit.workspace.contents import Contents

if TYPE_CHECKING:
    from pathlib import Path

BELIEVED = "f" * 64
"""What a hash is replaced with on disk: whoever gives it back did not read the file."""


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(autouse=True)
def files_that_tell_changes(monkeypatch):
    """On every system, as on those where a file's times tell that it was written."""
    monkeypatch.setattr(contents, "_TELLS_CHANGES", True)


@pytest.fixture
def kept(tmp_path) -> Path:
    return tmp_path / ".rtkit" / "cache" / "files.json"


@pytest.fixture
def later(monkeypatch):
    """Ten seconds from now on the clock that rtkit reads."""
    real = time.time_ns
    monkeypatch.setattr(contents.time, "time_ns", lambda: real() + 10_000_000_000)


@pytest.fixture
def data(tmp_path) -> Path:
    path = tmp_path / "data.csv"
    path.write_text("first")
    return path


def hashed(kept: Path, path: Path) -> str:
    """What a command sees of the file, which then ends."""
    one = Contents(kept)
    digest = one.sha256(path)
    one.save()
    return digest


def forge(kept: Path) -> None:
    stored = json.loads(kept.read_bytes())
    stored["files"] = {name: [stamp, BELIEVED] for name, (stamp, _) in stored["files"].items()}
    kept.write_text(json.dumps(stored))


def past_the_tick(path: Path, change) -> None:
    """Change the file until the system's clock says so: it ticks every few milliseconds."""
    before = path.lstat().st_ctime_ns
    while True:
        change()
        if path.lstat().st_ctime_ns != before:
            return


def test_a_file_that_is_as_it_was_is_not_read_again(kept, data, later):
    assert hashed(kept, data) == sha256("first")
    forge(kept)
    assert hashed(kept, data) == BELIEVED


def test_a_run_reads_its_inputs_in_any_case_and_the_next_check_knows_them(kept, data, later):
    hashed(kept, data)
    forge(kept)
    run = Contents(kept)
    assert run.read_sha256(data) == sha256("first")
    run.save()
    assert json.loads(kept.read_bytes())["files"][str(data)][1] == sha256("first")


def test_a_file_that_was_touched_is_read_and_is_the_same(kept, data, later):
    hashed(kept, data)
    forge(kept)
    past_the_tick(data, data.touch)
    assert hashed(kept, data) == sha256("first")


def test_another_content_of_the_same_size_and_time_is_noticed(kept, data, later):
    known = data.stat()
    hashed(kept, data)

    def rewrite() -> None:
        data.write_text("other")
        os.utime(data, ns=(known.st_atime_ns, known.st_mtime_ns))

    past_the_tick(data, rewrite)
    assert (data.stat().st_size, data.stat().st_mtime_ns) == (known.st_size, known.st_mtime_ns)
    assert hashed(kept, data) == sha256("other")


def test_a_file_that_is_written_again_within_one_tick_of_the_clock_is_noticed(kept, data, monkeypatch):
    tick = data.stat().st_mtime_ns
    monkeypatch.setattr(contents, "_stamp", lambda known: contents.Stamp(1, 2, known.st_size, tick, tick))
    monkeypatch.setattr(contents.time, "time_ns", lambda: tick + 1_999_999_999)
    assert hashed(kept, data) == sha256("first")
    data.write_text("other")
    assert hashed(kept, data) == sha256("other")
    data.write_text("third")
    assert hashed(kept, data) == sha256("third")


def test_a_file_that_is_younger_than_two_seconds_or_of_the_future_is_not_kept(kept, data, later):
    def known() -> bool:
        return kept.exists() and str(data) in json.loads(kept.read_bytes())["files"]

    for seconds, is_kept in ((9, False), (3600, False), (-60, True)):
        moment = time.time_ns() + seconds * 1_000_000_000
        os.utime(data, ns=(moment, moment))
        hashed(kept, data)
        assert known() is is_kept, seconds


@pytest.mark.parametrize("kind", ["symbolic link", "hard link", "another file", "retargeted link"])
def test_a_file_in_the_place_of_another_is_noticed(kept, data, tmp_path, later, kind):
    other, known = tmp_path / "other.csv", data.stat()
    other.write_text("other")
    name = data
    if kind == "retargeted link":
        name = tmp_path / "link.csv"
        name.symlink_to(data)
    hashed(kept, name)
    os.utime(other, ns=(known.st_atime_ns, known.st_mtime_ns))
    name.unlink()
    if kind == "another file":
        other.rename(name)
    elif kind == "hard link":
        name.hardlink_to(other)
    else:
        name.symlink_to(other)
    assert hashed(kept, name) == sha256("other")


def test_a_file_behind_a_link_is_noticed_when_it_changes(kept, data, tmp_path, later):
    link = tmp_path / "link.csv"
    link.symlink_to(data)
    hashed(kept, link)
    past_the_tick(data, lambda: data.write_text("other"))
    assert hashed(kept, link) == sha256("other")


def test_a_folder_in_the_place_of_another_is_noticed(kept, tmp_path, later):
    for name in ("first", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "data.csv").write_text(name)
    current = tmp_path / "current"
    current.symlink_to("first")
    hashed(kept, current / "data.csv")
    current.unlink()
    current.symlink_to("other")
    assert hashed(kept, current / "data.csv") == sha256("other")


def test_a_file_that_changes_while_it_is_read_is_not_kept(kept, data, later, monkeypatch):
    real = hashlib.file_digest

    def slowly(file, name):
        digest = real(file, name)
        past_the_tick(data, lambda: data.write_text("other"))
        return digest

    monkeypatch.setattr(contents.hashlib, "file_digest", slowly)
    hashed(kept, data)
    monkeypatch.setattr(contents.hashlib, "file_digest", real)
    assert not kept.exists()
    assert hashed(kept, data) == sha256("other")


def test_a_file_that_is_gone_is_gone(kept, data, later):
    hashed(kept, data)
    data.unlink()
    with pytest.raises(FileNotFoundError):
        hashed(kept, data)


STAMP = [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b'{"format": 1, "files"',
        b"[]",
        b"[" * 100_000,
        json.dumps({"format": 1, "files": {"a": [STAMP]}}).encode(),
        json.dumps({"format": 1, "files": {"a": [[1, 2], BELIEVED]}}).encode(),
        json.dumps({"format": 1, "files": {"a": [["1", 2, 3, 4, 5], BELIEVED]}}).encode(),
        json.dumps({"files": {}}).encode(),
    ],
)
def test_what_cannot_be_read_is_no_memory_and_is_written_anew(kept, data, later, content):
    kept.parent.mkdir(parents=True)
    kept.write_bytes(content)
    assert hashed(kept, data) == sha256("first")
    assert list(json.loads(kept.read_bytes())["files"]) == [str(data)]


@pytest.mark.parametrize("change", [{"format": 2}, {"format": 0}, {"by": "another rtkit"}])
def test_what_another_rtkit_kept_is_not_believed(kept, data, later, change):
    hashed(kept, data)
    forge(kept)
    kept.write_text(json.dumps({**json.loads(kept.read_bytes()), **change}))
    assert hashed(kept, data) == sha256("first")


def test_commands_that_end_at_once_keep_what_both_have_read(kept, data, tmp_path, later):
    other = tmp_path / "other.csv"
    other.write_text("other")
    one, two = Contents(kept), Contents(kept)
    one.sha256(data)
    two.sha256(other)
    one.save()
    two.save()
    assert set(json.loads(kept.read_bytes())["files"]) == {str(data), str(other)}


def test_nothing_is_written_where_nothing_is_new(kept, data, later):
    hashed(kept, data)
    before = kept.stat().st_ino
    hashed(kept, data)
    assert kept.stat().st_ino == before


def test_it_does_not_grow_without_bound(kept, tmp_path, later, monkeypatch):
    monkeypatch.setattr(contents, "_MOST", 3)
    for number in range(5):
        path = tmp_path / f"{number}.csv"
        path.write_text(str(number))
        hashed(kept, path)
    assert set(json.loads(kept.read_bytes())["files"]) == {str(tmp_path / f"{number}.csv") for number in (2, 3, 4)}


def test_where_nothing_can_be_written_files_are_read(data, tmp_path, later):
    (tmp_path / "file").write_text("not a folder")
    assert hashed(tmp_path / "file" / "files.json", data) == sha256("first")


def test_a_name_that_is_no_text_is_read_each_time(kept, tmp_path, later):
    path = tmp_path / os.fsdecode(b"\xff.csv")
    path.write_text("first")
    assert hashed(kept, path) == sha256("first")
    assert not kept.exists()


@pytest.mark.parametrize("how", ["the setting", "a system that does not tell"])
def test_times_that_are_not_trusted_are_not_looked_at(kept, data, later, monkeypatch, how):
    hashed(kept, data)
    forge(kept)
    if how == "a system that does not tell":
        monkeypatch.setattr(contents, "_TELLS_CHANGES", False)
    one = Contents(kept, trusted=how != "the setting")
    assert one.sha256(data) == sha256("first")


def test_what_tickets_share_is_looked_for_until_it_is_found(kept):
    one, asked = Contents(kept), []
    found = {"numpy": "1"}

    def look(key: str) -> str:
        asked.append(key)
        return found.get(key, "")

    assert one.once(["numpy", "pandas"], look) == {"numpy": "1"}
    found["pandas"] = "2"
    assert one.once(["numpy", "pandas"], look) == {"numpy": "1", "pandas": "2"}
    assert one.once(["numpy", "pandas"], look) == {"numpy": "1", "pandas": "2"}
    assert asked == ["numpy", "pandas", "pandas"]

"""Many files change as one: all of them or none, and what could not be put back is said."""

from typing import NamedTuple

import pytest

from rtkit.errors import Conflict, RtkitError, Unwritable
from rtkit.flow.renumber.steps import Edit, Move, take


@pytest.fixture
def files(tmp_path):
    (tmp_path / "a").write_text("a")
    (tmp_path / "gone").write_text("gone")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inner").write_text("inner")
    return tmp_path


def content(folder):
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def steps(files):
    return [
        Move(files / "folder", files / "runs" / "folder"),
        Edit(files / "runs" / "folder" / "inner", b"inner", b"other", files / "folder" / "inner"),
        Edit(files / "a", b"a", b"A"),
        Edit(files / "new", None, b"new"),
        Edit(files / "gone", b"gone", None),
    ]


def test_all_steps_are_taken(files):
    take(steps(files))
    assert content(files) == {"a": "A", "new": "new", "runs/folder/inner": "other"}


@pytest.mark.parametrize("name", ["a", "gone", "folder/inner"])
def test_a_file_that_changed_since_it_was_read_stops_it_before_it_begins(files, name):
    (files / name).write_text("by somebody else")
    before = content(files)
    with pytest.raises(Conflict, match="changed on disk meanwhile"):
        take(steps(files))
    assert content(files) == before


@pytest.mark.parametrize("name", ["new", "runs/folder"])
def test_what_is_in_the_way_stops_it_before_it_begins(files, name):
    (files / name).parent.mkdir(exist_ok=True)
    (files / name).write_text("in the way")
    before = content(files)
    with pytest.raises(Conflict, match="exists already"):
        take(steps(files))
    assert content(files) == before


def test_a_step_that_fails_half_way_takes_back_those_before_it(files):
    before = content(files)
    with pytest.raises(Unwritable):
        take([*steps(files), Move(files / "runs", files / "a" / "below-a-file")])
    assert content(files) == before


def test_a_file_that_changes_half_way_takes_back_what_was_done(files):
    before = content(files)
    with pytest.raises(Conflict):
        take([*steps(files), Edit(files / "a", b"a", b"late")])
    assert content(files) == before


class Spoil(NamedTuple):
    """Somebody who removes a file that was just made, and then the disk refuses."""

    path: object

    def check(self):
        pass

    def do(self):
        self.path.unlink()
        raise Unwritable("the disk is full", "free some space")


def test_what_could_not_be_put_back_is_named(files):
    with pytest.raises(RtkitError) as caught:
        take([*steps(files), Spoil(files / "new")])
    assert f"these could not be put back: {files / 'new'}" in caught.value.message
    assert caught.value.hint
    assert content(files)["a"] == "a"

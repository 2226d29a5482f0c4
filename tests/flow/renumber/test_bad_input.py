"""What is wrong is said in a sentence with a hint, and every file stays as it was."""

import pytest

from rtkit.errors import Conflict, Invalid, NotFound, RtkitError, UsageFault


@pytest.fixture
def refused(workspace, renumber):
    def call(error, name, wanted=None):
        before = {one: one.read_bytes() for one in workspace.root.rglob("*") if one.is_file()}
        with pytest.raises(error) as caught:
            renumber(name, wanted)
        assert {one: one.read_bytes() for one in workspace.root.rglob("*") if one.is_file()} == before
        assert caught.value.hint
        return str(caught.value)

    return call


@pytest.mark.parametrize("wanted", ["soon", "", "RT-", "RT-0", "0000", "RT-1#N1", "9" * 30, "RT-1 2"])
def test_what_is_no_id_cannot_be_wanted(put, refused, wanted):
    assert "is no id of a ticket" in refused(UsageFault, put("RT-0012-b"), wanted)


def test_an_id_that_is_taken_cannot_be_wanted(workspace, put, refused, record):
    path = put("RT-0012-b")
    put("RT-0013-c")
    put("notes", id="RT-0014")
    put("RT-0015-named", id="RT-0044")
    record("RT-0016", "0" * 64)
    workspace.runs_of("RT-0017").mkdir(parents=True)
    assert "RT-0013 is taken by research/RT-0013-c.ipynb" in refused(Conflict, path, "13")
    assert "RT-0014 is taken by research/notes.ipynb" in refused(Conflict, path, "14")
    assert "RT-0015 is taken by research/RT-0015-named.ipynb" in refused(Conflict, path, "15")
    assert "RT-0016 is taken by research/records/RT-0016.json" in refused(Conflict, path, "16")
    assert "RT-0017 is taken by .rtkit/runs/RT-0017" in refused(Conflict, path, "17")


def test_a_ticket_that_is_gone_is_told(workspace, put, refused):
    put("RT-0012-b")
    assert "there is no ticket RT-0099" in refused(NotFound, "99")
    assert "there is no file" in refused(NotFound, workspace.research / "RT-0099-gone.ipynb")


def test_a_ticket_outside_the_research_folder_is_told(workspace, put, refused):
    path = put("RT-0012-b")
    outside = path.rename(workspace.root / path.name)
    assert "is not among the tickets" in refused(UsageFault, outside)


def test_a_broken_notebook_is_told(put, refused):
    path = put("RT-0012-b")
    path.write_bytes(path.read_bytes()[:100])
    assert "RT-0012-b.ipynb is cut off" in refused(Invalid, path)


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"format": 1, "ticket": "RT-0044"}', '{"format": 99}'])
def test_its_own_broken_record_is_told_before_anything_moves(put, refused, record, content):
    path = put("RT-0012-b")
    record("RT-0012", path).write_text(content)
    assert "RT-0012.json" in refused(RtkitError, path)


def test_another_tickets_broken_record_is_listed_and_stays(workspace, put, renumber, record):
    path = record("RT-0014", put("RT-0014-c", asked_by="RT-0012"))
    put("RT-0012-b")
    path.write_text("{")
    assert renumber("12").left == ("research/records/RT-0014.json cannot be read, so it stays",)
    assert path.read_text() == "{"


def test_hundreds_of_tickets_that_mention_it_are_mended(put, renumber, metadata):
    for number in range(100, 300):
        put(f"RT-0{number}-child", asked_by="RT-0012")
    put("RT-0012-b")
    assert len(renumber("12", "20").changes) == 201
    assert metadata("RT-0299")["asked_by"] == "RT-0020"

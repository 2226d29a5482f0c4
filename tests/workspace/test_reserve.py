"""Ids are given out once."""

import shutil

from rtkit.workspace.reserve import reserved_id


def test_the_next_id_follows_the_highest_of_tickets_records_and_runs(workspace, ticket):
    ticket("1", number=3)
    with reserved_id(workspace) as id_:
        assert id_ == "RT-0004"
    workspace.records.mkdir()
    workspace.record_of("RT-0008").write_text("{}")
    workspace.runs_of("RT-0011").mkdir(parents=True)
    with reserved_id(workspace) as id_:
        assert id_ == "RT-0012"


def test_an_id_in_metadata_counts_whatever_the_file_is_called(workspace, ticket):
    ticket("1", number=5).path.rename(workspace.research / "renamed.ipynb")
    with reserved_id(workspace) as id_:
        assert id_ == "RT-0006"


def test_a_reserved_id_is_not_given_out_again_while_it_is_held(workspace):
    with reserved_id(workspace) as first, reserved_id(workspace) as second:
        assert (first, second) == ("RT-0001", "RT-0002")


def test_a_reservation_left_by_a_crash_only_skips_an_id(workspace):
    with reserved_id(workspace):
        shutil.copytree(workspace.private / "ids", workspace.root / "saved")
    shutil.copytree(workspace.root / "saved", workspace.private / "ids", dirs_exist_ok=True)
    with reserved_id(workspace) as id_:
        assert id_ == "RT-0002"

"""What counts as a change on disk, and whose notebook it is about."""

import asyncio
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from rtkit.server.live import Watcher, Window
from rtkit.server.live.look import Look, changed_notebooks, look


@pytest.fixture
def lab(workspace):
    """A workspace with two tickets that have records, checks and runs; `change(...)` tells what changed."""
    for number in (1, 12):
        id_ = f"RT-{number:04d}"
        for name in (
            f"research/{id_}-a.ipynb",
            f"research/records/{id_}.json",
            f".rtkit/checks/{id_}.json",
            f".rtkit/runs/{id_}/20260101/run.json",
        ):
            file = workspace.root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("{}")
        os.utime(workspace.root / f".rtkit/runs/{id_}", (1, 1))
    return workspace.root


def after(root, change):
    before = look(root, Look())
    change()
    return changed_notebooks(before, look(root, before))


def named(root, *names):
    return tuple(str(root / "research" / name) for name in names)


def test_nothing_changed_where_nobody_wrote(lab):
    assert after(lab, lambda: None) is None


@pytest.mark.parametrize(
    "name", ["research/RT-0001-a.ipynb", "research/records/RT-0001.json", ".rtkit/checks/RT-0001.json"]
)
def test_a_change_of_any_file_of_a_ticket_names_its_notebook(lab, name):
    assert after(lab, lambda: (lab / name).write_text("{ }")) == named(lab, "RT-0001-a.ipynb")
    assert after(lab, lambda: os.utime(lab / name, (2, 2))) == named(lab, "RT-0001-a.ipynb")


def test_a_run_is_told_when_it_ended_and_when_it_is_gone_but_not_when_it_began(lab):
    folder = lab / ".rtkit/runs/RT-0001/20260102"
    assert after(lab, folder.mkdir) is None
    assert after(lab, lambda: (folder / "run.json").write_text("{}")) == named(lab, "RT-0001-a.ipynb")
    assert after(lab, lambda: shutil.rmtree(folder)) == named(lab, "RT-0001-a.ipynb")


def test_new_and_removed_notebooks_are_told_also_in_folders_but_hidden_ones_are_not(lab):
    new = lab / "research/more/RT-0002-b.ipynb"
    new.parent.mkdir()
    assert after(lab, lambda: new.write_text("{}")) == named(lab, "more/RT-0002-b.ipynb")
    assert after(lab, new.unlink) == named(lab, "more/RT-0002-b.ipynb")
    hidden = lab / "research/.ipynb_checkpoints/RT-0001-a.ipynb"
    hidden.parent.mkdir()
    assert after(lab, lambda: hidden.write_text("{}")) is None


def test_where_it_is_not_known_which_notebook_none_is_named(lab):
    assert after(lab, lambda: (lab / "research/records/RT-0099.json").write_text("{}")) == ()
    assert after(lab, lambda: (lab / "rtkit.toml").write_text("# another")) == ()


def test_wrong_settings_and_a_missing_folder_are_no_end(lab):
    before = look(lab, Look())
    (lab / "rtkit.toml").write_text("ownr = 7")
    wrong = look(lab, before)
    assert changed_notebooks(before, wrong) == ()
    (lab / "rtkit.toml").write_text("")
    assert changed_notebooks(wrong, look(lab, wrong)) == ()
    shutil.rmtree(lab)
    look(lab, before)


def test_a_workspace_is_looked_at_by_one_task_however_many_windows_and_by_none_once_they_left(lab):
    async def watched() -> None:
        watcher = Watcher()
        own = asyncio.current_task()
        windows = [Window(lambda text: asyncio.sleep(0), lambda code, reason: None) for _ in range(3)]
        writers = {window._writer for window in windows}
        for window in windows:
            await watcher.watch(window, "", lab, lab)
            await watcher.watch(window, "research", lab / "research", lab)
        assert len(asyncio.all_tasks() - writers - {own}) == 1
        for window in windows:
            watcher.leave(window)
            window.close()
        await asyncio.sleep(0.1)
        assert asyncio.all_tasks() == {own}

    with ThreadPoolExecutor(1) as beside:  # a browser of other tests may have a loop in this thread
        beside.submit(asyncio.run, watched()).result()

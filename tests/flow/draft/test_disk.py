"""A disk that refuses: one sentence, and nothing left behind."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import markdown
from mounts import fill, small_disk

from rtkit.errors import Unwritable
from rtkit.flow.draft import DraftRequest, draft
from rtkit.workspace.workspace import Workspace

REQUEST = DraftRequest(question="Q?", owner="ana")


def everything_below(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def test_a_file_where_the_research_folder_should_be_is_told(workspace):
    (workspace.root / "research").rmdir()
    (workspace.root / "research").write_text("mine")
    with pytest.raises(Unwritable, match="a part of the path is a file"):
        draft(workspace, REQUEST)
    assert everything_below(workspace.root) == [Path("research"), Path("rtkit.toml")]
    assert (workspace.root / "research").read_text() == "mine"


DRAFT_AS_NOBODY = """\
import os, sys
from pathlib import Path
from rtkit.errors import Unwritable
from rtkit.flow.draft import DraftRequest, draft
from rtkit.workspace.workspace import Workspace
request = DraftRequest(question="Q?", owner="ana", template=sys.argv[3])
draft(Workspace.at(Path(sys.argv[2])), request)  # imports whatever a draft imports
workspace = Workspace.at(Path(sys.argv[1]))
os.getuid() or os.setuid(65534)  # root may write anywhere
try:
    draft(workspace, request)
except Unwritable as error:
    sys.exit(str(error))
"""


def test_a_read_only_folder_is_told_and_left_as_it_was(workspace, template):
    template_file = workspace.root / "notebook_templates" / "tickets" / f"{template(markdown('a'))}.ipynb"
    with TemporaryDirectory() as name:  # pytest's own folders are closed to others
        root = Path(name)
        (root / "rtkit.toml").touch()
        shutil.copy(template_file, root / "mine.ipynb")
        (root / ".rtkit" / "ids").mkdir(parents=True)
        (root / ".rtkit" / "ids").chmod(0o777)
        (root / "research").mkdir(mode=0o555)
        root.chmod(0o755)
        before = everything_below(root)
        arguments = [str(root), str(workspace.root), str(root / "mine.ipynb")]
        ended = subprocess.run(
            [sys.executable, "-c", DRAFT_AS_NOBODY, *arguments], capture_output=True, text=True, check=False
        )
        assert "RT-0001-q.ipynb: no permission" in ended.stderr
        assert "nothing was changed" in ended.stderr
        assert everything_below(root) == before


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    with small_disk(tmp_path / "disk", "64k") as disk:
        (disk / "rtkit.toml").write_text("")
        (disk / "research").mkdir()
        workspace = Workspace.at(disk)
        fill(disk / "filler")
        before = everything_below(disk)
        with pytest.raises(Unwritable, match="the disk is full"):
            draft(workspace, REQUEST)
        assert everything_below(disk) == before
        (disk / "filler").unlink()
        assert draft(workspace, REQUEST).ticket.id == "RT-0001"


def test_a_disk_that_fails_while_the_notebook_is_written_leaves_nothing(workspace, monkeypatch):
    def no_space(handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(Unwritable, match="the disk is full"):
        draft(workspace, REQUEST)
    assert everything_below(workspace.root) == [Path("rtkit.toml")]

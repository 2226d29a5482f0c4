import subprocess
import sys

from rtkit.workspace.listing import list_tickets

SCRIPT = """\
import sys
from pathlib import Path
from rtkit.flow.draft import DraftRequest, draft
from rtkit.workspace.workspace import Workspace
workspace = Workspace.at(Path(sys.argv[1]))
sys.stdin.readline()
print(draft(workspace, DraftRequest(question="The same question?", owner="ana")).ticket.id)
"""


def test_fifty_processes_that_draft_at_once_get_fifty_ids(workspace):
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(workspace.root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(50)
    ]
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    ids = [process.communicate(timeout=120)[0].strip() for process in processes]
    assert len(set(ids)) == 50
    assert all(id_.startswith("RT-00") for id_ in ids)
    listing = list_tickets(workspace)
    assert [file.ticket.id for file in listing.tickets] == sorted(ids)
    assert (listing.broken, listing.copies) == ((), {})
    assert list((workspace.private / "ids").iterdir()) == []

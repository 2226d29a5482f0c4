"""The program of docs/executors.md runs."""

import re
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "executors.md").read_text("utf-8")


def test_the_program_checks_tickets_on_a_pool_of_processes(workspace, ticket):
    ticket("1 + 1", status="review")
    program = workspace.root / "program.py"
    program.write_text(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0])
    command = [sys.executable, program.name]
    done = subprocess.run(command, cwd=workspace.root, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout == "RT-0001 unrecorded\n", done.stderr

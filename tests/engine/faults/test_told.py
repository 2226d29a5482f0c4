"""What the person at the command line gets: the reason, exit status 1, and a shell that is still there."""

import pytest


@pytest.mark.parametrize(
    ("cell", "execution", "told"),
    [
        (
            "import os, time; os.killpg(os.getpgid(os.getppid()), 9); time.sleep(50)",
            {},
            "the process that keeps the kernel was killed",
        ),
        ("x = bytearray(10**9); import time; time.sleep(50)", {"memory": "300MB"}, "more than the limit of 300 MB"),
        ("while True: display(1)", {"outputs": "1 MB"}, "its outputs passed the limit of 1 MB for one run"),
    ],
)
def test_a_fault_is_told_with_its_reason_and_exit_status_1(rtkit, ticket, mark, cell, execution, told):
    ticket(cell, execution=execution)
    done = rtkit("run", "1")
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_settings_limit_every_run(rtkit, ticket, workspace):
    (workspace.root / "rtkit.toml").write_text('outputs = "1 MB"\nmemory = "none"\n')
    ticket("while True: display(1)")
    done = rtkit("run", "1")
    assert "its outputs passed the limit of 1 MB for one run" in done.stdout

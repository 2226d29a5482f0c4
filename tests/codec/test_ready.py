"""Threads that read into the same type for the first time at once."""

from __future__ import annotations

import subprocess
import sys

MANY_TYPES = """
import sys, threading
import msgspec
from rtkit.codec import ready

sys.setswitchinterval(1e-6)

def types(number):
    fields = [("value", "float"), ("names", "dict[str, int]")]
    inner = [msgspec.defstruct(f"Inner{number}_{place}", fields, tag=f"t{place}") for place in range(5)]
    union = inner[0] | inner[1] | inner[2]
    middle = msgspec.defstruct(f"Middle{number}", [("one", union), ("all", tuple[inner[3], ...])])
    return msgspec.defstruct(f"Outer{number}", [("middle", middle), ("more", list[inner[4]])])

for number in range(300):
    outer = types(number)
    together = threading.Barrier(4)
    value = {"middle": {"one": {"type": "t1", "value": 1.0, "names": {"a": 1}}, "all": []}, "more": []}

    def first():
        together.wait()
        assert msgspec.convert(value, ready(outer)).middle.one.value == 1.0

    threads = [threading.Thread(target=first) for _ in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
print("all read")
"""


def test_each_thread_gets_its_value():
    """Without `ready` msgspec ends this process with a segmentation fault."""
    done = subprocess.run([sys.executable, "-c", MANY_TYPES], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "all read\n"), done.stderr


def test_everything_that_reads_into_a_type_goes_through_it():
    from pathlib import Path

    package = Path(__file__).parents[2] / "rtkit"
    reads = [
        f"{path.name}: {line.strip()}"
        for path in package.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if ("msgspec.convert(" in line or ("decode(" in line and "type=" in line)) and "ready(" not in line
    ]
    # the types of parameters are Python's own, which msgspec does not learn
    assert [line for line in reads if not line.startswith(("learning.py", "parameters.py"))] == []

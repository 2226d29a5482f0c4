"""What a notebook's cells call: `import rtkit as rt`, then `rt.measure(...)`, `rt.finding(...)` and the rest.

Needs only the standard library, and IPython where it runs already: this works in a kernel of another environment
after `pip install --no-deps rtkit`.
"""

from rtkit.author.accepted_values import accepted
from rtkit.author.answers import answer
from rtkit.author.decisions import decide, next_ticket
from rtkit.author.exhibits import evidence
from rtkit.author.findings import assume, finding
from rtkit.author.logs import log
from rtkit.author.loops import progress
from rtkit.author.metrics import measure

__all__ = [
    "accepted",
    "answer",
    "assume",
    "decide",
    "evidence",
    "finding",
    "log",
    "measure",
    "next_ticket",
    "progress",
]

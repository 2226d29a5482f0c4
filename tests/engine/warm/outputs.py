"""What the cells of an executed notebook gave, made comparable."""

from __future__ import annotations

import re


def outputs(executed) -> list[list[str]]:
    """What each cell gave, without what differs between any two runs: addresses, times, random names."""
    return [[_plain(each) for each in _merged(cell.get("outputs", []))] for cell in executed.notebook["cells"]]


def _merged(told: list[dict]) -> list[dict]:
    """What was printed, in as few pieces as can be: into how many it comes is a matter of moments."""
    merged: list[dict] = []
    for each in told:
        if merged and each["output_type"] == "stream" and each.get("name") == merged[-1].get("name"):
            merged[-1] = {**each, "text": merged[-1]["text"] + each["text"]}
        else:
            merged.append(each)
    return merged


def _plain(output: dict) -> str:
    text = repr({key: value for key, value in output.items() if key != "metadata"})
    for pattern, word in _DIFFERS:
        text = re.sub(pattern, word, text)
    return text


_DIFFERS = (
    (r"0x[0-9a-f]{6,}", "ADDRESS"),
    (r"ipykernel_\d+", "ipykernel_PID"),
    (r"/[^ ]*/rtkit-\w{8}", "PRIVATE"),
    (r"[0-9a-f]{32}", "HEX"),
    (r"sk-container-id-\d+", "sk-container-id"),
)


def text(executed, cell: int) -> str:
    """Everything that the cell (from 1) printed."""
    return "".join(each.get("text", "") for each in executed.notebook["cells"][cell - 1]["outputs"])

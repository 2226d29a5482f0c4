import json

import pytest
from conftest import code, markdown, notebook


@pytest.fixture
def template(workspace):
    """Write a template of the given cells into the project; gives its name."""

    def make(*cells, name="mine", minor=5, language="python", **defaults):
        folder = workspace.root / "notebook_templates" / "tickets"
        folder.mkdir(parents=True, exist_ok=True)
        made = notebook(*cells, rtkit_template={"format": 1, "title": "Mine"}, rtkit=defaults)
        made["nbformat_minor"] = minor
        made["metadata"]["kernelspec"]["language"] = language
        if minor < 5:
            for cell in made["cells"]:
                del cell["id"]
        (folder / f"{name}.ipynb").write_text(json.dumps(made))
        return name

    return make


PARAMETERS = """\
import os

seed: int = 0  # every draw starts here
rate = 0.1  # type: float
name = "größe"; tags = ["a"]
deep: int | None = (
    None
)
fast = True
"""


@pytest.fixture
def parameterised(template):
    return template(code(PARAMETERS, "parameters"), markdown("# [[question]]\n\n[[dataset]] and [[seed]]"))

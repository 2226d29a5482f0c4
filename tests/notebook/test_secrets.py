"""Notebooks without secrets, and where they were."""

from __future__ import annotations

import base64
import copy

from conftest import code, markdown, notebook
from mask.cases import GITHUB, HOME, TOKENS, WORD

from rtkit.mask import Secret
from rtkit.notebook.secrets import mask_notebook


def display(data: dict, **metadata: object) -> dict:
    return {"output_type": "display_data", "data": data, "metadata": metadata}


def error() -> dict:
    colours = f"\x1b[31mlogin\x1b[39m(password=\x1b[33m'{WORD}'\x1b[39m)"
    return {
        "output_type": "error",
        "ename": "ValueError",
        "evalue": f"bad {GITHUB}",
        "traceback": [colours, f"{HOME}/x.py", f"bad {GITHUB}"],
    }


def test_every_part_is_masked_and_each_place_is_named():
    stream = {"output_type": "stream", "name": "stdout", "text": [GITHUB[:9], GITHUB[9:] + "\n"]}
    shown = display(
        {"text/plain": f"'{GITHUB}'", "text/html": f"<b>{GITHUB}</b>", "application/json": {"password": WORD}}
    )
    attached = {**markdown(f"see postgres://ana:{WORD}@h/"), "attachments": {f"{GITHUB}.png": {"image/png": "AAAA"}}}
    whole = notebook(
        code(f"login(password='{WORD}')", outputs=[stream, shown, error()]),
        attached,
        code("1", outputs=[display({"image/svg+xml": [f"<svg>{GITHUB}</svg>"]}, note=GITHUB)]),
        author={"token": GITHUB},
    )
    before = copy.deepcopy(whole)
    masked, secrets = mask_notebook(whole)
    told = repr(masked)
    assert GITHUB not in told
    assert WORD not in told
    assert HOME not in told
    assert whole == before
    assert secrets == (
        Secret("password", "the code of cell 1", "c1"),
        Secret("GitHub token", "the output of cell 1", "c1"),
        Secret("GitHub token", "the output of cell 1", "c1"),
        Secret("password", "the output of cell 1", "c1"),
        Secret("GitHub token", "the output of cell 1", "c1"),
        Secret("password", "the output of cell 1", "c1"),
        Secret("password in an address", "the text of cell 2", "c2"),
        Secret("GitHub token", "the attachments of cell 2", "c2"),
        Secret("GitHub token", "the output of cell 3", "c3"),
        Secret("GitHub token", "the output of cell 3", "c3"),
        Secret("token", "the notebook's metadata"),
    )


def test_a_notebook_without_secrets_is_the_very_same():
    whole = notebook(code("1", outputs=[display({"text/plain": ["1\n", "2"], "image/png": "AAAA"})]), markdown("# A"))
    assert mask_notebook(whole) == (whole, ())
    assert mask_notebook(whole)[0] is whole


def test_picture_data_is_never_touched():
    looks_like_one = base64.b64encode(b"x").decode() + " " + TOKENS["AWS access key"]
    whole = notebook(code("1", outputs=[display({"image/png": looks_like_one, "application/pdf": looks_like_one})]))
    assert mask_notebook(whole)[0] is whole


def test_a_key_over_several_lines_is_masked_as_one():
    lines = TOKENS["private key"].splitlines(keepends=True)
    masked, secrets = mask_notebook(notebook({**code(""), "source": lines}))
    assert (masked["cells"][0]["source"], len(secrets)) == ("[masked: private key]", 1)


def test_a_cell_of_the_shell_holds_values_where_one_of_python_holds_names():
    shell, python = f"%%bash\nexport DB_PASSWORD={WORD}", f"password = {WORD}"
    masked, _ = mask_notebook(notebook(shell, python))
    assert [cell["source"] for cell in masked["cells"]] == ["%%bash\nexport DB_PASSWORD=[masked]", python]

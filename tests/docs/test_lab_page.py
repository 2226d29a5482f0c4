"""docs/lab.md names every command and setting of the front end, and none that is not there."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "jupyter_config/labextension"
PAGE = (ROOT / "docs/lab.md").read_text("utf-8")


def test_every_command_is_in_the_table_and_no_other():
    sources = "".join(path.read_text("utf-8") for path in sorted((PROJECT / "src").rglob("*.ts*")))
    plugins = set(re.findall(r"\bid: '(rtkit:[a-z-]+)'", sources))
    icons = set(re.findall(r"\bname: '(rtkit:[a-z-]+)'", sources))
    commands = set(re.findall(r"'(rtkit:[a-z-]+)'", sources)) - plugins - icons
    table = PAGE.partition("\n## Commands\n")[2]
    assert set(re.findall(r"`(rtkit:[a-z-]+)`", table)) == commands
    assert len(commands) > 15


def test_every_setting_is_told():
    schemas = [json.loads(path.read_text("utf-8")) for path in sorted((PROJECT / "schema").glob("*.json"))]
    titles = [(schema["title"], one["title"]) for schema in schemas for one in schema.get("properties", {}).values()]
    assert titles
    assert [f"{page} > {title}" for page, title in titles if f"{page} > {title}" not in PAGE] == []

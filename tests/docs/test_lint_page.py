"""docs/lint.md explains every rule of lint, each among those of its kind."""

import re
from pathlib import Path

from rtkit.flow.lint import SLUGS
from rtkit.flow.lint.registry import RULES
from rtkit.flow.lint.rule import CARELESS, CONCLUDED, MISTAKE, STRUCTURE, UNWRITTEN

PAGE = (Path(__file__).parents[2] / "docs" / "lint.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
KINDS = {"Broken": (STRUCTURE,), "Not written yet": (UNWRITTEN, CONCLUDED), "Mistakes": (MISTAKE,)}


def rules_in(section: str) -> list[str]:
    return re.findall(r"^\| `([a-z-]+)` \|", SECTIONS[section], re.MULTILINE)


def test_the_page_explains_every_rule_and_no_other():
    explained = [slug for section in (*KINDS, "Careless", "Notes") for slug in rules_in(section)]
    assert sorted(explained) == sorted(SLUGS)


def test_each_rule_stands_among_those_of_its_kind():
    for section, grades in KINDS.items():
        assert set(rules_in(section)) - {"orphan-record"} == {rule.slug for rule in RULES if rule.grade in grades}


def test_the_levels_of_each_kind_are_those_of_the_table():
    table = [line.strip("| ").split("|") for line in SECTIONS["How much a fault matters"].splitlines() if "| " in line]
    told = {kind.strip(): [level.strip() for level in levels if level.strip()] for kind, *levels in table[1:]}
    kinds = {"broken": STRUCTURE, "not written yet": UNWRITTEN, "mistakes": MISTAKE, "careless": CARELESS}
    statuses = ("draft", "active", "review", "frozen")
    assert told == {kind: [grade[one] for one in statuses if one in grade] for kind, grade in kinds.items()}

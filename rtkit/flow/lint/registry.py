"""All rules, in the order in which faults of one level are told; docs/lint.md explains each (a test compares)."""

from __future__ import annotations

from typing import Final

from rtkit.flow.lint import (
    bounds,
    criteria,
    evidence,
    files,
    ids,
    inputs,
    kin,
    parameters,
    records,
    secrets,
    status,
    wording,
)
from rtkit.flow.lint.rule import CARELESS, CONCLUDED, MISTAKE, STRUCTURE, UNWRITTEN, Rule

RULES: Final = (
    Rule("broken-file", STRUCTURE, files.broken_file),
    Rule("ticket-id", STRUCTURE, files.ticket_id),
    Rule("file-name", STRUCTURE, files.file_name),
    Rule("lineage", STRUCTURE, kin.lineage),
    Rule("broken-record", STRUCTURE, records.broken_record),
    Rule("expression", STRUCTURE, criteria.expression),
    Rule("seal", STRUCTURE, criteria.seal),
    Rule("timebox", STRUCTURE, bounds.timebox),
    Rule("scope", STRUCTURE, bounds.scope),
    Rule("unique-id", STRUCTURE, ids.unique_id),
    Rule("parameters", STRUCTURE, parameters.parameters),
    Rule("secret", STRUCTURE, secrets.secret),
    Rule("frozen", dict.fromkeys(STRUCTURE, "warning"), status.frozen),
    Rule("superseded", {"answered": "warning", "superseded": "warning"}, kin.superseded),
    Rule("record", CONCLUDED, records.record),
    Rule("run", CARELESS, records.run),
    Rule("answer", UNWRITTEN, wording.answer),
    Rule("criterion", UNWRITTEN, criteria.criterion),
    Rule("guardrail", UNWRITTEN, criteria.guardrail),
    Rule("holds", UNWRITTEN, criteria.holds),
    Rule("hypothesis", MISTAKE, criteria.hypothesis),
    Rule("evidence", UNWRITTEN, evidence.evidence),
    Rule("evidence-name", MISTAKE, evidence.evidence_name),
    Rule("accepted", MISTAKE, kin.accepted),
    Rule("form", MISTAKE, files.form),
    Rule("explicit-id", CARELESS, ids.explicit_id),
    Rule("undeclared-input", {**CARELESS, "draft": "note"}, inputs.undeclared_input),
    Rule("missing-input", CARELESS, inputs.missing_input),
    Rule("machine-path", CARELESS, inputs.machine_path),
    Rule("placeholder", UNWRITTEN, wording.placeholders),
    Rule("question", CARELESS, wording.question),
    Rule("stale-record", {"review": "note", "answered": "note"}, records.stale_record),
    Rule("review", {"answered": "note"}, status.review),
    Rule("home-folder", dict.fromkeys(CARELESS, "note"), secrets.home_folder),
)

SLUGS: Final = (*(rule.slug for rule in RULES), "orphan-record")
"""What faults can be called; `orphan-record` is told of records, which are no tickets."""

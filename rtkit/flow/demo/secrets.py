"""Everything that a page is made of, without secrets and home folders, and a note on where secrets were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from rtkit.mask import Secret, mask_value, mending, told
from rtkit.notebook.secrets import mask_notebook

if TYPE_CHECKING:
    from rtkit.flow.demo.subject import Subject

T = TypeVar("T")


def without_secrets(subject: Subject) -> Subject:
    """The subject with all texts masked; done once, before anything becomes HTML."""
    if subject.secrets is not None:
        return subject
    notebook, secrets = mask_notebook(subject.notebook)
    found = [*secrets]

    def rest(value: T, where: str) -> T:
        # Most of it was read from the cells: what they told is not told again.
        seen = {secret.kind for secret in found}
        return mask_value(value, lambda kind: None if kind in seen else found.append(Secret(kind, where)))

    return replace(
        subject,
        name=rest(subject.name, "the file's name"),
        notebook=notebook,
        ticket=rest(subject.ticket, "the ticket"),
        run=rest(subject.run, "the run"),
        record=rest(subject.record, "the record"),
        results=rest(subject.results, "the results"),
        standing=rest(subject.standing, "what followed"),
        notes=(*rest(subject.notes, "a note"), *secret_notes(found)),
        secrets=tuple(found),
    )


def secret_notes(secrets: list[Secret]) -> tuple[str, ...]:
    """One sentence, where there were any."""
    if not secrets:
        return ()
    count = len(secrets)
    masked = "A secret was masked" if count == 1 else f"{count} secrets were masked"
    return (f"{masked}: {told(secrets)}. To be safe, {mending(secrets)}.",)

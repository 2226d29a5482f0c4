"""The old and the new name of a ticket, and its mentions in text: whole words only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from rtkit.model import parse_id

if TYPE_CHECKING:
    from collections.abc import Callable

# The id of RT-0012-slug.ipynb belongs to that file's name, which another ticket may have.
_NO_FILE_NAME = r"(?!-[^\s/()\"'<>]*\.(?:ipynb|html)\b)"
_ACCEPTED = re.compile(r"(\baccepted\(\s*[\"'])([A-Za-z0-9-]+)(?=[\"'])")


class Names(NamedTuple):
    """A ticket's id and the stem of its file, before and after."""

    old: str
    new: str
    old_stem: str
    new_stem: str

    def in_file_names(self, text: str) -> str:
        """The text with the new file name (of the notebook, its page) wherever the old one stands."""
        return re.sub(rf"(?<![\w-]){re.escape(self.old_stem)}(?=\.\w)", lambda _: self.new_stem, text)

    def everywhere(self, text: str) -> str:
        """The text with the new id and file name wherever the old ones stand; RT-00120 is not RT-0012."""
        text = _ACCEPTED.sub(lambda call: call[1] + (self.new if self._is_old(call[2]) else call[2]), text)
        return self._old_id().sub(self.new, self.in_file_names(text))

    def mentions(self, text: str) -> bool:
        """Whether the old id stands in the text, other than in the name of a file."""
        return self.everywhere(text) != self.in_file_names(text)

    def _old_id(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-]){re.escape(self.old)}(?!\w){_NO_FILE_NAME}")

    def _is_old(self, text: str) -> bool:
        return parse_id(text) == self.old


def in_values(value: Any, mend: Callable[[str], str]) -> Any:  # noqa: ANN401  # plain JSON values
    """The JSON value with every text in it mended; keys are left."""
    if isinstance(value, str):
        return mend(value)
    if isinstance(value, list):
        return [in_values(item, mend) for item in value]
    if isinstance(value, dict):
        return {key: in_values(item, mend) for key, item in value.items()}
    return value

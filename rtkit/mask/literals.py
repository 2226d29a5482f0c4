"""Whether what is given to such a name is a secret, or only stands for one."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from rtkit.mask.names import is_password, is_token
from rtkit.mask.span import is_stand_in

_WORDS: Final = frozenset(
    {"none", "null", "nil", "nan", "true", "false", "yes", "no", "undefined", "default", "optional", "required"}
    | {"missing", "empty", "hidden", "redacted", "str", "string", "text", "int", "integer", "float", "number"}
    | {"bytes", "bool", "boolean", "any", "object", "type", "secretstr"}
    | {"password", "passwd", "passphrase", "pwd", "secret", "token", "key"}
)
_NAME: Final = re.compile(r"[A-Za-z_]\w*\??")
_ATTRIBUTE: Final = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
_SHORTEST_KEY: Final = 6
_SHORTEST_TOKEN: Final = 8
_SHORTEST_BARE_TOKEN: Final = 16
_SHORTEST_PASSWORD: Final = 3


class Given(NamedTuple):
    """A value without quotes, and where it stands: `tight` to its sign, first or last on its line, in a call."""

    name: str
    value: str
    tight: bool
    begins_line: bool
    ends_line: bool
    in_call: bool


def is_secret(name: str, value: str) -> bool:
    """Whether a value, in quotes or not, can be one."""
    if is_stand_in(value) or value.strip().lower() in _WORDS:
        return False
    if is_password(name):
        return not (name.lower() == "pwd" and value.startswith(("/", "~")))
    if any(one.isspace() for one in value):
        return False
    return _is_mixed(value, _SHORTEST_TOKEN) if is_token(name) else len(value) >= _SHORTEST_KEY


def is_secret_unquoted(given: Given) -> bool:
    """Whether a bare word that can be one is one, and no name and no expression."""
    value, name = given.value, given.name
    if "(" in value or "[" in value or _ATTRIBUTE.fullmatch(value):
        return False
    if not is_password(name):
        return _is_mixed(value, _SHORTEST_BARE_TOKEN if is_token(name) else _SHORTEST_TOKEN)
    if not _NAME.fullmatch(value):
        return len(value) >= _SHORTEST_PASSWORD
    if any(one.isdigit() for one in value):
        return True
    return not given.in_call and (given.tight or (given.begins_line and given.ends_line))


def _is_mixed(value: str, shortest: int) -> bool:
    letters, digits = any(one.isalpha() for one in value), any(one.isdigit() for one in value)
    return len(value) >= shortest and letters and digits

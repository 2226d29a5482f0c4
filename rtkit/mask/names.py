"""Names that say that their value is a secret: `db_password`, `client_secret`, `aws_secret_access_key`."""

from __future__ import annotations

import re
from typing import Final

ENDINGS: Final = ("password", "passwd", "passphrase", "pwd", "secret", "token", "key")
"""How such names end, in lower case; a key must be one of the kinds below."""

_KEYS: Final = "api access secret private account auth encryption signing subscription".split()  # noqa: SIM905
LONGEST_NAME: Final = max(map(len, _KEYS)) + len("_key")

_NAME: Final = re.compile(
    rf"(?:pass(?:word|wd|phrase)|pwd|secret|(?:(?:{'|'.join(_KEYS)}|refresh|bearer|bot|session|deploy|sas)[ _-]?)token"
    rf"|token|(?:{'|'.join(_KEYS)})[ _-]?key)\Z",
    re.IGNORECASE,
)


def secret_name(name: str) -> str:
    """The part at the end of the name that says so; empty where none does."""
    match = _NAME.search(name)
    return match[0] if match else ""


def is_password(name: str) -> bool:
    """Whether whatever is given to the name is a secret."""
    return name.lower().startswith("p") and not name.lower().endswith("key")


def is_token(name: str) -> bool:
    """Whether the name may also be that of a word of a text, as tokens are in the study of language."""
    return name.lower() == "token"


def kind_of_name(name: str) -> str:
    """`password`, `secret`, `token` or `key`."""
    if is_password(name):
        return "password"
    return next((kind for kind in ("token", "key") if name.lower().endswith(kind)), "secret")

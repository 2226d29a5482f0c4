"""Who owns a ticket, or looked at it, when nobody was named."""

from __future__ import annotations

import getpass
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_GIT_SECONDS: Final = 5


def default_owner(root: Path, setting: str) -> str:
    """The setting, else git's `user.name`, else the login name; empty where none is known."""
    return setting or own_name(root)


def own_name(root: Path) -> str:
    """Who works here: git's `user.name`, else the login name; empty where none is known."""
    return _git_name(root) or _login_name()


def _git_name(root: Path) -> str:
    try:
        answer = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607  # whichever git the person uses
            cwd=root,
            capture_output=True,
            timeout=_GIT_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace").strip() if answer.returncode == 0 else ""


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user in the system's list, as in some containers
        return ""

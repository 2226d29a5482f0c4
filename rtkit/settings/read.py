"""Reading the settings, and refusing what they cannot be."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

from rtkit.codec.learning import ready
from rtkit.codec.problems import find_problems
from rtkit.errors import SettingsFault
from rtkit.settings.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

_COLOUR: Final = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
SETTINGS_FILES: Final = ("rtkit.toml", "pyproject.toml")


def read_settings(root: Path) -> Settings:
    """The settings in `root`; `rtkit.toml` wins over `pyproject.toml`, and neither means the defaults.

    Raises SettingsFault for a file that is no TOML, an unknown key, or a value of the wrong kind.
    """
    import msgspec

    for name in SETTINGS_FILES:
        path = root / name
        if not path.is_file():
            continue
        table = _table(path)
        if table is None:
            continue
        where = name if name == "rtkit.toml" else f"[tool.rtkit] of {name}"
        if not isinstance(table, dict):
            raise SettingsFault(f"{where} must be a table", "write [tool.rtkit] and its keys below")
        problems = find_problems(table, Settings)
        if problems:
            told = "; ".join(f"{problem.path[2:]}: {problem.message}" for problem in problems)
            raise SettingsFault(f"{where} is wrong: {told}", "docs/settings.md lists every setting")
        settings = msgspec.convert(table, ready(Settings))
        return _checked(settings, where)
    return Settings()


def _table(path: Path) -> object:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsFault(f"{path.name} is not valid TOML: {error}", "mend the file and try again") from None
    return content if path.name == "rtkit.toml" else content.get("tool", {}).get("rtkit")


def _checked(settings: Settings, where: str) -> Settings:
    from pathlib import PurePath

    if settings.pages_url and not _is_web_address(settings.pages_url):
        raise SettingsFault(
            f"{where}: pages-url must be a web address, not {settings.pages_url!r}",
            'write it with http:// or https://, such as "https://research.example.org/"; nothing may follow a ? or #',
        )

    for key, what in (("research", "folder"), ("pages", "folder"), ("page_logo", "picture")):
        folder = PurePath(getattr(settings, key))
        if folder.is_absolute() or ".." in folder.parts:
            raise SettingsFault(
                f"{where}: {key.replace('_', '-')} must be a {what} below the root, not {str(folder)!r}",
                "docs/settings.md lists every setting",
            )
    if settings.page_accent and not _COLOUR.fullmatch(settings.page_accent):
        raise SettingsFault(
            f"{where}: page-accent must be a colour such as #8a1c4a, not {settings.page_accent!r}",
            "write # and three or six of the digits 0-9 and a-f",
        )
    return settings


def _is_web_address(text: str) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.username is None and (parts.port is None or parts.port > 0)
    except ValueError:  # a host in brackets that is none, a port that is no number
        return False
    plain = text.isprintable() and not set(text) & set(' \\<>"?#')
    return parts.scheme in ("http", "https") and named and plain

"""The options of a workspace: `[tool.rtkit]` of `pyproject.toml`, or `rtkit.toml`."""

from rtkit.settings.read import SETTINGS_FILES, read_settings
from rtkit.settings.settings import Settings

__all__ = ["SETTINGS_FILES", "Settings", "read_settings"]

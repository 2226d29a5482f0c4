"""Settings: read from either file, refused with the nearest name, and all documented."""

import re
from pathlib import Path

import msgspec
import pytest

from rtkit.errors import SettingsFault
from rtkit.settings import Settings, read_settings

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_without_a_file_the_defaults_hold(tmp_path):
    assert read_settings(tmp_path) == Settings()


def test_rtkit_toml_wins_over_pyproject(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.rtkit]\nowner = "bo"\n')
    assert read_settings(tmp_path).owner == "bo"
    (tmp_path / "rtkit.toml").write_text('owner = "ana"\ncell-timeout = 5\n')
    assert read_settings(tmp_path) == Settings(owner="ana", cell_timeout=5.0)


def test_an_unknown_key_is_refused_with_the_nearest_known(tmp_path):
    (tmp_path / "rtkit.toml").write_text('cell-timeot = 5\ntimebox = "2w"\n')
    with pytest.raises(SettingsFault) as caught:
        read_settings(tmp_path)
    assert "cell-timeot: unknown field, did you mean 'cell-timeout'?" in caught.value.message
    assert "timebox: Expected a timebox such as 2d" in caught.value.message


@pytest.mark.parametrize(
    "text", ["owner = ", "owner = 3", "budget = 0", 'research = "/etc"', 'pages = "../elsewhere"', "\x00"]
)
def test_wrong_settings_are_refused_in_a_sentence(tmp_path, text):
    (tmp_path / "rtkit.toml").write_text(text)
    with pytest.raises(SettingsFault):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    "address",
    ["research.example.org", "ftp://example.org/", "javascript:alert(1)", "https://", "https://ana:word@example.org/",
     "https://example.org/?page=", "https://example.org/#top", "https://exa mple.org/", "https://[example.org/",
     "https://example.org:port/"],
)  # fmt: skip
def test_pages_are_published_at_a_web_address(tmp_path, address):
    (tmp_path / "rtkit.toml").write_text(f'pages-url = "{address}"\n')
    with pytest.raises(SettingsFault, match=r"rtkit\.toml: pages-url must be a web address, not "):
        read_settings(tmp_path)
    for fine in ("", "http://localhost:8000", "https://research.example.org/tickets/"):
        (tmp_path / "rtkit.toml").write_text(f'pages-url = "{fine}"\n')
        assert read_settings(tmp_path).pages_url == fine


def test_a_table_that_is_none_is_refused(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool]\nrtkit = 3\n")
    with pytest.raises(SettingsFault, match="must be a table"):
        read_settings(tmp_path)


def test_every_setting_is_documented_with_its_default():
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| `([^`]*)` \|", PAGE.read_text(), re.MULTILINE))
    defaults = {field.encode_name: field.default for field in msgspec.structs.fields(Settings)}
    assert set(rows) == set(defaults)
    for name, default in defaults.items():
        assert _toml(default) == rows[name], name


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)

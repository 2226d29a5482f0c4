"""What rtkit brings along of others is what they published."""

from __future__ import annotations

import hashlib
from pathlib import Path

import rtkit.flow.demo.frames

FOLDER = Path(rtkit.flow.demo.frames.__file__).parent / "vendor" / "html-manager"


def test_the_html_manager_is_byte_for_byte_as_published_and_has_its_licence():
    digest = hashlib.sha256((FOLDER / "embed.js").read_bytes()).hexdigest()
    assert digest == "8f6d2d3f856d8595d1841dec3019d99bbe74d331f2a5178c2a33bfec729e3d6a"
    assert "Project Jupyter Contributors" in (FOLDER / "LICENSE").read_text("utf-8")
    assert "1.0.15" in (FOLDER / "NOTE.md").read_text("utf-8")

"""What must be true of every page, whatever is in the notebook."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

_LINKS = ("http://", "https://", "mailto:", "#")
_PACKED = re.compile(r"[A-Za-z0-9+/=]+")
_OWN_LINKS = ("RT-",)
_FORBIDDEN = ("iframe", "object", "embed", "form", "input", "base", "svg", "textarea", "select", "template", "frame")


def parsed(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def assert_safe(html: str) -> BeautifulSoup:
    """The page as a tree, after asserting that nothing in it can act but its own style and script."""
    html.encode("utf-8")
    soup = parsed(html)
    _assert_scripts(soup)
    assert len(soup.find_all("style")) == 1
    assert len(soup.find_all("title")) == 1
    assert [link["href"] for link in soup.find_all("link")] == ["data:,"]
    assert not soup.find_all(_FORBIDDEN)
    for tag in soup.find_all(True):
        _assert_harmless(tag)
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    return soup


def _assert_scripts(soup: BeautifulSoup) -> None:
    """One script acts; what frames are made of lies beside it, packed, and no policy but hashes lets it run."""
    acting = [script for script in soup.find_all("script") if script.get("type") != "text/plain"]
    assert [script.attrs for script in acting] == [{}]
    for script in soup.find_all("script", type="text/plain"):
        assert set(script.attrs) <= {"type", "data-part"}
        assert _PACKED.fullmatch(script.get_text())
    policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    rules = {words[0]: words[1:] for words in (rule.split() for rule in policy.split(";"))}
    assert [rules[name] for name in ("default-src", "base-uri", "form-action")] == [["'none'"]] * 3
    assert rules["img-src"] == rules["media-src"] == ["data:"]
    allowed = {source for source in rules["script-src"] if not source.startswith("'sha256-")}
    assert allowed <= ({"'unsafe-eval'"} if soup.select(".stage") else set())
    assert "'unsafe-inline'" not in policy or soup.select(".stage")


def _assert_harmless(tag: Tag) -> None:
    names = {name.lower() for name in tag.attrs}
    assert not any(name.startswith("on") for name in names), tag
    assert not names & {"style", "srcdoc", "srcset", "action", "formaction", "poster", "background", "contenteditable"}
    href = str(tag.get("href", ""))
    assert ":" not in href or href.startswith(_LINKS) or tag.name == "link", href
    assert not href.startswith(("/", "\\")), href
    source = str(tag.get("src", ""))
    assert not source or source.startswith(("data:image/", "data:audio/", "data:video/")), source
    if tag.name == "a" and href.startswith("http"):
        assert "noopener" in tag["rel"]
        assert "noreferrer" in tag["rel"]
    if tag.name == "meta":
        assert tag.get("http-equiv") in (None, "Content-Security-Policy")

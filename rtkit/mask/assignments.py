"""Values given to names that say what they are: `password = "..."`, `"api_key": "..."`, `--token ...`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.mask.literals import Given, is_secret, is_secret_unquoted
from rtkit.mask.names import ENDINGS, LONGEST_NAME, kind_of_name, secret_name
from rtkit.mask.span import MASK, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTE: Final = r"(?:\\{0,2}[\"']|&quot;|&#0?39;|&#x27;|&#34;)"
_SIGN: Final = re.compile(
    rf"\d{{0,3}}(?P<key>{_QUOTE})?\]?[ \t]{{0,20}}"
    rf"(?P<sign>:[ \t]{{0,3}}[A-Za-z_][\w.|\[\], ]{{0,40}}?=(?=[ \t]{{0,3}}[rbfuRBFU]{{0,2}}[\"'])|==?|:=|:|=>)"
    rf"(?P<space>[ \t]{{0,20}})(?:[rbfuRBFU]{{0,2}}(?P<open>\"\"\"|'''|{_QUOTE}))?"
)
_OPTION: Final = re.compile(r"[ \t]{1,3}(?P<v>[^\s\"'<>`$\[{(-][^\s\"'<>`]{3,200})")
_WORD: Final = re.compile(r"[^\s\"'`<>;&]{1,200}")
_LONGEST: Final = 500
_LINE: Final = 300
_BEGINS: Final = re.compile(r"[\s-]*[\"']?[\w.-]*")
_SHELL: Final = ("!", "%", "export ", "set ", "SET ", "$ ")
_ONE_WORD: Final = re.compile(r"[^\s()\[\],]{4,}")


class _Name(NamedTuple):
    """A name that ends at `end` in the text; `sign` is what follows it."""

    text: str
    word: str
    end: int
    sign: re.Match[str]

    @property
    def before(self) -> str:
        """What stands before on the same line; of a long line, its last part."""
        start = self.end - len(self.word)
        return self.text[max(self.text.rfind("\n", max(start - _LINE, 0), start) + 1, start - _LINE, 0) : start]


def assigned(text: str, *, code: bool) -> Iterator[Span]:
    """Literal values given to such names; in `code` a bare word is a name, unless it stands inside a string."""
    # A search for plain words is a hundred times as fast as a pattern of them. As long as the text:
    lower = text.replace("\u0130", "I").lower()
    for ending in ENDINGS:
        last = 0
        end = lower.find(ending) + len(ending)
        while end >= len(ending):
            span = _given(text, end, code=code) if end >= last else None
            if span:
                yield span
                last = span.end
            end = lower.find(ending, end) + len(ending)


def _given(text: str, end: int, *, code: bool) -> Span | None:
    """What is given to the name that ends here."""
    sign = _SIGN.match(text, end)
    option = _OPTION.match(text, end) if sign is None else None
    if sign is None and option is None:
        return None
    word = secret_name(text[max(end - LONGEST_NAME, 0) : end])
    if not word:
        return None
    found = None
    if option:
        found = _after_option(text, end - len(word), option)
    elif sign:
        name = _Name(text, word, end, sign)
        found = _quoted(name) if sign["open"] else _bare(name, code=code)
    return Span(*found, MASK, kind_of_name(word)) if found else None


def _after_option(text: str, start: int, option: re.Match[str]) -> tuple[int, int] | None:
    """`--password hunter2`, but no `--password PASSWORD` and no `--password is the word for ...`."""
    value = option["v"]
    if not text.endswith("--", 0, start) or value.isupper() or value.isalpha():
        return None
    return option.span("v")


def _quoted(name: _Name) -> tuple[int, int] | None:
    quote, start = name.sign["open"], name.sign.end()
    end = name.text.find(quote, start, start + _LONGEST)
    line = name.text.find("\n", start, start + _LONGEST)
    if end < 0 or (0 <= line < end and quote not in ('"""', "'''")):  # cut off
        word = _WORD.match(name.text, start)
        end = word.end() if word else start
    value = name.text[start:end]
    if not is_secret(name.word, value):
        return None
    # The quote may end a text, such as "Password: ", rather than begin one.
    ends = name.sign["sign"] == ":" and not name.sign["key"] and name.before.count(quote[-1]) % 2
    return None if ends and not _ONE_WORD.fullmatch(value) else (start, end)


def _bare(name: _Name, *, code: bool) -> tuple[int, int] | None:
    text, sign = name.text, name.sign
    word = _WORD.match(text, sign.end())
    if word is None or sign["key"] or sign["sign"] == "==":
        return None
    value = word[0].rstrip(").,]}:\\|")
    if not is_secret(name.word, value):
        return None
    before, end = name.before, word.start() + len(value)
    is_code = code and not _is_in_string(before) and not before.lstrip().startswith(_SHELL)
    given = Given(
        name=name.word,
        value=value,
        tight=sign["sign"] == "=" and not sign["space"] and text[sign.start("sign") - 1] not in " \t",
        begins_line=_BEGINS.fullmatch(before) is not None,
        ends_line=text[end : end + 2].strip(" \r") in ("", "\n"),
        in_call=text[end : end + 1] in (",", ")"),
    )
    return (word.start(), end) if not is_code and is_secret_unquoted(given) else None


def _is_in_string(before: str) -> bool:
    return before.count('"') % 2 == 1 or before.count("'") % 2 == 1

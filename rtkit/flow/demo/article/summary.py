"""The line that a folded cell leaves: what its code does, in the author's own words or names."""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH: Final = 90
_LONGEST: Final = 100_000
_OPEN: Final = {"(": ")", "[": "]", "{": "}"}
_NOT_TELLING: Final = re.compile(r"(import|from|%|!|#!|@|\"\"\"|'''|\)|\]|\})")
_MAGIC: Final = re.compile(r"^([ \t]*)[%!?].*$", re.MULTILINE)
# Calls that set up, finish or show what others make.
_DULL: Final = re.compile(
    r"(?:display|print|head|show|close|tight_layout|legend|grid|savefig|set|set_\w+|suptitle|title|xlabel|ylabel|seed"
    r"|use|rc|filterwarnings|simplefilter|basicConfig|)"
)
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_IMPORTS: Final = (ast.Import, ast.ImportFrom)
# rtkit's own calls, the most telling first, and how each says what it is about.
_OWN_CALLS: Final = {"evidence": "", "answer": "", "finding": "id", "decide": "id", "next_ticket": "id", "measure": ""}


def summary(source: str) -> str:
    """The first comment's words; else what Python's own parser tells of the cell; else its first telling line."""
    lines = [line.strip() for line in clean(source).splitlines() if line.strip()]
    if not lines:
        return ""
    if lines[0].startswith("#") and not lines[0].startswith(("#!", "# %%")) and lines[0].strip("# -="):
        return _short(lines[0].strip("# -="))
    return _short(_of_statements(clean(source)) or _of_lines(lines))


def _of_lines(lines: list[str]) -> str:
    telling = (line for line in lines if not line.startswith("#") and not _NOT_TELLING.match(line))
    line = next(telling, lines[0]).removesuffix(":")
    return f"{line}…{_OPEN[line[-1]]}" if line[-1:] in _OPEN else line


def _of_statements(source: str) -> str:
    statements = list(_flat(_parsed(source)))
    doing = [one for one in statements if not isinstance(one, (*_DEFINITIONS, *_IMPORTS))]
    ways = (_own_calls(doing), _calls(doing, source), _made(doing, source), _defined(statements), _imported(statements))
    return next((told for way in ways for told in way if told), "")


def _parsed(source: str) -> list[ast.stmt]:
    if len(source) > _LONGEST or source.lstrip().startswith("%%"):
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the author's code would be warned of is no matter of the page
            return ast.parse(_MAGIC.sub(r"\1pass", source)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _flat(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
    for one in statements:
        yield from one.body if isinstance(one, (ast.Try, ast.If)) else (one,)


def _own_calls(statements: list[ast.stmt]) -> Iterator[str]:
    """What rtkit is told: `rt.measure: auc, recall`."""
    found: dict[str, list[str]] = {}
    for call in (node for one in statements for node in ast.walk(one) if isinstance(node, ast.Call)):
        if (
            isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Name)
            and call.func.value.id == "rt"
        ):
            found.setdefault(call.func.attr, []).extend(_subjects(call, _OWN_CALLS.get(call.func.attr, "")))
    for name in _OWN_CALLS:
        if name in found:
            yield f"rt.{name}: {', '.join(dict.fromkeys(found[name]))}" if found[name] else f"rt.{name}(…)"


def _subjects(call: ast.Call, keyword: str) -> Iterator[str]:
    values = [one.value for one in call.keywords if one.arg == keyword] if keyword else call.args[:1]
    for value in values:
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and " " not in value.value:
            yield value.value


def _calls(statements: list[ast.stmt], source: str) -> Iterator[str]:
    """The last call that stands for itself: `model.fit(x)`."""
    for one in reversed(statements):
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call) and not _DULL.fullmatch(_callee(one.value)):
            yield _text(one, source)


def _made(statements: list[ast.stmt], source: str) -> Iterator[str]:
    """The last value that was worked out, or the last loop."""
    for one in reversed(statements):
        if isinstance(one, (ast.For, ast.While, ast.With)):
            yield (_text(one, source).splitlines() or [""])[0].rstrip(" :")
        elif isinstance(one, ast.Assign) and isinstance(one.value, (ast.Call, ast.BinOp, ast.Subscript)):
            yield _text(one, source)


def _defined(statements: list[ast.stmt]) -> Iterator[str]:
    made = [one for one in statements if isinstance(one, _DEFINITIONS)]
    if len(made) == 1 and not isinstance(made[0], ast.ClassDef):
        yield f"def {made[0].name}({ast.unparse(made[0].args)})"
    elif made:
        yield ", ".join(f"{'class' if isinstance(one, ast.ClassDef) else 'def'} {one.name}" for one in made)


def _imported(statements: list[ast.stmt]) -> Iterator[str]:
    names: list[str] = []
    for one in statements:
        if isinstance(one, ast.Import):
            names += [alias.name for alias in one.names]
        elif isinstance(one, ast.ImportFrom):
            names.append("." * one.level + (one.module or ""))
    if names:
        yield "import " + ", ".join(dict.fromkeys(names))


def _callee(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else str(getattr(call.func, "id", "?"))


def _text(one: ast.stmt, source: str) -> str:
    return ast.get_source_segment(source, one) or ""


def _short(text: str) -> str:
    """One line, cut where it is too long: a call at a comma, so that its name and first arguments stand."""
    text = re.sub(r"([(\[{]) ", r"\1", " ".join(text.split()))
    text = re.sub(r",? ([)\]}])", r"\1", text)
    if len(text) <= _WIDTH:
        return text
    end = ", …)" if text.endswith(")") and ", " in text[:_WIDTH] else " …"
    kept = text[: _WIDTH - len(end)]
    return (kept.rpartition(", ")[0] if end != " …" else kept.rstrip()) + end

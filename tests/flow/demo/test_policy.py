"""Style and script lose blanks and comments, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import tinycss2

from rtkit.flow.demo.policy import compact, compact_style

STYLES = sorted((Path(__file__).parents[3] / "notebook_templates" / "nbconvert").glob("**/*.css"))


def _told(nodes: list | None) -> list:
    """A style's tokens, blanks only where they mean something."""
    others = [node for node in nodes or () if node.type != "comment"]
    # A comment between blanks leaves them side by side.
    kept = [one for one, after in zip(others, [*others[1:], None], strict=True) if not _both_blank(one, after)]
    marks = [getattr(node, "value", None) if node.type == "literal" else node.type for node in kept]
    beside = ["", *marks, ""]
    told = []
    for number, node in enumerate(kept, 1):
        if node.type == "whitespace":
            if {beside[number - 1], beside[number + 1]} & {"", ";", ",", ">", "{} block"} or beside[number - 1] == ":":
                continue
            told.append(" ")
        else:
            inside = getattr(node, "content", None) or getattr(node, "arguments", None)
            told.append((node.type, _told(inside) if isinstance(inside, list) else _text(node)))
    return told[:-1] if told and told[-1] == ("literal", ";") else told


def _text(node: object) -> object:
    return (node.value, getattr(node, "unit", "")) if hasattr(node, "is_integer") else node.serialize()


def _both_blank(one: object, after: object) -> bool:
    return getattr(one, "type", "") == getattr(after, "type", None) == "whitespace"


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_a_compact_style_means_the_same(path):
    source = path.read_text("utf-8")
    made = compact_style(source)
    assert _told(tinycss2.parse_component_value_list(made)) == _told(tinycss2.parse_component_value_list(source))
    assert len(made) < len(source)


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("a :hover , b > c { color : red ; }\n", "a :hover,b>c{color :red}"),
        ("a { margin: 0.5rem -0.25em 10.05px 0 }", "a{margin:.5rem -.25em 10.05px 0}"),
        ('p::after { content: "a  ; { b"; }', 'p::after{content:"a  ; { b"}'),
        (
            ".a { width: calc(1px + 2px); }\n\n/* note */\n.b { margin: 0 1px }",
            ".a{width:calc(1px + 2px)}.b{margin:0 1px}",
        ),
        ("@media (max-width: 3rem) and (hover) { a { b: c } }", "@media (max-width:3rem) and (hover){a{b:c}}"),
        ("a { grid: 1fr\n  2fr }", "a{grid:1fr 2fr}"),
    ],
)
def test_blanks_go_where_they_mean_nothing(source, made):
    assert compact_style(source) == made


def test_a_script_keeps_its_lines():
    assert compact("// note\n{\n  /* more */\n  const a = `x`;\n\n  b();\n}\n") == "{\nconst a = `x`;\nb();\n}"

"""Tokens that are known by their shape: a prefix that their issuer gave them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.mask.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Shape(NamedTuple):
    """`hints` are texts of which one is in every such token; `pattern` may name the secret part `v`."""

    kind: str
    hints: tuple[str, ...]
    pattern: str
    digit: bool = False


def _shape(kind: str, hints: str, pattern: str, *, digit: bool = False) -> _Shape:
    # A token begins where a word does. None can then begin inside another run of its own characters, which keeps
    # the search linear in whatever text.
    return _Shape(kind, tuple(hints.split()), rf"(?<![A-Za-z0-9_-])(?:{pattern})", digit)


_SHAPES: Final = (
    _Shape(
        "private key",
        ("PRIVATE KEY",),
        r"-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----"
        r"[A-Za-z0-9+/=\s:,\\]*(?:-(?!----)[A-Za-z0-9+/=\s:,\\]*)*"
        r"(?:-----END [A-Z0-9 ]{0,60}-----)?",
    ),
    _shape("AWS access key", "AKIA ASIA", r"A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9])"),
    _shape("GitHub token", "ghp_ gho_ ghu_ ghs_ ghr_", r"gh[pousr]_[A-Za-z0-9]{20,255}"),
    _shape("GitHub token", "github_pat_", r"github_pat_[A-Za-z0-9_]{20,255}"),
    _shape("GitLab token", "glpat- gldt- glrt- glptt- glcbt-", r"gl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_.-]{16,255}"),
    _shape("Slack token", "xox", r"xox[abeoprs]-[A-Za-z0-9-]{10,255}", digit=True),
    _shape(
        "Slack address", "hooks.slack.com/", r"hooks\.slack\.com/(?P<v>(?:services|workflows)/[A-Za-z0-9/_+-]{16,255})"
    ),
    _shape("Anthropic key", "sk-ant-", r"sk-ant-[A-Za-z0-9_-]{16,255}"),
    _shape("OpenAI key", "sk-", r"sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{16,255}|[A-Za-z0-9]{20,255})"),
    _shape("OpenRouter key", "sk-or-v1-", r"sk-or-v1-[A-Za-z0-9]{16,255}"),
    _shape("Hugging Face token", "hf_", r"hf_[A-Za-z0-9]{20,255}"),
    _shape("Google key", "AIza", r"AIza[A-Za-z0-9_-]{30,255}"),
    _shape("Google token", "ya29.", r"ya29\.[A-Za-z0-9_-]{20,}"),
    _shape("Google secret", "GOCSPX-", r"GOCSPX-[A-Za-z0-9_-]{20,255}"),
    _shape("Stripe key", "k_live_ k_test_", r"[rs]k_(?:live|test)_[A-Za-z0-9]{12,255}"),
    _shape("Stripe secret", "whsec_", r"whsec_[A-Za-z0-9]{20,255}"),
    _shape("npm token", "npm_", r"npm_[A-Za-z0-9]{30,255}"),
    _shape("PyPI token", "pypi-", r"pypi-[A-Za-z0-9_-]{32,1000}", digit=True),
    _shape("Databricks token", "dapi", r"dapi[a-f0-9]{32}(?:-\d{1,2})?(?![A-Za-z0-9])"),
    _shape("DigitalOcean token", "do", r"do[opr]_v1_[a-f0-9]{40,64}"),
    _shape("Docker token", "dckr_pat_", r"dckr_pat_[A-Za-z0-9_-]{20,255}"),
    _shape("SendGrid key", "SG.", r"SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,80}"),
    _shape("Vault token", "hvs. hvb.", r"hv[sb]\.[A-Za-z0-9_-]{24,1000}"),
    _shape("Grafana token", "glsa_", r"glsa_[A-Za-z0-9_]{30,255}"),
    _shape("Groq key", "gsk_", r"gsk_[A-Za-z0-9]{30,255}"),
    _shape("Replicate token", "r8_", r"r8_[A-Za-z0-9]{30,255}"),
    _shape("Azure storage key", "Key=", r"(?:AccountKey|SharedAccessKey)=(?P<v>[A-Za-z0-9+/]{16,1000}={0,2})"),
    _shape("JSON web token", "eyJ", r"eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}"),
    _shape("bearer token", "earer EARER", r"(?i:bearer)\s{1,5}(?P<v>[A-Za-z0-9._~+/-]{16,}={0,2})", digit=True),
)
_HINTS: Final = tuple((hint, shape) for shape in _SHAPES for hint in shape.hints)
_HEADER: Final = re.compile(
    r"(?i:authorization)[\\\"']{0,3}\s{0,5}[:=]\s{0,5}[\\\"']{0,3}(?i:basic|token|bearer|digest)\s{1,5}"
    r"(?P<v>[A-Za-z0-9._~+/-]{4,}={0,2})"
)


def tokens(text: str) -> Iterator[Span]:
    """Every token of a known shape."""
    for shape in dict.fromkeys([shape for hint, shape in _HINTS if hint in text]):
        for match in _compiled(shape.pattern).finditer(text):
            if not shape.digit or any(one.isdigit() for one in match[0]):
                yield _span(match, shape.kind)
    if "uthorization" in text or "UTHORIZATION" in text:
        yield from (_span(match, "authorization header") for match in _HEADER.finditer(text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # when it is first asked for: most commands never need one


def _span(match: re.Match[str], kind: str) -> Span:
    group = "v" if match.re.groupindex else 0
    return Span(match.start(group), match.end(group), f"[masked: {kind}]", kind)

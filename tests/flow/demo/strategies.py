"""Notebooks of every kind that nbformat takes, and many that it does not."""

from __future__ import annotations

from base64 import b64encode

from flow.demo.attacks import CSS, STRINGS
from hypothesis import strategies as st

from rtkit.mime import FIELDS, mime_type

SEQUENCES = (
    "\x1b[0m", "\x1b[31m", "\x1b[1;4;7m", "\x1b[38;5;200m", "\x1b[38;5;999m", "\x1b[48;2;1;2;3m", "\x1b[38;2;1m",
    "\x1b[38m", "\x1b[38;5m", "\x1b[999999999999999999999m", "\x1b[;;m", "\x1b[m", "\x1b[?25l", "\x1b[2J",
    "\x1b]0;t\x07",
    "\x1b]8;;http://x\x1b\\", "\x1b(B", "\x1b", "\x1b[", "\x9b31m", "\x1b[38:2::1:2:3m", "\r", "\b", "\x07", "\0",
)  # fmt: skip
TEXT = st.one_of(
    st.text(max_size=60),
    st.sampled_from((*STRINGS, *CSS)),
    st.sampled_from(("# h", "- [ ] x", "$a_b$", "`x", "[[x]]", "\ud800", "\udfff\ud800", "\ufffe", "\u202e")),
    st.sampled_from(("{% raw %}", "{% endraw %}", "{{ page }}", "{#", "</script>", "</style>", "</title>", "]]>")),
    st.lists(st.one_of(st.sampled_from(SEQUENCES), st.text(max_size=4)), max_size=8).map("".join),
)
LINES = st.one_of(TEXT, st.lists(TEXT, max_size=4))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=6,
)
TYPES = (
    "text/html", "text/plain", "text/markdown", "text/latex", "text/vnd.mermaid", "image/png", "image/jpeg",
    "image/gif", "image/webp", "image/bmp", "image/svg+xml", "image/tiff", "application/json",
    "application/javascript", "application/pdf", "application/geo+json", "application/vnd.geo+json",
    "application/vnd.plotly.v1+json", "application/vnd.vega.v5+json", "application/vnd.vegalite.v5+json",
    "application/vnd.bokehjs_load.v0+json", "application/vnd.bokehjs_exec.v0+json",
    "application/vnd.holoviews_load.v0+json", "application/vnd.jupyter.widget-view+json",
    "application/vnd.jupyter.widget-state+json", "application/vnd.dataresource+json", "application/octet-stream",
    "audio/mpeg", "video/mp4", "", "/", *map(mime_type, FIELDS),
)  # fmt: skip
MIMES = st.one_of(st.sampled_from(TYPES), TEXT)
BASE64 = st.one_of(st.binary(max_size=40).map(lambda content: b64encode(content).decode()), TEXT)
BUNDLES = st.dictionaries(MIMES, st.one_of(LINES, JSON, BASE64), max_size=4)
OUTPUTS = st.one_of(
    st.fixed_dictionaries({
        "output_type": st.sampled_from(("display_data", "execute_result", "update_display_data")),
        "data": st.one_of(BUNDLES, JSON),
        "metadata": st.one_of(st.dictionaries(MIMES, JSON, max_size=2), JSON),
    }),
    st.fixed_dictionaries({"output_type": st.just("stream"), "name": TEXT, "text": st.one_of(LINES, JSON)}),
    st.fixed_dictionaries({
        "output_type": st.just("error"), "ename": st.one_of(TEXT, JSON), "evalue": st.one_of(TEXT, JSON),
        "traceback": st.one_of(LINES, JSON),
    }),
    JSON,
)  # fmt: skip
TAGS = st.lists(
    st.sampled_from(("parameters", "rtkit-findings", "rtkit-answer", "rtkit-next", "rtkit-log", "x")), max_size=2
)
METADATA = st.fixed_dictionaries({}, optional={"tags": st.one_of(TAGS, JSON), "rtkit": JSON, "collapsed": JSON})
ATTACHMENTS = st.one_of(st.dictionaries(TEXT, st.one_of(BUNDLES, JSON), max_size=2), JSON)
CELLS = st.fixed_dictionaries(
    {
        "cell_type": st.sampled_from(("markdown", "code", "raw", "other")),
        "source": st.one_of(LINES, st.just("![x](attachment:a) ![y](attachment:b)")),
        "metadata": METADATA,
    },
    optional={
        "outputs": st.lists(OUTPUTS, max_size=3), "attachments": ATTACHMENTS, "id": TEXT, "execution_count": JSON,
    },
)  # fmt: skip


def _valid_output(text: st.SearchStrategy) -> st.SearchStrategy:
    """Outputs as nbformat's schema has them: JSON under JSON types, text or lines under all others."""
    plain = st.sampled_from([one for one in TYPES if one and not one.endswith("json") and one != "/"])
    bundle = st.one_of(
        st.dictionaries(plain, st.one_of(text, st.lists(text, max_size=3)), max_size=4),
        st.dictionaries(st.sampled_from([one for one in TYPES if one.endswith("json")]), JSON, max_size=3),
    )
    return st.one_of(
        st.fixed_dictionaries({
            "output_type": st.just("execute_result"), "execution_count": st.none(), "data": bundle,
            "metadata": st.just({}),
        }),
        st.fixed_dictionaries({"output_type": st.just("display_data"), "data": bundle, "metadata": st.just({})}),
        st.fixed_dictionaries({
            "output_type": st.just("stream"), "name": st.sampled_from(("stdout", "stderr")), "text": text,
        }),
        st.fixed_dictionaries({
            "output_type": st.just("error"), "ename": text, "evalue": text, "traceback": st.lists(text, max_size=3),
        }),
    )  # fmt: skip


VALID_OUTPUTS = _valid_output(TEXT)
SOURCES = st.one_of(TEXT, st.lists(TEXT, max_size=3))
VALID_CELLS = st.one_of(
    st.fixed_dictionaries({
        "cell_type": st.just("code"), "source": SOURCES,
        "metadata": st.dictionaries(st.text(max_size=5), JSON, max_size=2),
        "outputs": st.lists(VALID_OUTPUTS, max_size=4), "execution_count": st.one_of(st.none(), st.integers(0, 9)),
    }),
    st.fixed_dictionaries(
        {"cell_type": st.sampled_from(("markdown", "raw")), "source": SOURCES, "metadata": st.just({})},
        optional={"attachments": st.dictionaries(
            st.text(max_size=5), st.dictionaries(st.sampled_from(("image/png", "text/plain")), BASE64, max_size=2),
            max_size=2,
        )},
    ),
)  # fmt: skip

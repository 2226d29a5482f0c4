"""Any notebook gives a page, and a safe one."""

from __future__ import annotations

from flow.demo.attacks import STRINGS
from flow.demo.cases import page
from flow.demo.safety import assert_safe
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rtkit.mime import FIELDS, mime_type

TEXT = st.one_of(
    st.text(max_size=60), st.sampled_from(STRINGS), st.sampled_from(("# h", "- [ ] x", "$a_b$", "`x", "[[x]]"))
)
LINES = st.one_of(TEXT, st.lists(TEXT, max_size=4))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=6,
)
MIMES = st.one_of(
    st.sampled_from((
        "text/html", "text/plain", "text/markdown", "text/latex", "image/png", "image/jpeg", "image/svg+xml",
        "application/json", "application/javascript", "application/vnd.plotly.v1+json", "application/pdf",
        "application/vnd.jupyter.widget-view+json", "text/vnd.mermaid", *map(mime_type, FIELDS),
    )),
    TEXT,
)  # fmt: skip
BUNDLES = st.dictionaries(MIMES, st.one_of(LINES, JSON), max_size=3)
OUTPUTS = st.one_of(
    st.fixed_dictionaries({
        "output_type": st.sampled_from(("display_data", "execute_result")),
        "data": st.one_of(BUNDLES, JSON),
        "metadata": st.one_of(st.dictionaries(MIMES, JSON, max_size=2), JSON),
    }),
    st.fixed_dictionaries({"output_type": st.just("stream"), "name": TEXT, "text": LINES}),
    st.fixed_dictionaries({"output_type": st.just("error"), "ename": TEXT, "evalue": TEXT, "traceback": LINES}),
    JSON,
)  # fmt: skip
TAGS = st.lists(
    st.sampled_from(("parameters", "rtkit-findings", "rtkit-answer", "rtkit-next", "rtkit-log", "x")), max_size=2
)
METADATA = st.fixed_dictionaries({}, optional={"tags": st.one_of(TAGS, JSON), "rtkit": JSON})
CELLS = st.fixed_dictionaries(
    {"cell_type": st.sampled_from(("markdown", "code", "raw", "other")), "source": LINES, "metadata": METADATA},
    optional={"outputs": st.lists(OUTPUTS, max_size=3), "attachments": JSON, "id": TEXT, "execution_count": JSON},
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(CELLS, max_size=4), st.booleans(), JSON)
def test_any_notebook_gives_a_safe_page(cells, is_ticket, language):
    assert_safe(page(*cells, ticket={} if is_ticket else None, language_info=language))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.sampled_from(STRINGS))
def test_any_markdown_gives_a_safe_page(text, attack):
    from flow.demo.cases import markdown

    middle = len(text) // 2
    assert_safe(page(markdown(text[:middle] + attack + text[middle:])))

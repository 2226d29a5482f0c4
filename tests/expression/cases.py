"""Metrics to decide expressions on, and texts of expressions for property tests."""

from hypothesis import strategies as st

from rtkit.model import Metric, Spread


def spread(deviation):
    return Spread(count=5, deviation=deviation, low=0.0, high=1.0)


METRICS = {
    metric.name: metric
    for metric in (
        Metric(name="eer", value=0.096, baseline=0.110, champion=0.1),
        Metric(name="auc", value=0.951, spread=spread(0.004)),
        Metric(name="other", value=0.93, spread=spread(0.003)),
        Metric(name="zero", value=0.0),
        Metric(name="broken", value="NaN", baseline="Infinity"),
        Metric(name="huge", value=1e308, spread=spread(1e308)),
    )
}

numbers = st.one_of(
    st.integers(0, 1000).map(str),
    st.floats(0, 1e6, allow_nan=False).map(repr),
    st.sampled_from(["5%", "12.3%", ".5", "1e-3", "2E+2"]),
)
measured = st.sampled_from([*METRICS, "absent"])
readings = st.one_of(
    measured, st.builds("{}.{}".format, measured, st.sampled_from(["baseline", "champion"])), st.just("eer.baseline")
)


def _longer_term(terms):
    operations = st.sampled_from(["{} + {}", "{}-{}", "{} * {}", "{}/{}", "({} - {})", "min({}, {})", "max({},{},1)"])
    return st.one_of(
        st.builds(str.format, operations, terms, terms),
        terms.map("-{}".format),
        terms.map("({})".format),
        terms.map("abs({})".format),
    )


def terms_of(leaves):
    return st.recursive(leaves, _longer_term, max_leaves=8)


def comparisons_of(terms):
    pair = st.builds("{} {} {}".format, terms, st.sampled_from(["<", "<=", ">", ">=", "==", "!=", "≤", "≥"]), terms)
    return st.one_of(pair, st.builds("{} <= {}".format, terms, pair))


def _longer_truth(truths):
    return st.one_of(
        st.builds("({}) and ({})".format, truths, truths),
        st.builds("{} or {}".format, truths, truths),
        truths.map("not ({})".format),
        truths.map("not {}".format),
    )


def truths_of(comparisons):
    return st.recursive(comparisons, _longer_truth, max_leaves=5)


expressions = truths_of(comparisons_of(terms_of(st.one_of(numbers, readings))))
number_expressions = truths_of(comparisons_of(terms_of(numbers.filter(lambda text: not text.endswith("%")))))

_WORDS = (
    *("eer", "auc", "baseline", "champion", ".", ",", "(", ")", "+", "-", "*", "/", "<", "<=", ">", ">=", "==", "≤"),
    *("!=", "=", "**", "and", "or", "not", "abs", "min", "max", "5%", "0.1", "1e400", "'", "[["),
)

any_text = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join))

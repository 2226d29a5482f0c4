import pickle

import pytest

from rtkit.errors import Invalid
from rtkit.expression import ExpressionFault, check_names, names, parse


def fault_of(text):
    with pytest.raises(ExpressionFault) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("eer<=baseline*0.95", "eer <= baseline * 0.95"),
        ("eer ≤ 5%", "eer <= 5%"),
        ("0.1 <= eer <= 0.2", "0.1 <= eer <= 0.2"),
        ("((eer)) < (1)", "eer < 1"),
        ("eer - (auc - 1) < 1", "eer - (auc - 1) < 1"),
        ("(eer - auc) - 1 < 1", "(eer - auc) - 1 < 1"),
        ("--eer < -(1 + 2)", "--eer < -(1 + 2)"),
        ("not (eer < 1) and not (auc < 1 or eer > 2)", "not eer < 1 and not (auc < 1 or eer > 2)"),
        ("max(eer.champion, min(auc, 1e-3)) != abs(-eer)", "max(eer.champion, min(auc, 1e-3)) != abs(-eer)"),
        ("eer\n  < 1", "eer < 1"),
    ],
)
def test_an_expression_prints_as_it_is_understood(text, printed):
    assert str(parse(text)) == printed
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("text", "position", "message", "hint"),
    [
        ("eer = 0.1", 5, "unexpected '=' at 5", "use == or <="),
        ("eer => 0.1", 5, "unexpected '=>' at 5", "write >="),
        ("eer ** 2 < 1", 5, "unexpected '**' at 5", "there are no powers: write eer * eer"),
        ("eer ^ 2 < 1", 5, "unexpected '^' at 5", "there are no powers: write eer * eer"),
        ("sqr(eer) < 1", 1, "unknown function 'sqr' at 1", "known: abs, max, min"),
        ("mim(eer, 1) < 1", 1, "unknown function 'mim' at 1", "did you mean 'min'?"),
        ("__import__(os) < 1", 1, "unknown function '__import__' at 1", "known: abs, max, min"),
        ("eer.basline < 1", 5, "unknown part 'basline' at 5", "did you mean 'baseline'?"),
        (
            "eer.baseline.real < 1",
            13,
            "unexpected '.' at 13",
            "a dot only stands between a metric and its baseline or champion",
        ),
        ("eer < 'low'", 7, 'unexpected "\'" at 7', "there is no text in an expression, only metrics and numbers"),
        ("eer[0] < 1", 4, "unexpected '[' at 4", "only round brackets group: ( )"),
        ("eer < 1 AND auc > 1", 9, "unexpected 'AND' at 9", "write and"),
        ("eer < 1 && auc > 1", 9, "unexpected '&&' at 9", "write and"),
        ("5 % 2 < eer", 3, "unexpected '%' at 3", "a percentage is written without a space, 5%; there is no remainder"),
        ("eer < True", 7, "unexpected 'True' at 7", "write a comparison: eer <= 0.1"),
        ("eer <=", 6, "the expression ends too early at 6", "a criterion reads like: eer <= baseline * 0.95"),
        ("(eer < 1", 1, "the bracket opened at 1 is never closed", ""),
        ("eer < 1e999", 7, "the number '1e999' at 7 is too large", ""),
        ("abs(eer, 1) < 1", 1, "'abs' at 1 takes one value", ""),
        ("min(eer) < 1", 1, "'min' at 1 takes two values or more", ""),
        ("", 1, "the expression is empty from 1 on", "write one: eer <= baseline * 0.95"),
        (
            "2x < eer",
            1,
            "'2x' at 1 is neither a number nor a name",
            "a name begins with a letter; to multiply, write *",
        ),
    ],
)
def test_what_the_language_does_not_have_is_refused_with_its_position(text, position, message, hint):
    fault = fault_of(text)
    assert (fault.position, fault.message, fault.hint) == (position, message, hint)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("eer - 0.1", "a number at 1 where the whole expression wants a comparison"),
        ("not eer", "a number at 5 where 'not' at 1 wants a comparison"),
        ("eer < 1 and auc", "a number at 13 where 'and' at 9 wants a comparison"),
        ("(eer < 1) + 1 < 2", "a truth at 1 where '+' at 11 wants a number"),
        ("abs(eer < 1) < 1", "a truth at 5 where 'abs' at 1 wants a number"),
    ],
)
def test_numbers_and_truths_are_not_mixed(text, message):
    assert fault_of(text).message == message


def test_a_bare_baseline_belongs_to_the_only_metric_of_its_comparison():
    assert names(parse("eer <= baseline and auc >= champion")) == {"eer", "auc"}
    assert names(parse("eer.champion <= baseline")) == {"eer"}


def test_a_bare_baseline_among_several_metrics_is_refused():
    fault = fault_of("eer < auc - baseline")
    assert fault.position == 13
    assert str(fault) == (
        "'baseline' at 13 could belong to several metrics: auc, eer (write auc.baseline or eer.baseline)"
    )


def test_a_bare_baseline_without_a_metric_is_refused():
    fault = fault_of("eer < 1 and champion > 1")
    assert str(fault) == "'champion' at 13 belongs to no metric: its comparison names none (write eer.champion)"


@pytest.mark.parametrize("text", ["(" * 900 + "eer" + ")" * 900, "eer < " + "-" * 1000 + "1", "not " * 400 + "eer < 1"])
def test_deep_nesting_is_refused_in_a_sentence(text):
    assert fault_of(text).message.startswith("nested too deep at ")


def test_ninety_eight_brackets_around_a_comparison_are_read():
    assert str(parse("(" * 98 + "eer < 1" + ")" * 98)) == "eer < 1"


@pytest.mark.parametrize("text", ["eer < " + "1 + " * 3000 + "1", "(" * 1000 + "eer" + ")" * 1000 + " < 1"])
def test_a_long_text_is_refused_in_a_sentence(text):
    fault = fault_of(text)
    assert fault.position == 2001
    assert str(fault) == (
        f"the expression has {len(text):,} characters, too many from 2001 on (at most 2,000 are read)"
    )


def test_a_sum_of_five_hundred_terms_is_read():
    assert str(parse("eer<" + "1+" * 500 + "1")).count("+") == 500


def test_an_unknown_name_is_told_with_its_position_and_the_nearest_one():
    with pytest.raises(ExpressionFault) as caught:
        check_names(parse("eer <= baselin - 0.01"), {"eer"})
    assert str(caught.value) == "unknown name 'baselin' at 8 (did you mean 'baseline'?)"
    assert caught.value.position == 8


def test_known_names_pass():
    check_names(parse("eer <= baseline and auc.champion > 1"), ["eer", "auc"])


def test_a_fault_is_invalid_content_and_survives_another_process():
    fault = fault_of("eer = 1")
    again = pickle.loads(pickle.dumps(fault))  # noqa: S301  # pickled in the same line
    assert isinstance(again, Invalid)
    assert (str(again), again.position) == (str(fault), fault.position)

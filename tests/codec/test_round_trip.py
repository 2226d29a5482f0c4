"""Whatever the model can hold survives being written and read."""

import json
import math
from datetime import UTC, datetime
from typing import get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rtkit.codec import FORMAT, decode_document, decode_payload, encode_document
from rtkit.codec.payloads import PAYLOAD_TYPES
from rtkit.errors import Invalid
from rtkit.mime import FIELDS, mime_type
from rtkit.model import Record, Results, Run, Ticket

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DATES = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def values_of(type_: type):
    """Generated values of a model type, made from its own JSON schema limits by trial."""
    return st.builds(dict).flatmap(lambda _: _struct(type_))


def _struct(type_: type):
    fields = {field.name: _field(field.type) for field in msgspec.structs.fields(type_)}
    return st.fixed_dictionaries(fields).map(lambda chosen: type_(**chosen))


def _field(hint):
    info = msgspec.inspect.type_info(hint)
    return _of(info)


def _of(info):  # noqa: C901, PLR0911, PLR0912  # one line a kind of type
    match info:
        case msgspec.inspect.StrType(pattern=pattern) if pattern:
            return st.from_regex(pattern, fullmatch=True).filter(lambda text: "\n" not in text and len(text) < 40)
        case msgspec.inspect.StrType(min_length=least):
            return TEXT.filter(lambda text: len(text) >= (least or 0))
        case msgspec.inspect.IntType(ge=least):
            return st.integers(least or 0, 10**6)
        case msgspec.inspect.FloatType(ge=ge, gt=gt):
            low = ge if ge is not None else gt
            return st.floats(low if low is not None else -1e9, 1e9, exclude_min=gt is not None)
        case msgspec.inspect.BoolType():
            return st.booleans()
        case msgspec.inspect.NoneType():
            return st.none()
        case msgspec.inspect.DateTimeType():
            return DATES
        case msgspec.inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case msgspec.inspect.AnyType():
            return st.one_of(st.integers(0, 9), TEXT)
        case msgspec.inspect.CustomType():
            return st.one_of(st.integers(0, 9), TEXT)
        case msgspec.inspect.Metadata(type=inner):
            return _of(inner)
        case msgspec.inspect.UnionType(types=types):
            return st.one_of(*map(_of, types))
        case msgspec.inspect.VarTupleType(item_type=item):
            return st.lists(_of(item), max_size=2).map(tuple)
        case msgspec.inspect.DictType(value_type=value):
            return st.dictionaries(TEXT, _of(value), max_size=2)
        case msgspec.inspect.StructType(cls=cls):
            return _struct(cls)
    raise AssertionError(info)


@pytest.mark.parametrize("type_", [Ticket, Run, Record, Results])
def test_documents_survive_writing_and_reading(type_):
    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(values_of(type_))
    def survives(value):
        text = json.dumps(encode_document(value), allow_nan=False)
        assert decode_document(json.loads(text), type_, "it") == value

    survives()


def test_a_number_that_is_not_finite_is_written_as_tagged_text_never_as_null():
    run = {"a": math.nan, "b": [math.inf], "c": {"d": -math.inf}}
    record = Record(ticket="RT-0001", accepted=datetime.now(UTC), source_sha256="", parameters=run)
    assert encode_document(record)["parameters"] == {"a": "NaN", "b": ["Infinity"], "c": {"d": "-Infinity"}}
    assert encode_document(record)["format"] == FORMAT


@pytest.mark.parametrize("kind", PAYLOAD_TYPES)
def test_the_contract_of_what_cells_display_names_exactly_the_fields_of_the_model(kind):
    fields = {field.name for field in msgspec.structs.fields(PAYLOAD_TYPES[kind])} - {"cell"}
    assert set(FIELDS[kind]) == fields


def test_every_kind_that_cells_display_can_be_read():
    assert set(FIELDS) == set(PAYLOAD_TYPES)


def test_a_displayed_thing_of_a_newer_version_is_refused():
    with pytest.raises(Invalid, match="newer"):
        decode_payload("application/vnd.rtkit.metric.v9+json", {})


def test_what_is_not_displayed_by_rtkit_is_none_of_its_business():
    assert decode_payload("text/html", "<p>") is None
    assert decode_payload(mime_type("log"), {"text": "tried"}) is not None


def test_the_words_of_the_contract_are_those_of_the_model():
    from rtkit import mime
    from rtkit.model import results

    assert get_args(results.Choice) == mime.CHOICES
    assert get_args(results.Confidence) == mime.CONFIDENCES
    assert get_args(results.NextKind) == mime.KINDS

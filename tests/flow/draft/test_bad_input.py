"""What is wrong is said in one sentence with a hint, and nothing is written."""

import getpass

import pytest
from conftest import markdown

from rtkit.errors import Invalid, NotFound, RtkitError, UsageFault
from rtkit.flow.draft import DraftRequest, draft
from rtkit.model import Record
from rtkit.workspace.records import write_record
from rtkit.workspace.workspace import Workspace


def refused(workspace, error, **fields):
    before = sorted(workspace.root.rglob("*"))
    with pytest.raises(error) as caught:
        draft(workspace, DraftRequest(**{"question": "Q?", **fields}))
    assert sorted(workspace.root.rglob("*")) == before
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("question", ["", "  \n\t ", "\x00\x1b", "\u202e\ufeff"])
def test_an_empty_question_is_refused(workspace, question):
    assert "the question is empty" in str(refused(workspace, UsageFault, question=question))


def test_a_question_of_two_thousand_characters_is_the_longest(workspace):
    assert len(draft(workspace, DraftRequest(question="缩" * 2000)).ticket.question) == 2000
    assert "has 2001 characters" in str(refused(workspace, UsageFault, question="a" * 2001))


def test_a_question_of_punctuation_only_is_a_ticket(workspace):
    assert draft(workspace, DraftRequest(question="?!… 🎉")).path.name == "RT-0001-ticket.ipynb"


@pytest.mark.parametrize(
    ("scope", "hint"),
    [("modelling", "did you mean 'modeling'?"), ("etl2", "did you mean 'ETL'?"), ("zzz", "known: ETL, feature")],
)
def test_an_unknown_scope_gets_the_nearest(workspace, scope, hint):
    error = refused(workspace, UsageFault, scope=scope)
    assert error.hint.startswith(hint)
    assert error.field == "scope"


@pytest.mark.parametrize("timebox", ["soon", "2", "2w", "-1d", "1d2h", "٢d", "1e3d"])
def test_what_is_no_timebox_is_refused(workspace, timebox):
    error = refused(workspace, UsageFault, timebox=timebox)
    assert "is no timebox" in str(error)
    assert error.field == "timebox"


@pytest.mark.parametrize(
    ("timebox", "said"), [("0d", "of nothing"), ("3.5d", "over the limit of 3d"), ("25h", "limit")]
)
def test_a_timebox_of_nothing_or_over_the_limit_is_refused(workspace, timebox, said):
    assert said in str(refused(workspace, UsageFault, timebox=timebox))


def test_the_timebox_of_a_template_is_held_to_the_limit_too(workspace, template):
    name = template(markdown("a"), timebox="5d")
    assert "over the limit" in str(refused(workspace, UsageFault, template=name))


@pytest.mark.parametrize("reference", ["soon", "RT-", "RT-1#", "RT-1#a b", "#N1"])
def test_what_names_no_ticket_cannot_have_asked(workspace, reference):
    assert "names no ticket" in str(refused(workspace, UsageFault, asked_by=reference))


def test_a_ticket_that_is_not_there_cannot_have_asked(workspace, ticket):
    ticket("1", number=3)
    assert "there is no ticket RT-0004" in str(refused(workspace, NotFound, asked_by="4#N1"))


def test_a_ticket_of_which_only_the_record_is_left_or_that_was_copied_can_have_asked(workspace, ticket):
    from datetime import UTC, datetime

    write_record(workspace, Record(ticket="RT-0004", accepted=datetime.now(UTC), source_sha256=""))
    path = ticket("1", number=3).path
    path.with_name("RT-0003-copy.ipynb").write_bytes(path.read_bytes())
    assert draft(workspace, DraftRequest(question="Q?", asked_by="4")).ticket.asked_by == "RT-0004"
    assert draft(workspace, DraftRequest(question="Q?", asked_by="3#F1")).ticket.asked_by == "RT-0003#F1"


@pytest.mark.parametrize(("fields", "said"), [({"tags": ("ok", " ")}, "tag is empty"), ({"tags": ("x" * 101,)}, "101")])
def test_a_tag_is_a_short_name(workspace, fields, said):
    assert said in str(refused(workspace, UsageFault, **fields))


def test_a_template_that_is_not_there_gets_the_nearest(workspace):
    assert "did you mean 'question'?" in str(refused(workspace, NotFound, template="questoin"))


def test_a_broken_template_says_what_is_wrong(workspace, template):
    name = template(markdown("a"), timebox="whenever")
    assert "$.timebox" in str(refused(workspace, Invalid, template=name))


def test_the_owner_is_the_setting_then_gits_name_then_the_login(workspace, monkeypatch, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    for name, value in {"HOME": str(home), "GIT_CONFIG_GLOBAL": str(home / "git"), "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)
    request = DraftRequest(question="Q?")
    assert draft(workspace, request).ticket.owner == "ana"
    (workspace.root / "rtkit.toml").write_text("")
    bare = Workspace.at(workspace.root)
    assert draft(bare, request).ticket.owner == getpass.getuser()
    (home / "git").write_text("[user]\n\tname = Eva <b>Öl</b>\n")
    assert draft(bare, request).ticket.owner == "Eva <b>Öl</b>"
    monkeypatch.setenv("PATH", "")
    assert draft(bare, request).ticket.owner == getpass.getuser()


def test_every_refusal_has_a_status_for_the_command_line_and_the_server(workspace):
    for fields in ({"scope": "x"}, {"template": "x"}, {"timebox": "x"}, {"asked_by": "9"}):
        error = refused(workspace, RtkitError, **fields)
        assert (error.exit_status, 400 <= error.http_status < 500) == (2, True)

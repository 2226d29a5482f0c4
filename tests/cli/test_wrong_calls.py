"""A wrong call is one sentence with a hint, status 2, and nothing is changed."""

import shlex

import pytest

NAMES = (
    "x",
    "''",
    "1234567890",
    "RT-1234567890",
    "RT-",
    "-- -1",
    "research",
    "99",
    "../../etc/passwd",
    "research/no.ipynb",
)

WRONG = {
    "lst": "did you mean 'list'?",
    "--foo": "no such option '--foo'",
    "list --foo": "no such option '--foo'",
    "list extra": "unexpected extra argument",
    "list --status don": "there is no status 'don'",
    "run": "which tickets?",
    "run --all 1": "which tickets?",
    "run 1 -p n": "-p 'n' has no value",
    "run 1 -p =3": "-p '=3' has no value",
    "run 1 -p n=1 -p n=2": "-p gives 'n' twice",
    "run 1 -p m=1": "the ticket has no parameter 'm'",
    "run 1 -p n=x": "parameter 'n' must be int, not 'x'",
    "run 1 -P no.json": "there is no parameters file no.json",
    "run 1 -P research": "there is no parameters file research",
    "run 1 -P rtkit.toml": "the ticket has no parameter 'owner'",
    "run 1 -P text.txt": "text.txt is no parameters file",
    "run 1 -P list.json": "list.json must give names and values",
    "run 1 -P half.json": "half.json cannot be read",
    "run 1 --budget 0": "no number of seconds above 0",
    "run 1 --budget nan": "no number of seconds above 0",
    "run 1 --budget inf": "no number of seconds above 0",
    "run 1 --cell-timeout -1": "no number of seconds above 0",
    "run 1 --cell-timeout soon": "'soon' is not a valid float",
    "status 1": "missing argument 'STATUS'",
    "status 1 activ": "did you mean 'active'?",
    "new": "the question is empty",
    "new ' '": "the question is empty",
    "new a b": "unexpected extra argument",
    "new a --template qestion": "did you mean 'question'?",
    "new a --template ../../etc/passwd": "there is no template",
    "new a --scope modelling": "did you mean 'modeling'?",
    "new a --timebox 9d": "a timebox of 9d is over the limit of 3d",
    "new a --timebox soon": "'soon' is no timebox",
    "new a --timebox 0d": "a timebox of nothing",
    "new a --set seed": "--set 'seed' has no value",
    "new a --set sed=1": "did you mean 'seed'?",
    "new a --set seed=x": "parameter 'seed'",
    "new a --tag ''": "the tag is empty",
    "new --from x": "'x' names no ticket",
    "new --from 99": "there is no ticket RT-0099",
    "new --from '1#'": "'1#' names no ticket",
    "new --from '1#N1'": "RT-0001 has no next ticket N1",
    "schema tickets": "did you mean 'ticket'?",
    "init rtkit.toml": "rtkit.toml is a file",
    "init rtkit.toml/x": "a part of the path is a file",
    "-C nowhere list": "Directory 'nowhere' does not exist",
}


@pytest.fixture
def files(ticket, workspace):
    from conftest import code

    (workspace.root / "text.txt").write_text("n = 1")
    (workspace.root / "list.json").write_text("[1]")
    (workspace.root / "half.json").write_text('{"n": ')
    return ticket(code("n: int = 1", "parameters"))


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_is_told(refused, files, call):
    assert WRONG[call].lower() in refused(*shlex.split(call)).lower()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_ticket_is_told(refused, files, name):
    refused("show", *shlex.split(name))


def test_a_question_of_a_novel_is_refused(refused):
    assert "2000 are the most" in refused("new", "x" * 3000)


@pytest.mark.parametrize(
    "command", ["list", "show 1", "run 1", "demo 1", "next", "status 1 active", "new a", "run --all"]
)
def test_outside_of_a_workspace_every_command_says_how_to_make_one(refused, tmp_path_factory, command):
    assert "make one here: rtkit init" in refused(*command.split(), cwd=tmp_path_factory.mktemp("nowhere"))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('ownr = "a"', "ownr: unknown field, did you mean 'owner'?"),
        ("owner = 3", "owner: Expected text"),
        ("owner = ", "rtkit.toml is not valid TOML"),
        ('research = "../elsewhere"', "research must be a folder below the root"),
        ("budget = -1", "budget"),
        ("[other]\nx = 1", "other: unknown field"),
    ],
)
def test_wrong_settings_are_told_by_every_command(refused, rtkit, workspace, settings, told):
    (workspace.root / "rtkit.toml").write_text(settings)
    for command in ("list", "new a", "next"):
        assert told in refused(*command.split())
    assert told in rtkit("doctor").stdout


def test_debug_shows_where_an_error_comes_from(rtkit):
    done = rtkit("--debug", "show", "99")
    assert "Traceback" in done.stderr
    assert done.returncode == 1

"""`rtkit init` and `rtkit new`: from nothing to a ticket, and from a next ticket to the next one."""

import json

import pytest
from conftest import code


def test_init_makes_a_workspace_and_says_what_it_made(rtkit, tmp_path):
    told = json.loads(rtkit("init", "a b/mine", "--json", cwd=tmp_path).stdout)
    assert told["root"] == str(tmp_path / "a b" / "mine")
    assert told["made"] == ["rtkit.toml", "research/records/.gitkeep", ".github/workflows/research.yml", ".gitignore"]
    assert told["kept"] == []
    assert all((tmp_path / "a b" / "mine" / name).is_file() for name in told["made"])


def test_init_keeps_what_is_there(rtkit, tmp_path):
    (tmp_path / "rtkit.toml").write_text('owner = "me"\n')
    (tmp_path / ".gitignore").write_text("mine")
    told = json.loads(rtkit("init", "--json", cwd=tmp_path).stdout)
    assert told["kept"] == ["rtkit.toml"]
    assert (tmp_path / "rtkit.toml").read_text() == 'owner = "me"\n'
    assert (tmp_path / ".gitignore").read_text().startswith("mine\n/.rtkit/\n")
    again = json.loads(rtkit("init", "--json", cwd=tmp_path).stdout)
    assert again["made"] == []


def test_the_example_is_a_ticket_that_is_listed(rtkit, tmp_path):
    done = rtkit("init", "new", "--example", cwd=tmp_path)
    assert "made  research/RT-0001-" in done.stdout
    assert "next: cd " in done.stdout
    assert "RT-0001" in rtkit("list", cwd=tmp_path / "new").stdout
    assert "RT-0001" not in rtkit("init", "new", "--example", cwd=tmp_path).stdout


def test_new_tells_id_path_question_and_template(rtkit, workspace):
    done = rtkit("new", "Does scaling help?", "--scope", "Modeling", "--owner", "bo", "--tag", "knn", "--json")
    assert json.loads(done.stdout) == {
        "id": "RT-0001",
        "path": "research/RT-0001-does-scaling-help.ipynb",
        "question": "Does scaling help?",
        "template": "question",
    }
    (listed,) = json.loads(rtkit("list", "--json").stdout)
    assert (listed["scope"], listed["owner"], listed["tags"]) == ("modeling", "bo", ["knn"])


def test_new_for_people_says_what_to_do_next(rtkit):
    done = rtkit("new", "Why?")
    assert done.stdout == "RT-0001  research/RT-0001-why.ipynb\n"
    assert "next: " in done.stderr
    assert "rtkit run RT-0001" in done.stderr


def test_set_gives_parameters_their_values(rtkit, workspace):
    assert rtkit("new", "Why?", "--set", "seed=7", "--set", "sample=3").returncode == 0
    assert "seed: int = 7" in (workspace.research / "RT-0001-why.ipynb").read_text()


def test_new_works_from_any_folder_of_the_workspace(rtkit, workspace):
    deep = workspace.research / "sub"
    deep.mkdir()
    assert json.loads(rtkit("new", "Why?", "--json", cwd=deep).stdout)["path"] == "research/RT-0001-why.ipynb"


def test_c_names_the_workspace(rtkit, workspace, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert rtkit("-C", str(workspace.root), "new", "Why?", cwd=elsewhere).returncode == 0
    assert len(list(workspace.research.glob("*.ipynb"))) == 1


@pytest.mark.parametrize(
    "question",
    [
        "你好吗",
        "هل يساعد؟ 🎉",
        "<script>alert(1)</script> & <b>x</b>",
        "a\n\tb\x1b[31m\x07c",
        "???",
        "'; --x",
        "--help",
    ],
)
def test_any_question_can_be_asked_run_and_shown(rtkit, question):
    made = json.loads(rtkit("new", "--json", "--", question).stdout)
    assert not {"\n", "\t", "\x1b", "\x07"} & set(made["question"])
    assert "/" not in made["path"].removeprefix("research/")
    assert made["question"] in rtkit("list").stdout
    assert rtkit("show", "1").returncode == 0
    page = rtkit("demo", "1")
    assert page.returncode == 0, page.stderr


def test_from_a_next_ticket_takes_its_question_and_is_remembered(rtkit, answered):
    answered()
    rtkit("run", "1")
    made = json.loads(rtkit("new", "--from", "rt-1#n1", "--json").stdout)
    assert (made["id"], made["question"]) == ("RT-0002", "Does it hold for trees?")
    ticket = json.loads(rtkit("show", "2", "--json").stdout)["ticket"]
    assert (ticket["asked_by"], ticket["why"], ticket["timebox"]) == ("RT-0001#N1", "only lines so far", "1d")
    (item,) = json.loads(rtkit("next", "--json").stdout)
    assert (item["status"], item["ticket"]) == ("started", "RT-0002")


def test_a_next_ticket_is_started_once(rtkit, refused, answered):
    answered()
    rtkit("run", "1")
    rtkit("new", "--from", "1#N1")
    assert "RT-0001#N1 was started as RT-0002 already" in refused("new", "--from", "1#N1", status=1)


def test_a_next_ticket_nobody_wrote_is_not_started(rtkit, refused, answered):
    answered()
    rtkit("run", "1")
    assert "RT-0001#N2 is still the template's placeholder" in refused("new", "--from", "1#N2", status=1)


def test_an_unknown_next_ticket_is_told_with_the_known_ones(rtkit, refused, answered):
    answered()
    rtkit("run", "1")
    assert "it has: N1, N2" in refused("new", "--from", "1#N9")


def test_a_dropped_next_ticket_may_be_taken_up_again(rtkit, answered):
    answered(next={"N1": {"state": "dropped", "because": "no time"}})
    rtkit("run", "1")
    assert rtkit("new", "--from", "1#N1").returncode == 0


def test_ids_in_what_a_next_ticket_says_stay_those_of_the_asking_ticket(rtkit, ticket):
    ticket(
        "import rtkit as rt",
        'rt.finding("It works.", id="F3")',
        'rt.next_ticket("Does F3 hold for trees?", id="N1", why="Only lines so far (F3, H1); the F1 score is 0.9.")',
        hypotheses=[{"id": "H1", "claim": "It helps."}],
    )
    assert rtkit("run", "1").returncode == 0
    made = json.loads(rtkit("new", "--from", "1#N1", "--json").stdout)
    assert made["question"] == "Does RT-0001#F3 hold for trees?"
    told = json.loads(rtkit("show", "2", "--json").stdout)["ticket"]
    assert told["why"] == "Only lines so far (RT-0001#F3, RT-0001#H1); the F1 score is 0.9."


def test_from_a_ticket_or_a_finding_the_question_is_ones_own(rtkit, answered):
    answered()
    rtkit("run", "1")
    assert rtkit("new", "And now?", "--from", "1").returncode == 0
    assert rtkit("new", "And then?", "--from", "1#F1").returncode == 0
    listed = json.loads(rtkit("list", "--json").stdout)
    assert [one["asked_by"] for one in listed] == [None, "RT-0001", "RT-0001#F1"]


def test_what_is_given_wins_over_the_next_ticket(rtkit, answered):
    answered()
    rtkit("run", "1")
    made = json.loads(rtkit("new", "Mine?", "--from", "1#N1", "--timebox", "2h", "--json").stdout)
    assert made["question"] == "Mine?"
    assert json.loads(rtkit("show", "2", "--json").stdout)["ticket"]["timebox"] == "2h"


def test_templates_are_listed_with_where_they_are(rtkit):
    listed = json.loads(rtkit("templates", "--json").stdout)
    assert {"question", "design-document"} <= {one["name"] for one in listed}
    assert all(one["origin"] == "rtkit" and one["path"].endswith(".ipynb") for one in listed)
    assert rtkit("templates").stdout.splitlines()[0].split() == ["NAME", "FROM", "FOR"]


def test_the_design_document_runs_as_it_is(rtkit):
    assert rtkit("new", "What should it be?", "--template", "design-document").returncode == 0
    done = rtkit("run", "1")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_broken_template_is_named_and_hides_nothing(rtkit, refused, workspace):
    folder = workspace.root / "notebook_templates" / "tickets"
    folder.mkdir(parents=True)
    (folder / "ablation.ipynb").write_text("{")
    done = rtkit("templates")
    assert "broken template ablation" in done.stderr
    assert "question" in done.stdout
    assert "ablation.ipynb" in refused("new", "a?", "--template", "ablation")
    assert rtkit("new", "a?").returncode == 0


def test_code_in_a_question_is_not_run(rtkit, ticket, workspace):
    ticket(code("1"))
    assert rtkit("new", "$(touch owned); `touch owned`; {__import__('os')}").returncode == 0
    assert not (workspace.root / "owned").exists()

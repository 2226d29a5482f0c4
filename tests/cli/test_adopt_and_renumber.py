"""`rtkit adopt` and `rtkit renumber`: tickets made of notebooks that are there, and ids that two branches gave."""

import json

import pytest
from conftest import code, markdown, notebook

READS = "import json\njson.load(open('data.json'))"


@pytest.fixture
def old(workspace):
    """An exploration outside the research folder, with the data it reads beside it."""
    path = workspace.root / "analysis" / "Old notes.ipynb"
    path.parent.mkdir()
    (path.parent / "data.json").write_text("{}")
    path.write_text(json.dumps(notebook(markdown("# Does it *work*?"), code(READS))))
    return path


def test_adopt_copies_one_from_elsewhere_and_says_what_that_means(rtkit, workspace, old):
    done = rtkit("adopt", str(old), "--scope", "etl", "--tag", "old")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "RT-0001  research/RT-0001-does-it-work.ipynb\n  asks: Does it work?\n"
    assert "note: it is a copy; the original stays" in done.stderr
    assert "relative paths start in research/ now" in done.stderr
    assert "rtkit run RT-0001" in done.stderr
    assert old.exists()
    listed = json.loads(rtkit("list", "--json").stdout)[0]
    assert (listed["id"], listed["scope"], listed["tags"]) == ("RT-0001", "ETL", ["old"])


def test_adopt_renames_one_where_it_lies_and_its_files_are_found(rtkit, workspace, old):
    inside = workspace.research / "deep"
    old.parent.rename(inside)
    told = json.loads(rtkit("adopt", "deep/Old notes.ipynb", "--json", cwd=workspace.research).stdout)
    assert told == {
        "id": "RT-0001",
        "path": "research/deep/RT-0001-does-it-work.ipynb",
        "question": "Does it work?",
        "status": "draft",
        "original": "research/deep/Old notes.ipynb",
        "copied": False,
    }
    assert not (inside / "Old notes.ipynb").exists()
    ran = rtkit("run", "1")
    assert ran.returncode == 0, ran.stderr


def test_adopt_refuses_what_is_no_notebook_to_adopt(refused, old, ticket, workspace):
    path = ticket("1", number=7).path
    assert "is a ticket already: RT-0007" in refused("adopt", str(path))
    assert "there is no file" in refused("adopt", "gone.ipynb")
    assert "is not a notebook" in refused("adopt", "rtkit.toml")
    assert "a notebook is not adopted as answered" in refused("adopt", str(old), "--status", "answered")
    assert "the question is empty" in refused("adopt", str(old), "--question", "")
    old.write_text(json.dumps(notebook("1")))
    assert "--question" in refused("adopt", str(old))


def test_renumber_after_a_merge_keeps_the_results_of_both(rtkit, workspace, ticket):
    first = ticket("import rtkit as rt", 'rt.measure("eer", 0.1)', number=12)
    second = workspace.research / "RT-0012-another.ipynb"
    second.write_text(first.path.read_text().replace("0.1", "0.2"))
    for path in (first.path, second):
        done = rtkit("run", str(path), "--record")
        assert done.returncode == 0, done.stderr
    before = first.path.read_bytes()
    done = rtkit("renumber", str(second))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "RT-0012 is now RT-0013",
        "  research/RT-0013-another.ipynb  (was research/RT-0012-another.ipynb)",
        "  research/records/RT-0013.json  (was research/records/RT-0012.json)",
        "  .rtkit/runs/RT-0013  (1 run, were in .rtkit/runs/RT-0012)",
    ]
    assert first.path.read_bytes() == before
    shown = {number: json.loads(rtkit("show", number, "--json").stdout) for number in ("12", "13")}
    assert [shown[number]["results"]["metrics"][0]["value"] for number in shown] == [0.1, 0.2]
    assert [shown[number]["run"]["ticket"] for number in shown] == ["RT-0012", "RT-0013"]


def test_renumber_lists_what_could_mean_either(rtkit, workspace, ticket):
    path = ticket("'a'", number=12).path
    path.with_name("RT-0012-b.ipynb").write_bytes(path.read_bytes())
    ticket(code('import rtkit as rt\nrt.accepted("RT-0012")'), number=14, asked_by="RT-0012")
    done = rtkit("renumber", "research/RT-0012-b.ipynb", "20")
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        "left: research/RT-0014-does-it-work.ipynb: it was asked by RT-0012",
        "left: research/RT-0014-does-it-work.ipynb: cell 1 mentions RT-0012",
        "next: see whether these mean RT-0012 or RT-0020, and mend them by hand",
    ]


def test_renumber_as_json_and_dry(rtkit, workspace, ticket):
    path = ticket("1", number=12).path
    ticket("1", number=14, asked_by="RT-0012")
    told = json.loads(rtkit("renumber", "12", "20", "--dry-run", "--json").stdout)
    assert told == {
        "id": "RT-0020",
        "was": "RT-0012",
        "path": "research/RT-0020-does-it-work.ipynb",
        "dry_run": True,
        "changed": [
            {"path": "research/RT-0020-does-it-work.ipynb", "what": "was research/RT-0012-does-it-work.ipynb"},
            {"path": "research/RT-0014-does-it-work.ipynb", "what": "links and mentions"},
        ],
        "left": [],
    }
    assert path.exists()
    assert rtkit("renumber", "12", "20", "--dry-run").stdout.startswith("RT-0012 would be RT-0020\n")
    assert rtkit("renumber", "12", "12").stdout == "RT-0012 is its id already; nothing to change\n"


def test_renumber_refuses_what_it_cannot_do(refused, workspace, ticket):
    path = ticket("1", number=12).path
    ticket("1", number=13)
    assert "RT-0013 is taken by research/RT-0013-does-it-work.ipynb" in refused("renumber", "12", "13")
    assert "'soon' is no id of a ticket" in refused("renumber", "12", "soon")
    assert "there is no ticket RT-0099" in refused("renumber", "99")
    path.with_name("RT-0012-b.ipynb").write_bytes(path.read_bytes())
    assert "is the id of 2 files" in refused("renumber", "12")

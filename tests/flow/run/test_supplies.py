"""What a ticket takes along to another machine, and what stays."""

import threading

from conftest import code

from rtkit.flow.run import RunRequest, run
from rtkit.flow.run.named import named_files
from rtkit.flow.run.supplies import Supplies
from rtkit.notebook.read import read_notebook


def supplies(workspace, file) -> Supplies:
    return Supplies(workspace, file, read_notebook(file.path))


def known(workspace, file) -> set[str]:
    one = supplies(workspace, file)
    return {name for name in one.known() if one.path(name) is not None}


def named(workspace, file) -> set[str]:
    notebook = read_notebook(file.path)
    return {workspace.relative(path) for path in named_files(notebook, workspace.research, workspace.root)}


def test_the_settings_go_along_since_they_mark_the_root(workspace, ticket):
    assert known(workspace, ticket("1")) == {"rtkit.toml"}


def test_declared_files_and_folders_go_along(workspace, ticket):
    (workspace.root / "data").mkdir()
    (workspace.root / "data" / "a.csv").write_text("1")
    assert known(workspace, ticket("1", inputs=["data"])) == {"rtkit.toml", "data/a.csv"}


def test_what_the_last_run_read_goes_along(workspace, ticket):
    (workspace.root / "data.csv").write_text("1")
    file = ticket("open('../da' + 'ta.csv').read()")
    assert "data.csv" not in known(workspace, file)
    run(workspace, file, RunRequest(), lambda _event: None, threading.Event())
    assert "data.csv" in known(workspace, file)


def test_files_that_strings_name_go_along_from_the_notebook_and_from_the_root(workspace, ticket):
    (workspace.research / "near.csv").write_text("1")
    (workspace.root / "far.csv").write_text("1")
    assert named(workspace, ticket("read('near.csv')", "read('far.csv'); read('none.csv')")) == {
        "research/near.csv",
        "far.csv",
    }


def test_modules_of_the_project_go_along_with_what_they_import(workspace, ticket):
    (workspace.research / "one.py").write_text("import two\n")
    (workspace.research / "two.py").write_text("from pack.part import x\n")
    (workspace.research / "never.py").write_text("")
    (workspace.root / "pack").mkdir()
    (workspace.root / "pack" / "__init__.py").write_text("")
    (workspace.root / "pack" / "part.py").write_text("import one\nx = 1\n")
    found = named(workspace, ticket("%load_ext x", "import one, json"))
    assert found == {"research/one.py", "research/two.py", "pack/__init__.py", "pack/part.py"}


def test_modules_in_a_folder_that_the_code_names_go_along(workspace, ticket):
    (workspace.root / "src").mkdir()
    (workspace.root / "src" / "mine.py").write_text("")
    assert named(workspace, ticket("import sys; sys.path.insert(0, '../src')", "import mine")) == {"src/mine.py"}


def test_code_that_is_no_python_names_nothing_and_harms_nothing(workspace, ticket):
    (workspace.root / "data.csv").write_text("1")
    assert named(workspace, ticket("%%bash\ncat '../data.csv'", "'\\0'", "'" + "x" * 400 + "'")) == set()


def test_hidden_files_caches_and_what_lies_outside_stay_here(workspace, ticket, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "x.csv"
    outside.write_text("1")
    (workspace.root / ".env").write_text("TOKEN=1")
    (workspace.research / "__pycache__").mkdir()
    (workspace.research / "__pycache__" / "x.cpython-311.pyc").write_text("")
    one = supplies(workspace, ticket("open('../.env')"))
    for name in (".env", "research/__pycache__/x.cpython-311.pyc", str(outside), "../outside/x.csv", "research"):
        assert one.path(name) is None
    assert set(one.below("research")) == {"research/RT-0001-does-it-work.ipynb"}


def test_a_hidden_file_that_is_declared_goes_along(workspace, ticket):
    (workspace.root / ".data.csv").write_text("1")
    assert ".data.csv" in known(workspace, ticket("1", inputs=[".data.csv"]))


def test_a_parameters_cell_names_files_too(workspace, ticket):
    (workspace.root / "data.csv").write_text("1")
    assert named(workspace, ticket(code("source = '../data.csv'", "parameters"))) == {"data.csv"}


def test_a_run_keeps_the_hash_of_what_was_sent_though_the_file_changed_meanwhile(workspace, ticket):
    import hashlib
    from concurrent.futures import ThreadPoolExecutor

    from rtkit.engine import KernelReady
    from rtkit.engine.elsewhere import Pool

    data = workspace.root / "data.csv"
    data.write_text("before")

    def change(event) -> None:
        if isinstance(event, KernelReady):
            data.write_text("after")

    with ThreadPoolExecutor(1) as executor:
        request = RunRequest(place=Pool(executor))
        stored = run(workspace, ticket("open('../data.csv').read()"), request, change, threading.Event())
    assert [(one.path, one.sha256) for one in stored.run.inputs] == [
        ("data.csv", hashlib.sha256(b"before").hexdigest())
    ]

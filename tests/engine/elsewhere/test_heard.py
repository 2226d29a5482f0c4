"""What was heard of a run is what is told of it when its worker is gone."""

from conftest import code, markdown, notebook

from rtkit.engine.elsewhere.heard import Heard
from rtkit.engine.events import CellEnded, CellStarted
from rtkit.model import Died


def test_the_cell_that_ran_last_is_named_and_those_before_it_keep_their_status():
    heard = Heard(notebook("1", markdown("words"), "2", "3"), lambda _event: None)
    heard.listen(CellStarted(1, 3, "1"))
    heard.listen(CellEnded(1, 3, "ran", 0.5))
    heard.listen(CellStarted(2, 3, "2"))
    executed = heard.died("3 workers died while they ran it", 7.0)
    assert executed.outcome == Died("c3", 2, "3 workers died while they ran it")
    assert [(cell.id, cell.status, cell.seconds) for cell in executed.cells] == [
        ("c1", "ran", 0.5),
        ("c3", "died", 0.0),
        ("c4", "not_run", 0.0),
    ]


def test_a_cell_of_parameters_that_were_given_moves_no_name():
    heard = Heard(notebook(code("x = 1", "parameters"), "2"), lambda _event: None)
    heard.listen(CellStarted(3, 3, "2"))
    assert heard.died("gone", 1.0).outcome == Died("c2", 1, "gone")


def test_each_try_begins_anew():
    heard = Heard(notebook("1", "2"), lambda _event: None)
    heard.listen(CellEnded(1, 2, "ran", 0.5))
    heard.begin()
    assert [cell.status for cell in heard.cells()] == ["not_run", "not_run"]

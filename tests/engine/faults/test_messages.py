"""A kernel may send anything: what is no message ends the run with a reason, never with a traceback."""

import pytest

from rtkit.model import Completed, Died

KERNEL = "kernel = get_ipython().kernel\n"


@pytest.mark.parametrize(
    "cell",
    [
        KERNEL + "kernel.iopub_socket.send_multipart([b'x', b'y'])",
        KERNEL + "kernel.iopub_socket.send_multipart([b'<IDS|MSG>', b'unsigned', b'{}', b'{}', b'{}', b'{}'])",
        KERNEL + "kernel.session.send(kernel.iopub_socket, 'display_data', {'data': 5}, parent=kernel.get_parent())",
        pytest.param(
            KERNEL + "kernel.session.send(kernel.iopub_socket, 'status', {}, parent=kernel.get_parent())",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            KERNEL + "kernel.session.send(kernel.iopub_socket, 'stream', {'text': 1}, parent=kernel.get_parent())",
            marks=pytest.mark.slow,
        ),
    ],
    ids=["garbage", "a forged signature", "data that is none", "a status without a state", "text that is none"],
)
def test_what_is_no_message_ends_the_run_and_is_told(run, cell):
    outcome = run(cell + "\nimport time; time.sleep(50)", "1").outcome
    assert isinstance(outcome, Died)
    assert outcome.reason.startswith("it sent what is no Jupyter message")


def test_messages_of_other_requests_are_ignored(run):
    forged = KERNEL + "kernel.session.send(kernel.iopub_socket, 'status', {'execution_state': 'idle'}, parent={})"
    executed = run(forged + "\nprint('after')", "print('on')")
    assert executed.outcome == Completed()
    assert executed.notebook["cells"][0]["outputs"][0]["text"] == "after\n"

"""The process between rtkit and one kernel: a script, standard library only, told what to keep by its arguments.

It is the kernel's parent and leads a session of its own, so that a notebook that kills its parent's group kills this
and nothing else; the kernel then dies too. Whatever the kernel leaves behind becomes its child
(PR_SET_CHILD_SUBREAPER), also what left the kernel's session, and is ended. It ends everything when rtkit's end of the
channel closes.

    python keeper.py CHANNEL MEMORY FOLDER COMMAND...

It writes lines to CHANNEL, the number of a socket: `pid N` or `failed WHY`; `alive PID:BEGAN ...` at each change;
`passed memory` where they used more than MEMORY bytes (0: no limit); `ended STATUS`; `done`. The line `limit MEMORY`
sent to it changes the limit, `end` ends all; a closed channel too, and then it removes FOLDER.
"""

import ctypes
import os
import select
import signal
import sys
import time

if __package__:
    from . import processes
else:  # a script beside it, without rtkit and without site-packages
    import processes  # type: ignore[import-not-found, no-redef]

LOOK_SECONDS = 0.2
CLOSE_SECONDS = 0.05
"""Between two looks once half of the memory is used: filling it goes at gigabytes in a second."""

LONGEST_ENDING_SECONDS = 4.0
PREFERRED_VICTIM = 500
"""Where the machine runs out of memory it ends a kernel before what a person works with (oom_score_adj)."""

_SET_PDEATHSIG, _SET_CHILD_SUBREAPER = 1, 36
_libc = ctypes.CDLL(None)


def main(arguments: list[str]) -> None:
    """Start the command and keep it until it ends or nobody wants it any more."""
    channel, limit, folder = int(arguments[0]), int(arguments[1]), arguments[2]
    os.set_inheritable(channel, False)
    reading, writing = os.pipe()
    before = _stand_between()
    mother, pid = os.getpid(), os.fork()
    if pid == 0:
        _become(arguments[3:], mother, before, writing)
    os.close(writing)
    fault = b"".join(iter(lambda: os.read(reading, 4096), b""))
    os.close(reading)
    if fault:
        _tell(channel, "failed " + fault.decode("utf-8", "replace"))
    else:
        _let_go()
        keep(pid, channel, limit, folder)


def fork_kept(channel: int, folder: str, not_ours: list[int]) -> int:
    """Fork a kernel out of this process, which becomes its keeper; returns only in the kernel, the keeper's pid.

    The keeper closes the descriptors that are `not_ours`. The kernel has signals as they were, and the channel open.
    """
    os.setsid()
    before = _stand_between()
    mother, pid = os.getpid(), os.fork()
    if pid == 0:
        _restore(before)
        return mother
    for number in not_ours:
        os.close(number)
    _let_go()
    keep(pid, channel, 0, folder)
    os._exit(0)


def keep(pid: int, channel: int, limit: int, folder: str) -> None:
    """Watch over a child until it ends or the channel closes; nothing of it is left afterwards."""
    os.set_blocking(channel, False)
    _tell(channel, f"pid {pid}")
    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    os.set_blocking(woken, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waking, warn_on_full_buffer=False)
    asked = _watch(pid, channel, woken, Memory(limit))
    _end_all(pid, channel)
    _tell(channel, "done")
    if asked == "closed":
        import shutil

        shutil.rmtree(folder, ignore_errors=True)


def _watch(pid: int, channel: int, woken: int, memory: "Memory") -> str:
    """Look again and again, until the child ended (`ended`), rtkit asked (`asked`), or went (`closed`)."""
    told = ""
    while True:
        kin = processes.descendants(os.getpid())
        alive = "alive " + " ".join(f"{one}:{processes.began(one)}" for one in kin)
        if alive != told:
            _tell(channel, alive)
            told = alive
        if memory.passed(kin):
            _tell(channel, "passed memory")
            return "asked"
        ready, _, _ = select.select([channel, woken], [], [], memory.pause)
        if woken in ready:
            os.read(woken, 4096)
        if _reap(pid, channel):
            return "ended"
        if channel in ready:
            word, _, number = _heard(channel).partition(" ")
            if word != "limit":
                return "asked" if word else "closed"
            memory.limit = int(number)


class Memory:
    """Whether processes use more than so many bytes together (0: no limit), and when to look again."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.pause = LOOK_SECONDS
        self._not_before = 0.0

    def passed(self, pids: list[int]) -> bool:
        """Whether they do now; what they share is shared out only where it matters, and then seldom."""
        if not self.limit or time.monotonic() < self._not_before:
            return False
        used = processes.memory(pids)
        self.pause = CLOSE_SECONDS if used > self.limit / 2 else LOOK_SECONDS
        if used <= self.limit:
            return False
        since = time.monotonic()
        if processes.memory_shared_out(pids) > self.limit:
            return True
        self._not_before = time.monotonic() + 10 * (time.monotonic() - since)
        return False


def _stand_between() -> dict[int, object]:
    """Take over what children lose, and ignore what may be ignored; tells how signals were handled."""
    _libc.prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    before: dict[int, object] = {}
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}:
        try:
            before[number] = signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):  # what the C library keeps for itself
            continue
    return before


def _let_go() -> None:
    """Hold neither the folder nor the standard streams of whoever started this."""
    os.chdir("/")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)


def _restore(before: dict[int, object]) -> None:
    for number, handler in before.items():
        if handler is not None:
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal.signal gave


def _become(command: list[str], mother: int, before: dict[int, object], fault: int) -> None:
    """Turn this child into the command: its own session, which ends with its parent."""
    try:
        _restore(before)
        for number in (signal.SIGPIPE, signal.SIGXFSZ):  # Python ignores them, others do not
            signal.signal(number, signal.SIG_DFL)
        os.setsid()
        die_with(mother)
        prefer_as_victim()
        os.environ["JPY_PARENT_PID"] = str(mother)
        os.execvp(command[0], command)  # noqa: S606
    except BaseException as error:  # noqa: BLE001  # whatever it is, the other side must hear it
        os.write(fault, str(error).encode("utf-8", "replace"))
    os._exit(127)


def die_with(mother: int) -> None:
    """End with the parent, and at once where that is gone already."""
    _libc.prctl(_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != mother:
        os._exit(1)


def prefer_as_victim() -> None:
    """Be what the system ends first where the machine runs out of memory."""
    try:
        with open("/proc/self/oom_score_adj", "r+", encoding="ascii") as file:
            if int(file.read()) < PREFERRED_VICTIM:
                file.seek(0)
                file.write(str(PREFERRED_VICTIM))
    except OSError:
        pass


def _reap(pid: int, channel: int) -> bool:
    """Bury the dead; whether the child was among them, which is told."""
    found = False
    while True:
        try:
            dead, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return found
        if dead == 0:
            return found
        if dead == pid:
            found = True
            _tell(channel, f"ended {os.waitstatus_to_exitcode(status)}")


def _end_all(pid: int, channel: int) -> None:
    """Kill until there is nobody: the children of what is killed become ours."""
    until = time.monotonic() + LONGEST_ENDING_SECONDS
    while time.monotonic() < until:
        for one in processes.descendants(os.getpid()):
            processes.kill(one)
        _reap(pid, channel)
        if not processes.children(os.getpid()):
            return
        time.sleep(0.002)


def _heard(channel: int) -> str:
    """The newest line; empty where the channel is closed."""
    try:
        return os.read(channel, 4096).decode("ascii").strip().rpartition("\n")[2]
    except OSError:
        return ""


def _tell(channel: int, line: str) -> None:
    try:
        os.write(channel, line.replace("\n", " ").encode("utf-8", "replace") + b"\n")
    except OSError:  # nobody reads, or nobody is there: then the channel is closed, which is seen elsewhere
        pass


if __name__ == "__main__":
    main(sys.argv[1:])

"""`python -m benchmarks`: list the benchmarks, or run some of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks import death, growth, lab, memory, page, reexecute, run, scale, start, unchanged
from benchmarks.machine import machine_line
from benchmarks.process import WentWrongError
from benchmarks.readme import write_between_markers
from benchmarks.settings import Settings

if TYPE_CHECKING:
    from types import ModuleType

BENCHMARKS: Final = {
    "start": start,
    "page": page,
    "run": run,
    "lab": lab,
    "unchanged": unchanged,
    "growth": growth,
    "reexecute": reexecute,
    "memory": memory,
    "death": death,
    "scale": scale,
}
README: Final = Path(__file__).with_name("README.md")


def main() -> int:
    """Print the tables as Markdown; progress goes to standard error."""
    parser = _parser()
    wanted = parser.parse_args()
    if not wanted.names:
        for name, benchmark in BENCHMARKS.items():
            print(f"{name:9} {benchmark.__doc__}")
        return 0
    if unknown := set(wanted.names) - set(BENCHMARKS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    for name in wanted.names:
        print(f"{name}:", file=sys.stderr)
        machine = machine_line()
        try:
            results = f"{machine} {BENCHMARKS[name].measure(_settings(wanted, BENCHMARKS[name]))}"
        except WentWrongError as error:
            print(error, file=sys.stderr)
            return 1
        print(results)
        if wanted.write:
            write_between_markers(README, name, results)
    return 0


def _settings(wanted: argparse.Namespace, benchmark: ModuleType) -> Settings:
    """What was asked for; a benchmark whose rounds are long has fewer, unless their number was given."""
    return Settings(
        runs=wanted.runs or getattr(benchmark, "RUNS", Settings.runs),
        tickets=wanted.tickets,
        kilobytes=wanted.kilobytes,
        notebooks=wanted.notebooks,
        warm_up=not wanted.no_warm_up,
        heavy=wanted.heavy,
        peers=wanted.peers,
        write=wanted.write,
    )


def _parser() -> argparse.ArgumentParser:
    usual = Settings()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which; without one, list them")
    parser.add_argument("--runs", type=_count, help=f"measured rounds ({usual.runs}, less where they are long)")
    parser.add_argument("--tickets", type=_count, default=usual.tickets, help="how many to list (%(default)s)")
    parser.add_argument("--kilobytes", type=_count, default=usual.kilobytes, help="size of each of those (%(default)s)")
    parser.add_argument("--notebooks", type=_count, default=usual.notebooks, help="how many pages (%(default)s)")
    parser.add_argument("--heavy", type=_count, default=usual.heavy, help="how many to re-execute (%(default)s)")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="where the peers' environment is kept")
    parser.add_argument("--no-warm-up", action="store_true", help="leave the first round out, to try the machinery")
    parser.add_argument("--write", action="store_true", help="write the results into benchmarks/README.md")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

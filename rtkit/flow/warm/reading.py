"""Following a notebook's steps into the project's own files: what it imports, and why it needs a cold kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.flow.warm.cells import steps_in, steps_of_file
from rtkit.flow.warm.places import is_standard, submodules
from rtkit.flow.warm.steps import Change, Import, RunFile, SearchPath, Trick
from rtkit.workspace.inputs import RTKIT

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.warm.places import Places
    from rtkit.flow.warm.steps import Step
    from rtkit.notebook.read import Notebook


class Reading(NamedTuple):
    """The installed modules that a notebook imports, and one clause that says why it needs a cold kernel, if so."""

    modules: tuple[str, ...] = ()
    cold: str = ""


def read(notebook: Notebook, folder: Path, places: Places) -> Reading:
    """Read the code cells as if they ran in `folder`; nothing is run or imported."""
    reader = _Reader(folder, places)
    for index, step in steps_in(notebook):
        reader.cell = index + 1
        reader.take(step)
    return Reading(tuple(dict.fromkeys(reader.modules)), reader.cold or reader.late_cold)


class _Reader:
    """Takes the steps in order; the first reason for a cold kernel counts."""

    def __init__(self, folder: Path, places: Places) -> None:
        self.cell = 0
        self.cold = ""
        self.modules: list[str] = []
        self._folder, self._places = folder, places
        self._own = [folder]
        self._changed = ""
        self._late = ""
        self._blind = False
        self._seen: set[Path] = set()

    @property
    def late_cold(self) -> str:
        """A function that imports may be called after the change, wherever it is written."""
        return f"{self._changed}, and a function imports {self._late}" if self._changed and self._late else ""

    def take(self, step: Step) -> None:
        match step:
            case Change(what=what):
                self._changed = self._changed or f"cell {self.cell} {what}"
            case Trick(what=what):
                self._because(f"cell {self.cell} {what}")
            case SearchPath(folder=folder):
                self._blind = self._blind or not folder
                self._own.append((self._folder / folder).resolve())
            case RunFile(path=path):
                file = self._folder / path
                self._follow(file if file.suffix else file.with_suffix(".py"))
            case Import():
                self._import(step)

    def _import(self, step: Import) -> None:
        if not step.module:
            self._touch("modules whose names are computed", step)
            return
        if is_standard(step.top):
            return
        file = self._places.file_of(step.top, self._own)
        if file is None:
            self._missing(step)
        elif self._places.is_installed(file):
            self._installed(step, file)
        else:
            self._local(step, file)

    def _installed(self, step: Import, file: Path) -> None:
        self._touch(step.module, step)
        package = file.joinpath(*step.module.split(".")[1:])
        self.modules += [step.module, *(f"{step.module}.{name}" for name in submodules(package, step.names))]

    def _local(self, step: Import, file: Path) -> None:
        parts = [file]
        for name in step.module.split(".")[1:]:
            parts.append(parts[-1] / name)
        for part in (*parts, *(parts[-1] / name for name in step.names)):
            for source in (part, part / "__init__.py", part.parent / f"{part.name}.py"):
                if source.is_file():
                    self._follow(source)

    def _missing(self, step: Import) -> None:
        """Guarded, it is a library that need not be there; else its code is somewhere that nobody can read."""
        if not step.guarded or self._blind:
            self._because(f"cell {self.cell} imports {step.top}, which was not found")

    def _follow(self, source: Path) -> None:
        """Take the steps of a file; what its functions import is left to whoever calls them."""
        if source in self._seen or source.is_relative_to(RTKIT):
            return
        self._seen.add(source)
        for step in steps_of_file(source):
            if isinstance(step, (Import, Trick)) and step.late:
                continue
            if isinstance(step, Import) and step.level:
                self._relative(step, source)
            else:
                self.take(step)

    def _relative(self, step: Import, source: Path) -> None:
        base = source.parents[step.level - 1] if step.level <= len(source.parents) else source.parent
        self._local(step._replace(module=f".{step.module}" if step.module else ""), base)

    def _touch(self, module: str, step: Import) -> None:
        if self._changed:
            self._because(f"{self._changed} before {module} is imported")
        if step.late:
            self._late = self._late or module

    def _because(self, why: str) -> None:
        self.cold = self.cold or why

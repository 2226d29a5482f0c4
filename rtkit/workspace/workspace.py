"""A workspace: the folder that `rtkit init` made, and where everything lies in it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rtkit.errors import NotFound
from rtkit.settings import read_settings
from rtkit.workspace.contents import Contents
from rtkit.workspace.root import find_root

if TYPE_CHECKING:
    from rtkit.settings import Settings


class Workspace:
    """The root folder with its settings; makes no folder by itself."""

    def __init__(self, root: Path, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self.contents = Contents(self.private / "cache" / "files.json", trusted=settings.trust_file_times)

    @classmethod
    def at(cls, start: Path | str = ".") -> Workspace:
        """The workspace that `start`, a folder or a file in it, belongs to.

        Raises NotFound outside any workspace, SettingsFault where its settings are wrong.
        """
        start = Path(start)
        root = find_root(start if start.is_dir() else start.parent)
        if root is None:
            raise NotFound(f"{start.resolve()} is in no research workspace", "make one here: rtkit init")
        return cls(root, read_settings(root))

    @cached_property
    def research(self) -> Path:
        """The folder of the tickets."""
        return self.root / self.settings.research

    @cached_property
    def records(self) -> Path:
        """The folder of the records, beside the tickets."""
        return self.research / "records"

    @cached_property
    def private(self) -> Path:
        """`.rtkit/`: runs, checks, reservations and what files hashed to, ignored by git."""
        return self.root / ".rtkit"

    @property
    def pages(self) -> Path:
        """Where `rtkit demo` writes by default."""
        return self.root / self.settings.pages

    def runs_of(self, ticket: str) -> Path:
        """The folder of a ticket's runs."""
        return self.private / "runs" / ticket

    def check_of(self, ticket: str) -> Path:
        """The file that remembers a ticket's last check."""
        return self.private / "checks" / f"{ticket}.json"

    def record_of(self, ticket: str) -> Path:
        """The file of a ticket's record."""
        return self.records / f"{ticket}.json"

    def relative(self, path: Path) -> str:
        """The path below the root, with forward slashes; as it is where it lies outside."""
        try:
            return path.resolve().relative_to(self.root).as_posix()
        except ValueError:
            return str(path)

    def template_folders(self) -> list[Path]:
        """The project's own template folders, in order of the setting."""
        return [self.root / folder for folder in self.settings.templates]

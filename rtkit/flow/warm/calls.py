"""What a call of a well-known function means for the kernel."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from rtkit.flow.warm.steps import Change, Import, SearchPath, Trick

if TYPE_CHECKING:
    from rtkit.flow.warm.steps import Step

_SETS: Final = {
    "os.putenv": "sets the environment",
    "os.unsetenv": "sets the environment",
    "locale.setlocale": "sets the locale",
}
_TRICKS: Final = {
    "importlib.reload": "reloads a module",
    "exec": "runs code that nobody can read beforehand (exec)",
    "runpy.run_path": "runs another file (runpy)",
    "runpy.run_module": "runs another module (runpy)",
}
_STARTS: Final = frozenset(
    {"Popen", "call", "check_call", "check_output", "getoutput", "main", "popen", "run", "system"}
)
_MAGICS: Final = ("run_line_magic", "run_cell_magic", "magic")


def step_of_call(name: str, node: ast.Call) -> Step | None:
    """The step that the call is; `name` is the function as the import system knows it: `os.putenv`."""
    if isinstance(node.func, ast.Attribute) and node.func.attr in _MAGICS:
        return _magic(node)
    if name in ("importlib.import_module", "__import__"):
        return Import(_text(node) or "")
    if name in ("sys.path.append", "sys.path.insert"):
        return SearchPath(_text(node, 0 if name.endswith("append") else 1) or "")
    if name in _TRICKS:
        return Trick(_TRICKS[name])
    what = _change(name, node)
    return Change(what) if what else None


def _change(name: str, node: ast.Call) -> str:
    if name in ("warnings.simplefilter", "warnings.filterwarnings"):
        return "turns warnings into errors" if _text(node) == "error" else ""
    if name.endswith("load_dotenv"):
        return "loads a .env file"
    if name.rpartition(".")[2] in _STARTS and {"pip", "install"} <= _words(node):
        return "installs packages"
    return _SETS.get(name, "")


def _magic(node: ast.Call) -> Step | None:
    from rtkit.flow.warm.magics import step_of_magic

    given = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
    return step_of_magic("%" + " ".join(str(value) for value in given).lstrip("%"))


def _text(node: ast.Call, place: int = 0) -> str | None:
    """The argument at this place, where it is written out; `str(...)` and `Path(...)` around it do not matter."""
    argument = node.args[place] if len(node.args) > place else None
    while isinstance(argument, ast.Call) and len(argument.args) == 1:
        argument = argument.args[0]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def _words(node: ast.Call) -> set[str]:
    return {
        word
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
        for word in part.value.split()[:8]
    }

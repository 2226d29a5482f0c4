"""Parameters from a file: JSON, YAML or TOML, told by its ending."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

from rtkit.errors import NotFound, UsageFault
from rtkit.notebook.read import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def read_parameters(path: Path) -> dict[str, object]:
    """The parameters in the file, by name.

    Raises NotFound where there is none, UsageFault where it cannot be read as its ending says.
    """
    import yaml

    if not path.is_file():
        raise NotFound(f"there is no parameters file {path}", "name a .json, .yaml or .toml file")
    try:
        text = read_bytes(path).decode("utf-8")
        match path.suffix.lower():
            case ".json":
                values = json.loads(text)
            case ".toml":
                values = tomllib.loads(text)
            case ".yaml" | ".yml":
                values = yaml.safe_load(text)
            case _:
                raise UsageFault(f"{path.name} is no parameters file", "use .json, .yaml or .toml")
    except (ValueError, yaml.YAMLError) as error:
        told = " ".join(str(error).split())
        raise UsageFault(f"{path.name} cannot be read: {told}", "mend the file and try again") from None
    if not isinstance(values, dict) or not all(isinstance(name, str) for name in values):
        raise UsageFault(f"{path.name} must give names and values", 'for example {"seed": 1}')
    return values

"""The usual way: read every notebook of a folder with nbformat, and count those that have metadata of a ticket."""

import sys
from pathlib import Path

import nbformat

if __name__ == "__main__":
    notebooks = Path(sys.argv[1]).glob("*.ipynb")
    read = (nbformat.read(path, as_version=nbformat.NO_CONVERT) for path in notebooks)  # type: ignore[no-untyped-call]
    print(sum("rtkit" in notebook.metadata for notebook in read))

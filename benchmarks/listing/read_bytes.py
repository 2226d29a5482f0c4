"""The floor: read the bytes of every notebook of a folder."""

import sys
from pathlib import Path

if __name__ == "__main__":
    print(sum(len(path.read_bytes()) for path in Path(sys.argv[1]).glob("*.ipynb")))

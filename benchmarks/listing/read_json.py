"""The plain way: read every notebook of a folder with `json`, and count those that have metadata of a ticket."""

import json
import sys
from pathlib import Path

if __name__ == "__main__":
    print(sum("rtkit" in json.loads(path.read_bytes())["metadata"] for path in Path(sys.argv[1]).glob("*.ipynb")))

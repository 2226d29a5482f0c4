"""The least that a folder's notebooks take: all their cells in turn in this one process, which imports things once.

Run as a script with the folder's name. It prints what the cells print, and then how many figures and tables they made.
"""

import json
import os
import sys
from pathlib import Path

from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell


def main() -> None:
    """Each cell as a kernel runs it: with IPython, figures drawn as pictures and tables as HTML."""
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # as ipykernel does
    shell = InteractiveShell.instance(display_pub_class=CapturingDisplayPublisher)
    shell.displayhook.write_format_data = lambda data, _metadata=None: shell.display_pub.outputs.append({"data": data})
    shell.displayhook.write_output_prompt = lambda: None
    for path in sorted(Path(sys.argv[1]).glob("*.ipynb")):
        for cell in json.loads(path.read_bytes())["cells"]:
            if cell["cell_type"] == "code":
                shell.run_cell("".join(cell["source"])).raise_error()
        shell.reset(new_session=False)
    for kind in ("image/png", "text/html"):
        print(kind, sum(kind in output["data"] for output in shell.display_pub.outputs))


if __name__ == "__main__":
    main()

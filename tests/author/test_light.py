from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import rtkit

HEAVY = ("msgspec", "IPython", "numpy", "pandas", "matplotlib", "rtkit.model", "rtkit.codec", "dataclasses")


def python(code: str, *options: str, cwd: Path) -> str:
    done = subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True, cwd=cwd, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_calls_import_nothing_heavy(tmp_path):
    loaded = python(
        "import sys, rtkit as rt; rt.measure('eer', 0.1); rt.finding('{eer}')\n"
        f"print([name for name in {HEAVY} if name in sys.modules])",
        cwd=tmp_path,
    )
    assert loaded.splitlines()[-1] == "[]"


def test_rtkit_itself_imports_no_part_of_it(tmp_path):
    parts = python(
        "import sys, rtkit; print([name for name in sys.modules if name.startswith('rtkit.')])", cwd=tmp_path
    )
    assert parts == "['rtkit.version']"


def test_the_calls_work_where_only_rtkit_is_installed(tmp_path):
    shutil.copytree(
        Path(rtkit.__file__).parent, tmp_path / "site" / "rtkit", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "rtkit.toml").touch()
    said = python(
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "import rtkit as rt\n"
        "try: import msgspec\n"
        "except ImportError: print('alone')\n"
        "rt.measure('eer', [0.1, 0.2], baseline=0.3, direction='lower', tolerance='2%')\n"
        "rt.finding('{eer:.1%}', evidence='eer'); rt.answer('yes'); rt.assume('a'); rt.decide('x', 'adopt')\n"
        "rt.next_ticket('n'); rt.log('l'); rt.evidence('e'); list(rt.progress(2))\n"
        "try: rt.accepted('RT-0001')\n"
        "except Exception as error: print(type(error).__name__)\n",
        "-I",
        "-S",
        cwd=tmp_path,
    )
    assert said.startswith("alone\neer  0.15")
    assert said.endswith("NotFound")

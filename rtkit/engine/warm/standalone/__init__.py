"""The fork server: run by path with a kernel's own interpreter, where rtkit may be missing.

Standard library and ipykernel only; `run.py` loads this folder as the package `_rtkit_warm`.
"""

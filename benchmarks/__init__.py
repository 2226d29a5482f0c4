"""Measurements of rtkit beside its peers and beside the floor, as whole processes: `python -m benchmarks`."""

"""Warm kernels: forked from a process that has imported the libraries already (docs/warm.md)."""

from rtkit.engine.warm.kernels import WarmKernels
from rtkit.engine.warm.refusal import refusal
from rtkit.engine.warm.unsafe import unsafe

__all__ = ["WarmKernels", "refusal", "unsafe"]

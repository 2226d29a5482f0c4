"""Outputs with scripts: a sandboxed frame where all it needs is at hand, and a still form always."""

"""Keeping a kernel: a process of its own watches over it, ends what it leaves behind, and stands between it and us."""

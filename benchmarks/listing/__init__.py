"""Other ways to read what `rtkit list` reads, each a process of its own."""

"""The command line: each command parses, calls one function of `flow.passes`, and prints."""

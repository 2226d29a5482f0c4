"""Other ways to look at what a check looks at, each a process of its own."""

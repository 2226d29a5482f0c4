"""Where tickets lie: the root of a workspace, its tickets, runs and records."""

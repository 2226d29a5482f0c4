"""Programs that do the work itself and nothing else; a folder of their own, as a script finds its neighbours first."""

"""Programs that ask rtkit's fork server."""

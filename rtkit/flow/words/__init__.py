"""What the doors say alike: how a run ended, and what is not as in the record."""

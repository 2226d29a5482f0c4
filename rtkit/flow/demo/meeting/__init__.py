"""For the review meeting: what is stepped through, and what is looked at."""

"""From what people wrote, drew and printed to HTML that is safe to show."""

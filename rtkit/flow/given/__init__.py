"""What a person gives with a ticket, whichever stage asks: texts cleaned, values checked, names known."""

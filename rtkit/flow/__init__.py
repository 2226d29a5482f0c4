"""One module for each arrow of the flow, from a question to a page."""

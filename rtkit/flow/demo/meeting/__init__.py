"""Walk mode: the page as steps for the review meeting, and the presenter's notes to them."""

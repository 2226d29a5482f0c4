"""The answer first: everything above the article, each part from its value in the model."""

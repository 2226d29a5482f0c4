"""The notebook as an article: text, code, numbered figures and tables."""

"""A ticket inside an .ipynb: reading and writing notebook files without nbformat wherever that is enough."""

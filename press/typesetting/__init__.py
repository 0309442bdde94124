"""A paragraph of typed words in, shaped, broken and drawn lines out."""

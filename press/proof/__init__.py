"""Finished bytes in, proven bytes out: one proof a file, each file's docstring is its manual page."""

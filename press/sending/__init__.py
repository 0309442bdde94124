"""Finished files in; sealed, signed and sent ones out."""

"""Finished files in; booklets, plates and the preflight page for the print shop out."""

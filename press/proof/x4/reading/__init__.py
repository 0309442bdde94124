"""A PDF file of any origin, read as a print shop looks at it: its objects, its inks, its metadata."""

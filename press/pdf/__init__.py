"""PDF files: their syntax, objects, structure and metadata."""

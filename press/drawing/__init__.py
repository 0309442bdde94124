"""Lines, shapes, pixels and text in; operators of a PDF page out."""

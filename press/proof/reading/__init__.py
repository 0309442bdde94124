"""The parts of a PDF file, read as a proof needs them: syntax, fonts, drawing, structure."""

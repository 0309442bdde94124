"""What a print shop asks beyond the standard, one rule a file: the calls that a good file spares everybody."""

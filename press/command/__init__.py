"""The words of the command line in; what it does, and what it tells, out."""

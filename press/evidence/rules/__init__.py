"""Rules, one a file: a brief held against its reports in, findings out; each docstring is a manual page."""

"""Preflight: the rules of PDF/X-4 and those of print shops, held against print files of any origin."""

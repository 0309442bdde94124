"""The rules of PDF/X-4 (ISO 15930-7:2010), one clause or small family of clauses a file."""

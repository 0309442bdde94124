"""A release and a template in; pages out."""

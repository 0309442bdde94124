"""A picture file in; its pixels, in the colours and the resolution of an edition, out."""

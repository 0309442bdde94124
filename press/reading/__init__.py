"""The text of a YAML file in; lines, letters and scalars that know their place out."""

"""The look of the house in as YAML; sizes, faces, bounds and parts of a sheet out."""

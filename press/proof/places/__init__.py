"""Any finished bytes in; every place where words can hide in them, with its name and what stands there, out."""

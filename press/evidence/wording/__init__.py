"""What English words say: a text in, its sentences, dates, numbers, names and denials out."""

"""The bytes of a file that no reader opens as a PDF in; why, and what to do about it, in words out."""


def unopened(data: bytes) -> tuple[str, str]:
    """Say what is the matter with bytes that could not be opened as a PDF file, and what helps."""
    if not data:
        return "the file is empty", "make it again, or ask for another copy"
    if b"%PDF-" not in data[:1024]:
        return "this is no PDF file", "name a PDF file"
    if b"/Encrypt" in data:
        return "the file is encrypted", "save a copy of it without a password, and name that"
    if b"%%EOF" not in data[-2048:]:
        return "the file is cut short: its end is missing", "make it again, or ask for another copy"
    return "the file is damaged", "make it again, or ask for another copy"

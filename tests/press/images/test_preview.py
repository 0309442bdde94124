"""The first page of a file as a small picture."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from press.images.preview import preview
from press.problems import Exit, Refused
from tests.briefs import emptiest
from tests.workshop import ROOT, Shop


@pytest.fixture(scope="module")
def data(shop: Shop) -> bytes:
    return shop.run(shop.brief("emptiest-en", emptiest("en"), evidence=False), "public", "email").data


def test_it_is_small_and_nothing_but_pixels(data: bytes) -> None:
    made = preview(data)
    assert len(made) < 60_000
    with Image.open(BytesIO(made)) as picture:
        picture.load()
        assert (picture.format, picture.size, picture.info) == ("PNG", (480, 679), {})
        seen = picture.convert("L")
    assert sum(seen.getextrema()) > 200
    assert len(seen.crop((0, 0, 480, 200)).getcolors()) > 3


def test_same_bytes_anywhere(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    script = "import sys; from press.images.preview import preview; sys.stdout.buffer.write(preview(open('a.pdf', 'rb').read()))"
    world = {"PYTHONHASHSEED": "7", "TZ": "Asia/Kabul", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=world, capture_output=True, check=True
    )
    assert done.stdout == preview(data)


def test_what_draws_it_may_be_missing(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.images.preview.find_spec", lambda name: None)
    with pytest.raises(Refused, match="what draws previews is not installed") as caught:
        preview(data)
    assert caught.value.status is Exit.USAGE
    assert ".[preview]" in caught.value.problems[0].hint

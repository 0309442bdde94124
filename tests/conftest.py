"""What all tests share: the project's root on the path, a workspace, documents made once, and `--accept`."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="take what is drawn now as what is expected from now on"
    )


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether what is drawn now is what is expected from now on."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory):
    """A workspace that tests may add briefs to, with one audience for each sheet, which sees everything."""
    from tests.workshop import Shop, outfit

    return Shop(outfit(tmp_path_factory.mktemp("shop") / "work"))

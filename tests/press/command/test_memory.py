import subprocess
import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[3])
TRY = """
import sys; sys.path.insert(0, sys.argv[1])
from press.command.memory import bound_memory
bound_memory(400_000_000)
try:
    bytearray(500_000_000)
except MemoryError:
    print("no more")
"""


def test_what_asks_for_more_is_told_so() -> None:
    done = subprocess.run([sys.executable, "-c", TRY, ROOT], capture_output=True, text=True, check=True)
    assert done.stdout == "no more\n"

"""Hands the words of the command line to press.cli."""

# Not signal, which loads others: Ctrl-C may come meanwhile.
import _signal  # type: ignore[import-not-found]

_signal.signal(_signal.SIGINT, _signal.SIG_DFL)

import sys  # noqa: E402
from pathlib import Path  # noqa: E402

sys.path.insert(0, str(Path(__file__).parent))  # Python may have been asked to leave it out

from press.cli import main  # noqa: E402
from press.command.memory import MOST, bound_memory  # noqa: E402

if __name__ == "__main__":
    bound_memory(MOST)
    sys.exit(main(sys.argv[1:], Path(__file__).parent))

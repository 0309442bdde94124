"""How long a brief may take: what was spent on it in, what is left for its next document out, in seconds of work."""

from collections import defaultdict

# A brief ends within ten seconds on a machine with two processors, whatever it holds.
CHECK, DOCUMENT = 4.5, 6.0
_BRIEF = 9.5
_FREE = 0.5
_FEWEST = 2


class Allowance:
    """What briefs may take, each for itself: 9.5 s on each processor, the check included, and 6 s for a document.

    Half a second for each file is free, so that a brief may go to any number of audiences.
    """

    def __init__(self, processes: int) -> None:
        self._processors = max(_FEWEST, processes)
        self._spent = defaultdict[str, float](float)

    def checked(self, brief: str, seconds: float) -> None:
        """Note what reading and checking a brief took, which one processor does alone."""
        self._spent[brief] += seconds * self._processors

    def made(self, brief: str, seconds: float, files: int) -> None:
        """Note what some files of a brief took together."""
        self._spent[brief] += max(0.0, seconds - _FREE * files)

    def left(self, brief: str) -> float:
        """Return how long the next document of a brief may take; 0 if its time is up."""
        return max(0.0, min(DOCUMENT, _BRIEF - self._spent[brief] / self._processors))

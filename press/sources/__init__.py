"""The reports in source/, read into numbered paragraphs, and the verbatim search in them."""

from press.sources.folding import fold
from press.sources.matching import Difference, Place, find, nearest
from press.sources.reading import read_reports
from press.sources.report import Heading, Paragraph, Report

__all__ = ["Difference", "Heading", "Paragraph", "Place", "Report", "find", "fold", "nearest", "read_reports"]

"""The designer's door: everything that layouts/ may use, and nothing else."""

from press.brief import Actor, Illustration, Judgment, Passage, Relation, Source, Table
from press.inks import BLACK, WHITE, Ink
from press.layout.columns import Columns, Either, Points
from press.layout.desk import Desk
from press.layout.pieces import Frame, Group, Picture, Rule, Stack, tags_of
from press.marked import Text
from press.paper import Folio, Paper, Place
from press.pictures.assessment import Assessment, Sign
from press.pictures.gauge import Cell, gauge
from press.pictures.network import MOST_ARROWS, MOST_BOXES, Arrow, Inks, Network
from press.pictures.spine import Dot, spine
from press.pictures.squares import squares
from press.sheets import MM as mm
from press.tags import Tag
from press.typesetting.paragraph import Run, Words

__all__ = [
    "BLACK",
    "MOST_ARROWS",
    "MOST_BOXES",
    "WHITE",
    "Actor",
    "Arrow",
    "Assessment",
    "Cell",
    "Columns",
    "Desk",
    "Dot",
    "Either",
    "Folio",
    "Frame",
    "Group",
    "Illustration",
    "Ink",
    "Inks",
    "Judgment",
    "Network",
    "Paper",
    "Passage",
    "Picture",
    "Place",
    "Points",
    "Relation",
    "Rule",
    "Run",
    "Sign",
    "Source",
    "Stack",
    "Table",
    "Tag",
    "Text",
    "Words",
    "gauge",
    "mm",
    "spine",
    "squares",
    "tags_of",
]

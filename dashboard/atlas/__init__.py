"""What is known about pain and its sources, read from the data folder; no dash, no plotly.

>>> from dashboard.atlas import read_atlas
>>> read_atlas().structures["root_s1"].name
'S1 nerve root'
"""

from dashboard.atlas.check import check
from dashboard.atlas.errors import AtlasError, Fault
from dashboard.atlas.model import Area, Atlas, DermatomeMap, PatternRow, Source, Structure
from dashboard.atlas.read import DATA_DIR, read_atlas
from dashboard.atlas.safety import RedFlag, red_flags, warnings_by_id
from dashboard.atlas.shares import share_in_words
from dashboard.atlas.sources_of import Candidate, sources_of
from dashboard.atlas.where import FeltIn, findings, where

__all__ = [
    "DATA_DIR",
    "Area",
    "Atlas",
    "AtlasError",
    "Candidate",
    "DermatomeMap",
    "Fault",
    "FeltIn",
    "PatternRow",
    "RedFlag",
    "Source",
    "Structure",
    "check",
    "findings",
    "read_atlas",
    "red_flags",
    "share_in_words",
    "sources_of",
    "warnings_by_id",
    "where",
]

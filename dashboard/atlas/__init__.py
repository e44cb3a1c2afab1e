"""What is known about pain and its sources, read from the data folder; no dash, no plotly.

>>> from dashboard.atlas import read_atlas
>>> read_atlas().structures["root_s1"].name
'S1 nerve root'
"""

from dashboard.atlas.check import check
from dashboard.atlas.errors import AtlasError, Fault
from dashboard.atlas.model import Area, Atlas, DermatomeMap, Source, Structure
from dashboard.atlas.read import DATA_DIR, read_atlas

__all__ = [
    "DATA_DIR",
    "Area",
    "Atlas",
    "AtlasError",
    "DermatomeMap",
    "Fault",
    "Source",
    "Structure",
    "check",
    "read_atlas",
]

"""The words of the atlas: structures, skin areas, dermatome maps, and the works behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.atlas.confirmation import Confirmations

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Structure:
    """A possible source of pain: one row of structures.csv, lists as tuples, blanks as ''."""

    structure_id: str
    kind: str
    name: str
    latin_name: str
    paired: str
    region: str
    segments: tuple[str, ...]
    mechanism: str
    group_name: str
    part_of: str
    detail_table: str
    without_pattern_reason: str


@dataclass(frozen=True)
class Area:
    """A named piece of skin of one side, or across the midline: one row of areas.csv."""

    area_id: str
    name: str
    anatomical_name: str
    region: str
    aspect: str
    views: tuple[str, ...]
    midline: str
    landmarks: str
    adjacent: tuple[str, ...]
    isncsci_key_point: tuple[str, ...]
    approx_segments: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class PatternRow:
    """One statement `this source is felt in this area`: one row of patterns.csv, numbers as numbers, None where blank.

    `strength` is a drawing strength from 0 to 1, never a probability. Read `proportion_kind` before any proportion.
    """

    pattern_id: str
    structure_id: str
    area_id: str
    mechanism: str
    symptom: str
    side: str
    zone: str
    strength: float
    row_type: str
    draw: str
    pattern_class: str
    proportion: float | None
    proportion_low: float | None
    proportion_high: float | None
    proportion_kind: str
    proportion_scope: str
    published_area: str
    n: int | None
    n_with: int | None
    n_kind: str
    measure: str
    population: str
    description: str
    in_classic_atlas: str
    in_dermatome_map: str
    evidence: str
    source_keys: tuple[str, ...]
    mapping: str
    note: str
    status: str  # how it is confirmed: dashboard/atlas/confirmation.py
    traced_as: str

    @property
    def is_drawn_pain(self) -> bool:
        """Whether this row says where pain is felt; the others are absences, other symptoms or findings beside it."""
        return self.draw == "yes" and self.symptom == "pain"


@dataclass(frozen=True)
class DermatomeMap:
    """A dermatome map and how it was made: one row of maps.csv; `year` is None for teaching composites."""

    map_id: str
    name: str
    kind: str
    method: str
    year: int | None
    coverage: str
    n_areas: int
    n_rows: int
    source_keys: tuple[str, ...]
    note: str
    status: str  # how it is confirmed: dashboard/atlas/confirmation.py
    traced_as: str


@dataclass(frozen=True)
class Source:
    """A cited work: one entry of sources.bib as plain text, without braces or TeX; absent fields are ''.

    `readlevel` tells how much of it stands behind the rows: abstract, page or none; `unread` why none of it could be
    read. `seen` tells where title, authors and year were seen, and when; `note` what of the entry is still open.
    """

    key: str
    entry_type: str
    authors: tuple[str, ...]
    title: str
    year: str
    journal: str
    volume: str
    number: str
    pages: str
    booktitle: str
    chapter: str
    edition: str
    publisher: str
    howpublished: str
    doi: str
    pmid: str
    pmcid: str
    readlevel: str
    unread: str
    seen: str
    keywords: str
    note: str

    @property
    def doi_link(self) -> str:
        """The DOI as an address, or ''."""
        return f"https://doi.org/{self.doi}" if self.doi else ""

    @property
    def citation(self) -> str:
        """One printable line, such as `Slipman CW. Referral zones. Arch Phys Med Rehabil 2000; 81: 334–338.`."""
        place = self.journal or self.booktitle or self.publisher or self.howpublished
        volume = f"; {self.volume}" if self.volume else ""
        pages = f": {self.pages}" if self.pages and self.volume else ""
        when = f"{place} {self.year}".strip()
        sentences = (", ".join(self.authors), self.title, f"{when}{volume}{pages}")
        return " ".join(s if s.endswith((".", "?", "!")) else f"{s}." for s in sentences)


@dataclass(frozen=True, eq=False)
class Atlas:
    """All that is known, read once and never changed.

    `tables` holds every table by its file stem: text columns as str ('' where blank), number columns as float with NaN.
    Lists inside a cell of `tables` stay as written, separated by semicolons. `patterns` holds the rows of patterns.csv
    by structure; a structure without any has no entry.
    """

    structures: Mapping[str, Structure]
    areas: Mapping[str, Area]
    maps: Mapping[str, DermatomeMap]
    sources: Mapping[str, Source]
    patterns: Mapping[str, tuple[PatternRow, ...]]
    tables: Mapping[str, pd.DataFrame]
    confirmations: Confirmations

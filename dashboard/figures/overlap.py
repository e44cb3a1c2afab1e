"""How much the patterns of two sources overlap on the skin, and which sources are therefore taken for each other.

Overlap is the strength two patterns share over the strength they have together: the sum over all skin points of the
smaller strength times the skin the point stands for, over the sum of the larger strength times that skin (weighted
Jaccard; 100 only for the same pattern, 0 for patterns that never meet). Three simpler counts were left aside. Plain
area lets a faint spill-over count as much as the core, so that every wide pattern is like every other. A share of one
pattern alone calls a small pattern that lies inside a large one wholly alike, however far the large one reaches
elsewhere, and it gives two answers for one pair. A count of named areas depends on how finely the skin is parted, which
is finest on hands and feet. Both sources are taken on the same side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dashboard.atlas import Atlas
from dashboard.language.telling import to_tell

METHOD = to_tell(
    "Overlap: the drawn strength both sources share, in percent of all strength drawn for either, each spot counted by "
    "its skin area. 100% is the same pattern. Strength rather than plain area, because a faint spill-over should count "
    "less than the core."
)
WORTH_NAMING = 5
MOST_OF_OWN_MECHANISM = 4


@dataclass(frozen=True, eq=False)
class Overlap:
    """The overlap in percent of every source with every other; row and column order is that of `ids`."""

    ids: tuple[str, ...]
    percent: npt.NDArray[np.uint8]

    @cached_property
    def row(self) -> dict[str, int]:
        """Where each source stands."""
        return {structure_id: at for at, structure_id in enumerate(self.ids)}

    def between(self, one: str, other: str) -> int:
        """The overlap of two sources in percent; 0 for a source without a drawn pattern."""
        if one not in self.row or other not in self.row:
            return 0
        return int(self.percent[self.row[one], self.row[other]])

    def largest(self, structure_id: str) -> list[tuple[str, int]]:
        """All others that overlap at all, the largest overlap first."""
        found = [(other, self.between(structure_id, other)) for other in self.ids if other != structure_id]
        return sorted((pair for pair in found if pair[1]), key=lambda pair: (-pair[1], pair[0]))


def read_overlap(compiled: Path, ids: Sequence[str]) -> Overlap:
    """The overlap as the build wrote it, for the structures of index.json in their order."""
    percent = np.frombuffer((compiled / "overlap.bin").read_bytes(), np.uint8)
    return Overlap(tuple(ids), percent.reshape(len(ids), len(ids)))


def most_confused(atlas: Atlas, overlap: Overlap, structure_id: str, most: int = 8) -> list[tuple[str, int]]:
    """The sources with the largest overlap, each with its percent.

    At most four share the source's own mechanism, and the best of every other mechanism is among them if it overlaps by
    at least five percent: neighbours of one kind would otherwise fill the list.
    """
    own = atlas.structures[structure_id].mechanism
    ranked = overlap.largest(structure_id)
    kept = _best_of_others(atlas, [pair for pair in ranked if pair[1] >= WORTH_NAMING], own)
    alike = 0
    for pair in ranked:
        is_alike = atlas.structures[pair[0]].mechanism == own
        if len(kept) >= most or pair in kept or (is_alike and alike == MOST_OF_OWN_MECHANISM):
            continue
        alike += is_alike
        kept.append(pair)
    return sorted(kept, key=lambda pair: (-pair[1], pair[0]))


def ten_most_confused(atlas: Atlas, overlap: Overlap) -> list[tuple[str, str, int]]:
    """The ten pairs of sources of different mechanism with the largest overlap."""
    pairs = (
        (one, other, overlap.between(one, other))
        for at, one in enumerate(overlap.ids)
        for other in overlap.ids[at + 1 :]
        if atlas.structures[one].mechanism != atlas.structures[other].mechanism
    )
    return sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1]))[:10]


def _best_of_others(atlas: Atlas, ranked: Iterable[tuple[str, int]], own: str) -> list[tuple[str, int]]:
    best: dict[str, tuple[str, int]] = {}
    for pair in ranked:
        best.setdefault(atlas.structures[pair[0]].mechanism, pair)
    return [pair for mechanism, pair in best.items() if mechanism != own]

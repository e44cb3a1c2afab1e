"""Reverse look-up: what could hurt there, ranked by a rule that can be read in one breath.

    fit       mean over the chosen areas of  strength x zone  (0 where the structure is not felt)
    score     100 x fit x (1/2 + 1/4 commonness + 1/4 focus)

- strength: the drawing strength of the drawn pain row (0 to 1); a row with strength 0 is evidence of absence, is never
  drawn, and so never makes a candidate.
- zone: core 1, spillover 3/4 (core: expected in most people with this source; spillover: seen in some). The mean over
  the chosen areas is what rewards a source that explains all of them.
- commonness: how often the structure is a source at all (0, 1/2, 1), see `commonness`.
- focus: the share of the structure's whole pattern that lies in the chosen areas; a source that hurts mainly here goes
  before one that hurts here among other places.
- evidence: between equal scores the better grade goes first. It plays no other part, because a grade tells how sure
  the statement is and not how likely the source.

The score orders a list for learning. It is no probability: no published proportion enters it, because nearly all of
them are shares of people *with* the source (area_given_source), and the reverse cannot be had from them.

L5 and S1: 18 clinicians shown 53 pain drawings of proven single-level radiculopathy told L5 from S1 no better than
chance (albert2019, row stat_albert2019_l5_and_s1_2 of root_statistics.csv). Only pain is asked here, so the two share
the better of their scores whenever both are candidates. Numbness, weakness and reflexes may tell them apart.

All of it is reckoned in whole numbers (strengths in thousandths, weights in quarters), because the page ranks several
areas by itself (web/places/places.js) and has to come to the same order in the same words.

What cannot be found: a source that is taught for an area but has no drawn row there (in_patterns = no in lookups.csv).
Listing it would invent a pattern, so it is left out and counts as a miss when the look-ups are scored.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from dashboard.atlas.commonness import commonness, in_words
from dashboard.atlas.model import Atlas, PatternRow
from dashboard.atlas.shares import share_in_words
from dashboard.atlas.zones import zone_word
from dashboard.language.numerals import numeral
from dashboard.language.telling import to_tell, told

QUARTERS = {"core": 4, "spillover": 3}
# Teachers' judgement of how often they are a source; other kinds have none.
JUDGED = ("muscle", "nerve_root")
TIED = ("root_l5", "root_s1")
REASONS = {
    "where": to_tell("{zone} in {area} (strength {strength})"),
    "covered": to_tell("drawn in {some} of the {all} chosen areas"),
    "often": to_tell("{often} (teaching judgement)"),
    "focus": to_tell("{percent}% of its drawn strength lies here"),
    "evidence": to_tell("evidence {grades}"),
    "tied": to_tell("tied with {other}: pain alone cannot tell L5 from S1 (albert2019)"),
}


@dataclass(frozen=True)
class Candidate:
    """A structure whose pain is known in at least one of the chosen areas.

    `zone` is core if any chosen area is core; `score` runs from 0 to 100 and only orders; `rows` are its drawn rows in
    the chosen areas, in the order chosen; `tied_with` names the structure that pain alone cannot tell from this one.
    """

    structure_id: str
    mechanism: str
    zone: str
    score: float
    reasons: tuple[str, ...]
    rows: tuple[PatternRow, ...]
    tied_with: str = ""


def sources_of(atlas: Atlas, area_ids: list[str]) -> list[Candidate]:
    """Every structure with a drawn pain row in one of the areas, best first (equal scores: better evidence, then id).

    An area given twice counts once; no areas give no candidates. Raises KeyError for an unknown area.
    """
    areas = list(dict.fromkeys(area_ids))
    for area in areas:
        atlas.areas[area]
    common = commonness(atlas)
    found = [c for s in atlas.patterns if (c := _candidate(atlas, s, areas, common[s]))]
    return sorted(_tie(atlas, found), key=lambda c: (-c.score, min(r.evidence for r in c.rows), c.structure_id))


def _candidate(atlas: Atlas, structure: str, areas: list[str], common: float) -> Candidate | None:
    drawn, whole = _drawn(atlas)[structure]
    rows = tuple(drawn[area] for area in areas if area in drawn)
    if not rows:
        return None
    here = sum(map(thousandths, rows))
    return Candidate(
        structure_id=structure,
        mechanism=atlas.structures[structure].mechanism,
        zone="core" if any(r.zone == "core" for r in rows) else "spillover",
        score=_tenths(rows, len(areas), round(2 * common), here, whole) / 10,
        reasons=_reasons(atlas, rows, areas, common, (200 * here + whole) // (2 * whole)),
        rows=rows,
    )


@lru_cache(maxsize=8)
def _drawn(atlas: Atlas) -> Mapping[str, tuple[Mapping[str, PatternRow], int]]:
    """Of every structure its drawn rows by area, and their strengths together."""
    found = {}
    for structure, rows in atlas.patterns.items():
        drawn = {row.area_id: row for row in rows if row.is_drawn_pain}
        found[structure] = (drawn, sum(map(thousandths, drawn.values())))
    return found


def thousandths(row: PatternRow) -> int:
    """The strength of a row as a whole number."""
    return round(1000 * row.strength)


def _tenths(rows: tuple[PatternRow, ...], areas: int, halves: int, here: int, whole: int) -> int:
    """The score in tenths, a half rounded up; `halves` is twice the commonness, `here` and `whole` are the focus."""
    weighed = sum(thousandths(row) * QUARTERS[row.zone] for row in rows)
    return (2 * weighed * ((4 + halves) * whole + 2 * here) + 32 * areas * whole) // (64 * areas * whole)


def _reasons(
    atlas: Atlas, rows: tuple[PatternRow, ...], areas: list[str], common: float, percent: int
) -> tuple[str, ...]:
    where = [
        told(
            REASONS["where"],
            zone=zone_word(r.strength),
            area=atlas.areas[r.area_id].name,
            strength=numeral(r.strength),
        )
        for r in rows
    ]
    covered = [told(REASONS["covered"], some=len(rows), all=len(areas))] if len(areas) > 1 else []
    judged = atlas.structures[rows[0].structure_id].kind in JUDGED
    often = [told(REASONS["often"], often=in_words(common))] if judged else []
    shares = [share_in_words(r) for r in rows if share_in_words(r)]
    grades = ", ".join(sorted({r.evidence for r in rows}))
    evidence = told(REASONS["evidence"], grades=grades)
    return (*where, *covered, *often, told(REASONS["focus"], percent=percent), *shares, evidence)


def _tie(atlas: Atlas, found: list[Candidate]) -> list[Candidate]:
    pair = {c.structure_id: c for c in found if c.structure_id in TIED}
    if len(pair) < len(TIED):
        return found
    best = max(c.score for c in pair.values())
    other = dict(zip(TIED, reversed(TIED), strict=True))

    def tied(candidate: Candidate) -> Candidate:
        twin = other[candidate.structure_id]
        reason = told(REASONS["tied"], other=atlas.structures[twin].name)
        return replace(candidate, score=best, tied_with=twin, reasons=(*candidate.reasons, reason))

    return [tied(c) if c.structure_id in pair else c for c in found]

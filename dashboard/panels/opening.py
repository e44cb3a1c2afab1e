"""What a reader wants first of a source: one sentence that says where its pain is felt, and three short facts."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.figures.facts import listed, rows
from dashboard.figures.sections import facts
from dashboard.figures.wording import MECHANISM, share_of
from dashboard.language.numerals import within
from dashboard.language.telling import counted, told
from dashboard.mechanism.sentences import mechanism_of

NAMED = 3
WORDS = 13  # of the names of areas, so that the sentence stays one breath


def part(atlas: Atlas, structure_id: str) -> Component:
    """The sentence and the facts."""
    structure = atlas.structures[structure_id]
    comes_from = mechanism_of(atlas, structure_id)["comes_from"]
    kind = told("{mechanism}: {comes_from}", mechanism=told(MECHANISM[structure.mechanism]), comes_from=comes_from)
    short_facts = [
        (told("Felt most"), _most(atlas, structure_id)),
        (told("Kind of pain"), kind),
        (told("How well known"), _evidence_words(atlas, structure_id)),
    ]
    answer = html.P(_sentence(atlas, structure_id), className="answer")
    return html.Div([answer, facts(short_facts)], className="opening")


def _areas(atlas: Atlas, structure_id: str) -> list[str]:
    """Up to three of the most strongly drawn areas by their plain names: near the source, between, and farthest."""
    pain_rows = drawn_pain(atlas, structure_id)
    strongest = [row.area_id for row in pain_rows if row.strength == pain_rows[0].strength]
    several = strongest if len(strongest) >= NAMED else list(dict.fromkeys(row.area_id for row in pain_rows))[:NAMED]
    picked = [several[0], several[len(several) // 2], several[-1]] if several else []
    names = list(dict.fromkeys(_plain(atlas, area) for area in picked))
    return names if len(" ".join(names).split()) <= WORDS else [names[0], names[-1]]


def _plain(atlas: Atlas, area_id: str) -> str:
    return within(atlas.areas[area_id].name.split(" (")[0])


def _sentence(atlas: Atlas, structure_id: str) -> str:
    places = _areas(atlas, structure_id)
    if not places:
        return told("No place where pain from this source is felt is on file.")
    return told("Pain from here is commonly felt in these places: {places}.", places="; ".join(places))


def _most(atlas: Atlas, structure_id: str) -> str:
    """The largest share of people with this source who have pain there, where one is published."""
    share_rows = [
        row
        for row in rows(atlas, "patterns", structure_id=structure_id)
        if row["symptom"] == "pain"
        and row["proportion_kind"] == "area_given_source"
        and (row["proportion"] or row["proportion_low"])  # a share of nought tells where it is not felt
    ]
    if not share_rows:
        return told("no share of pain is published for one place")
    best = max(share_rows, key=lambda row: row["proportion"] or row["proportion_low"])
    place = best["published_area"] if best["proportion_scope"] == "wider_area" else atlas.areas[best["area_id"]].name
    parts = [share_of(best), told("n = {number}", number=f"{best['n']:g}") if best["n"] is not None else ""]
    return f"{place} ({', '.join(filter(None, parts))})"


def _evidence_words(atlas: Atlas, structure_id: str) -> str:
    drawn = rows(atlas, "patterns", structure_id=structure_id)
    grades = sorted({row["evidence"] for row in drawn})
    works = len({key for row in drawn for key in listed(row["source_keys"])})
    span = _span(grades) if grades else told("no grade")
    return counted(
        "evidence {grades} (A best), {number} source",
        "evidence {grades} (A best), {number} sources",
        works,
        grades=span,
    )


def _span(grades: list[str]) -> str:
    return grades[0] if len(grades) == 1 else told("{best} to {worst}", best=grades[0], worst=grades[-1])

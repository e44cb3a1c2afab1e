"""What must hold of claims: a note says something and no claim has two, and a debate concerns some source."""

from collections.abc import Iterator

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Row, Rows


def claim_notes(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A note stands beside some statement and says something; what must be shown because of a statement has a note."""
    topics = {row["topic"] for row in rows["claims"]}
    linked = {row["claim_id"] for row in rows["claim_links"]}
    first: dict[str, Row] = {}
    for row in rows["claim_notes"]:
        claims = list(filter(None, row["claim_ids"].split(";")))
        for name in [*claims, *filter(None, [row["topic"]])]:
            if (earlier := first.setdefault(name, row)) is not row:
                column = "claim_ids" if name in claims else "topic"
                yield "claim_notes", row, column, f"{name} has a note in line {earlier.line}, too"
        yield from (("claim_notes", row, column, reason) for column, reason in _reasons(row, claims, topics, linked))
    for row in rows["claims"]:
        note = first.get(row["claim_id"]) or first.get(row["topic"])
        if row["must_show"] and not (note and note["words"]):
            yield "claims", row, "must_show", f"no note of claim_notes.csv tells how {row['claim_id']} is heeded"


def debates(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A debate of trigger_point_debate.csv is told in the panel of some source."""
    for row in rows["trigger_point_debate"]:
        if not row["concerns_kinds"] and not row["concerns_ids"]:
            yield (
                "trigger_point_debate",
                row,
                "concerns_ids",
                f"{row['claim_id']} concerns no source, so no panel tells it",
            )


def _reasons(row: Row, claims: list[str], topics: set[str], linked: set[str]) -> Iterator[tuple[str, str]]:
    if not claims and not row["topic"]:
        yield "claim_ids", f"{row['note_id']} stands beside no statement and no topic, so nobody would see it"
    if row["topic"] and row["topic"] not in topics:
        yield "topic", f"{row['topic']!r} is the topic of no statement in claims.csv"
    if not (row["words"] or row["safety_line_ids"] or row["compare_claim_id"]):
        yield "words", f"{row['note_id']} says nothing: no words, no warning and no statement to compare"
    if row["grouped_by_nerve_id"]:
        for claim in claims:
            if claim not in linked:
                yield "claim_ids", f"{claim} has no row in claim_links.csv whose roots could be parted"

"""What must hold for warnings: one short sentence, one thing to do, the most urgent first, and a place to be shown."""

import re
from collections.abc import Iterator

from dashboard.atlas.descriptor import Table
from dashboard.atlas.safety import TIES, URGENCIES
from dashboard.atlas.table_file import Broken, Row, Rows

MOST_WORDS = 25
# The thing to do stands in `action`, so that a warning has exactly one; a year or a colon is left from a citation.
NOT_IN_WHEN = (
    (re.compile(r"\b(ambulance|emergency|doctor|hospital|medical care|review|see|call|go)\b", re.I), "what to do"),
    (re.compile(r"\b(18|19|20)\d\d\b|\bet al\b"), "a work"),
    (re.compile(r"[:.!?]"), "the end of a sentence"),
)


def warnings(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A warning is short, leaves what to do to `action`, and belongs to something; every organ has one at least."""
    at_places = {line for row in rows["entrapment_sites"] for line in row["safety_line_ids"].split(";")}
    to_do = {row["action"]: row["words"] for row in rows["safety_actions"]}
    for row in rows["safety_lines"]:
        yield from (("safety_lines", row, "when", reason) for reason in _reasons(row, to_do.get(row["action"], "")))
        is_tied = any(row[column] for _, column in TIES) or row["line_id"] in at_places
        if row["always"] != "yes" and not is_tied:
            yield (
                "safety_lines",
                row,
                "applies_to_structure_ids",
                f"{row['line_id']} belongs to nothing, so nobody would see it",
            )
    warned = {one for row in rows["safety_lines"] for one in row["applies_to_structure_ids"].split(";")}
    for row in rows["viscera"]:
        if row["structure_id"] not in warned:
            reason = f"no line of safety_lines.csv belongs to {row['structure_id']}; an organ needs one"
            yield "viscera", row, "structure_id", reason


def actions(_tables: dict[str, Table], rows: Rows) -> Broken:
    """The things to do stand in the order of their urgency, begin with a small letter and end without a stop."""
    before = 0
    for row in rows["safety_actions"]:
        rank = URGENCIES.index(row["urgency"]) if row["urgency"] in URGENCIES else before
        if rank < before:
            yield "safety_actions", row, "urgency", "more urgent than the row above; the most urgent comes first"
        before = max(before, rank)
        if row["words"][:1].isupper() or row["words"].endswith("."):
            yield "safety_actions", row, "words", "it ends a sentence: no capital letter and no full stop of its own"


def _reasons(row: Row, action: str) -> Iterator[str]:
    for form, what in NOT_IN_WHEN:
        if found := form.search(row["when"]):
            yield f"{found[0]!r} is {what}; only what is felt or seen stands here"
    count = len(f"{row['when']} {action}".split())
    if count > MOST_WORDS:
        yield f"{count} words with its action; at most {MOST_WORDS}"
    if row["when"][:1] != row["when"][:1].upper():
        yield "a sentence begins with a capital letter"

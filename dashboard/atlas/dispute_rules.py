"""What must hold of the questions on which dermatome maps differ: every root asked for is claimed by a map."""

from collections import defaultdict

from dashboard.atlas.agreement import DRAWN_KINDS, GIVING
from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Row, Rows


def disputes(_tables: dict[str, Table], rows: Rows) -> Broken:
    """Each root has a drawn map that gives it the skin first, and the roots of the question are those of the row."""
    given = _given(rows)
    for row in rows["dermatome_disputes"]:
        roots = row["roots"].split(";")
        claimed = {root for area in row["area_ids"].split(";") for root in given.get(area, ())}
        for root in roots:
            if root not in claimed:
                yield "dermatome_disputes", row, "roots", f"no drawn map gives this skin to {root}"
        words = row["question"].replace("?", " ").replace(",", " ").split()
        for word in words:
            if word[1:].isdecimal() and word not in roots:
                yield "dermatome_disputes", row, "question", f"{word} is asked for, but is not among the roots"


def _given(rows: Rows) -> dict[str, set[str]]:
    """Area to the roots that some drawn map gives it to: first of all, or shared where none comes first."""
    drawn = {row["map_id"] for row in rows["maps"] if row["kind"] in DRAWN_KINDS}
    read: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows["dermatomes"]:
        if row["map_id"] in drawn:
            read[row["area_id"], row["map_id"]].append(row)
    found: dict[str, set[str]] = defaultdict(set)
    for (area, _), some in read.items():
        first = {row["root"] for row in some if row["role"] in GIVING}
        found[area] |= first or {row["root"] for row in some if row["role"] == "shared"}
    return found

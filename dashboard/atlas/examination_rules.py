"""What must hold of examination tests and figures of roots: what they name in words and by ids is the same."""

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows


def examinations(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A test with roots of its own concerns just these, or none where it is of a nerve further out."""
    root_of = {row["structure_id"]: row["root"] for row in rows["roots"]}
    for row in rows["tests"]:
        named = {root_of.get(one, one) for one in filter(None, row["structure_ids"].split(";"))}
        stated = set(filter(None, row["roots"].split(";")))
        if named and stated and named != stated:
            reason = f"{', '.join(sorted(named ^ stated))}: in only one of roots and structure_ids"
            yield "tests", row, "structure_ids", reason


def statistics(_tables: dict[str, Table], rows: Rows) -> Broken:
    """What is shown for roots without a figure tells how far pain keeps to a dermatome."""
    for row in rows["root_statistics"]:
        if row["for_other_roots"] and row["on_dermatome"] != "whole":
            reason = "shown for other roots, so it has to be a figure of the whole pain; write whole in on_dermatome"
            yield "root_statistics", row, "for_other_roots", reason

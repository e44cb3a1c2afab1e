"""What must hold of the words of the handouts: each is of something that exists, and nothing is left without words."""

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows

# Where the ids and codes stand that words of a kind may be of; hard words are free.
HOME_OF = {
    "structure": ("structures", "structure_id"), "structure_kind": ("structures", "kind"),
    "area": ("areas", "area_id"), "body_group": ("muscles", "body_group"),
}  # fmt: skip


def plain_words(_tables: dict[str, Table], rows: Rows) -> Broken:
    """Words are of a known id or code and begin as they stand in a sentence; every source can be put into words."""
    ids = {kind: {row[column] for row in rows[table]} for kind, (table, column) in HOME_OF.items()}
    ids["spine"] = {row["root"][:1] for row in rows["roots"]}
    for row in rows["plain_words"]:
        kind, of = row["kind"], row["of"]
        if of not in ids.get(kind, {of}):
            yield "plain_words", row, "of", f"{of} is not a known {kind.replace('_', ' ')}"
        if kind == "term" and of != of.lower():
            yield "plain_words", row, "of", f"{of} has a capital letter; a hard word is found however it is written"
        if row["words"][:1].isupper() != (kind == "area"):
            yield "plain_words", row, "words", "only the name of an area begins with a capital letter"
    yield from _left_without_words(rows, {(row["kind"], row["of"]) for row in rows["plain_words"]})


def handout_lines(_tables: dict[str, Table], rows: Rows) -> Broken:
    """What a handout says of a source belongs to a mechanism and rests on a row; no mechanism is left unexplained."""
    for row in rows["handout_lines"]:
        for column in ("mechanisms", "rests_on"):
            if row["part"] == "what_it_is" and not row[column]:
                yield "handout_lines", row, column, f"{row['line_id']} says what a pain is, so it needs {column}"
            if row["part"] != "what_it_is" and row[column]:
                yield (
                    "handout_lines",
                    row,
                    column,
                    f"{row['line_id']} is said on all handouts of places; leave it blank",
                )
    explained = {one for row in rows["handout_lines"] for one in row["mechanisms"].split(";")}
    first = {row["mechanism"]: row for row in reversed(rows["structures"])}
    for mechanism, row in first.items():
        if mechanism not in explained:
            yield "structures", row, "mechanism", f"no line of handout_lines.csv says what {mechanism} pain is"


def _left_without_words(rows: Rows, worded: set[tuple[str, str]]) -> Broken:
    """Muscles are named by their body group; all others by their own words, or by those of kind and level."""
    level = {row["structure_id"]: row["root"] for row in rows["roots"]}
    level |= {row["structure_id"]: row["level"] for row in rows["joints"]}
    for row in rows["structures"]:
        structure, kind = row["structure_id"], row["kind"]
        if kind == "muscle" or ("structure", structure) in worded:
            continue
        if not {("structure_kind", kind), ("spine", level.get(structure, "")[:1])} <= worded:
            yield "structures", row, "structure_id", f"plain_words.csv has no words for {structure}"

"""What must hold of the words people type: each leads to something that exists, and none is written twice."""

from collections.abc import Container, Iterable, Iterator

from dashboard.atlas.descriptor import Table
from dashboard.atlas.errors import Fault
from dashboard.atlas.table_file import Broken, Row, Rows

FILE = "search_words.csv"
TABLE_OF = {
    "structure": ("structures", "structure_id"), "area": ("areas", "area_id"), "nerve": ("nerves", "nerve_id"),
    "condition": ("conditions", "condition_id"), "site": ("entrapment_sites", "site_id"),
}  # fmt: skip


def search_words(_tables: dict[str, Table], rows: Rows) -> Broken:
    """Targets are known ids of the kind the row names; lessons are files, and a table without rows is told of once."""
    ids = {kind: {row[column] for row in rows[table]} for kind, (table, column) in TABLE_OF.items()}
    first: dict[tuple[str, str], Row] = {}
    for row in rows["search_words"]:
        written = row["word"].replace("-", " ").replace("'", "")
        earlier = first.setdefault((written, row["kind"]), row)
        if earlier is not row:
            yield "search_words", row, "word", f"{row['word']} is also in line {earlier.line}, for the same kind"
        targets = row["target_ids"].split(";")
        for target in targets:
            if ids.get(row["kind"]) and target not in ids[row["kind"]]:
                yield "search_words", row, "target_ids", f"{target} is not a known {row['kind']}"
            if targets.count(target) > 1:
                yield "search_words", row, "target_ids", f"{target} is named twice"


def lesson_word_faults(rows: Iterable[Row], lessons: Container[str]) -> Iterator[Fault]:
    """Words that lead to a lesson nobody has written."""
    for row in rows:
        for target in row["target_ids"].split(";") if row["kind"] == "lesson" else ():
            if target not in lessons:
                yield Fault(FILE, row.line_of("target_ids"), "target_ids", f"{target} is not a known lesson")

"""What must hold of the sentences on mechanisms: every blank can be filled in for every source that is shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from dashboard.atlas.blanks import Blank, blanks, left_open
from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows

IN_PARAGRAPH = ("name", "segments")
IN_STEP = ("name", "level", "limb", "territory")
OWN = "own"
STEPS = [str(number) for number in range(1, 7)]  # as many as the drawings have numbers


def paragraphs(tables: dict[str, Table], rows: Rows) -> Broken:
    """The blanks of a paragraph are a value or a cell of comparison.csv."""
    cells = _comparison(tables, rows)
    for row in rows["mechanisms"]:
        for reason in _reasons(row["paragraph"], IN_PARAGRAPH, cells):
            yield "mechanisms", row, "paragraph", reason


def steps(tables: dict[str, Table], rows: Rows) -> Broken:
    """The same for steps, which may also name a column of the source's own row; every picture has all its numbers."""
    cells, own = _comparison(tables, rows), _own(tables, rows)
    found = defaultdict(list)
    for row in rows["mechanism_steps"]:
        found[row["picture"]].append(row)
        for reason in _reasons(row["words"], IN_STEP, {**cells, OWN: own[row["picture"]]}):
            yield "mechanism_steps", row, "words", reason
        if row["rests_on_source"] == "no" and not row["rests_on"]:
            yield "mechanism_steps", row, "rests_on", "a step that rests on no row has no source"
    for picture, some in found.items():
        for number in STEPS:
            if number not in {row["step"] for row in some}:
                yield "mechanism_steps", some[-1], "step", f"{picture} has no step {number}, but its drawing has"


def _comparison(tables: dict[str, Table], rows: Rows) -> dict[str, set[str]]:
    """The features of comparison.csv and what each has cells for."""
    columns = {column.name for column in tables["comparison"].columns}
    return {row["feature_id"]: columns for row in rows["comparison"]}


def _own(tables: dict[str, Table], rows: Rows) -> Mapping[str, set[str]]:
    """The columns that every source of a picture has, whatever table it has for itself."""
    picture = {row["mechanism"]: row["picture"] for row in rows["mechanisms"]}
    homes = defaultdict(set)
    for row in rows["structures"]:
        homes[picture.get(row["mechanism"], "")].add(row["detail_table"])
    names = {name: {column.name for column in table.columns} for name, table in tables.items()}
    common = {one: set.intersection(*(names.get(home, set()) for home in some)) for one, some in homes.items()}
    return defaultdict(set, common)


def _reasons(text: str, values: tuple[str, ...], cells: Mapping[str, set[str]]) -> Iterator[str]:
    if rest := left_open(text):
        yield f"{rest!r} is no blank; one is written like {{name}} or {{mechanism.radicular_pain}}"
    for blank in blanks(text):
        if not _can_be_filled(blank, values, cells):
            name = f"{blank.row}.{blank.column}" if blank.column else blank.row
            yield f"{{{name}}} is neither one of {', '.join(values)} nor a row with its column"


def _can_be_filled(blank: Blank, values: tuple[str, ...], cells: Mapping[str, set[str]]) -> bool:
    if blank.column:
        return blank.column in cells.get(blank.row, ())
    return blank.row in values and not blank.form

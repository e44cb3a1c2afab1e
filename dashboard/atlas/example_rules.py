"""What must hold of examples.csv: each place shows rows of its own kind, and as many as there is room for."""

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows

# Of which table and column the rows of a place are, and the kind of source where it matters.
HOME_OF_EXAMPLE = {
    "published_shares": ("structures", "structure_id", ""),
    "spreading": ("claims", "claim_id", ""),
    "disc_and_foramen": ("conditions", "condition_id", ""),
    "place_alone": ("trigger_point_debate", "claim_id", ""),
    "organ_picture": ("structures", "structure_id", "viscus"),
    "root_picture": ("structures", "structure_id", "nerve_root"),
}
ALONE = ("place_alone", "organ_picture", "root_picture")


def examples(_tables: dict[str, Table], rows: Rows) -> Broken:
    """The ids of a place are all of its table and kind; where one is shown, there is one."""
    for row in rows["examples"]:
        name, ids = row["example_id"], row["ids"].split(";")
        if name not in HOME_OF_EXAMPLE:
            continue
        table, column, kind = HOME_OF_EXAMPLE[name]
        fitting = {one[column] for one in rows[table] if not kind or one["kind"] == kind}
        for one in ids:
            if one not in fitting:
                yield "examples", row, "ids", f"{one} is no {kind or column} of {table}.csv, which {name} shows"
        if name in ALONE and len(ids) > 1:
            yield "examples", row, "ids", f"{name} shows one, not {len(ids)}"

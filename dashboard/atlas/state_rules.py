"""What must hold of addresses of the application in a table: what they show exists."""

from urllib.parse import parse_qsl

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows

# The tables that hold such addresses, in the column `see`, and the keys of an address that name an id.
SHOWING = ("disagreements", "worth_a_look")
HOME_OF_KEY = {
    "sel": ("structures", "structure_id"), "cmp": ("structures", "structure_id"), "area": ("areas", "area_id"),
    "cond": ("conditions", "condition_id"), "nerve": ("nerves", "nerve_id"), "site": ("entrapment_sites", "site_id"),
    "map": ("maps", "map_id"),
}  # fmt: skip


def states(_tables: dict[str, Table], rows: Rows) -> Broken:
    """Every id in an address is known; nothing may be chosen, too."""
    ids = {key: {row[column] for row in rows[table]} | {"none"} for key, (table, column) in HOME_OF_KEY.items()}
    for table in SHOWING:
        for row in rows[table]:
            for query in row["see"].split(";"):
                for key, value in parse_qsl(query):
                    if value not in ids.get(key, {value}):
                        yield table, row, "see", f"{value} is not a known {HOME_OF_KEY[key][1]} ({key}=)"

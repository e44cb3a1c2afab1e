"""What must hold of conditions.csv: every condition has one first advice, its own or that of another."""

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows


def advice(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A condition has advice of its own or shares that of a condition which has, never both."""
    own = {row["condition_id"]: row["first_line_education"] for row in rows["conditions"]}
    for row in rows["conditions"]:
        condition, other = row["condition_id"], row["same_advice_as"]
        if other and own[condition]:
            yield "conditions", row, "same_advice_as", f"{condition} has advice of its own and that of {other}"
        elif other and not own.get(other, other):
            yield "conditions", row, "same_advice_as", f"{other} has no advice of its own to share"
        elif not other and not own[condition]:
            yield "conditions", row, "first_line_education", f"{condition} has no first advice"

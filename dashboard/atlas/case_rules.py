"""What must hold of the tables behind a case: a weight rests on something, a token of a rule means something."""

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows

PLACED = ("pain", "numb")
# Signs that nobody is asked: the application follows them from marks and other answers.
FOLLOWING = ("both_legs", "both_arms", "deficit", "worst_in_low_back")


def weights(tables: dict[str, Table], rows: Rows) -> Broken:
    """A weight is a ratio of tests.csv, a ratio with its source, or a weight for teaching that rests on other rows."""
    named = {name: {"+".join(row[c] for c in tables[name].key) for row in found} for name, found in rows.items()}
    for row in rows["sign_weights"]:
        kinds = [bool(row["weight"]), bool(row["test_id"]), bool(row["lr"])]
        if sum(kinds) != 1:
            yield "sign_weights", row, "weight", "needs one of weight, test_id and lr, and only one"
        elif row["lr"] and not (row["source_keys"] and row["population"]):
            yield "sign_weights", row, "source_keys", "a likelihood ratio needs its source and its population"
        elif row["weight"] and not (row["rests_on"] or row["source_keys"]):
            yield "sign_weights", row, "rests_on", "a weight for teaching needs rows or a source that it rests on"
        for name in filter(None, row["rests_on"].split(";")):
            table, _, key = name.partition("/")
            if table not in tables or (named.get(table) and key not in named[table]):
                yield "sign_weights", row, "rests_on", f"no row {name}; a row is named as table/row: roots/root_s1"


def asked(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A sign that is asked weighs something or raises a red flag; one that follows is never asked."""
    used = {row["sign_id"] for row in rows["sign_weights"]} | {
        token for row in rows["red_flag_rules"] for token in f"{row['any_of']};{row['and_any_of']}".split(";")
    }
    for row in rows["signs"]:
        if row["question"] and row["sign_id"] not in used and row["sign_id"] != "normal_neurology":
            yield "signs", row, "question", f"{row['sign_id']} is asked, but weighs nothing and raises no red flag"
        if row["question"] and row["sign_id"] in FOLLOWING:
            yield "signs", row, "question", f"{row['sign_id']} follows from other answers and is not asked"


def tokens(_tables: dict[str, Table], rows: Rows) -> Broken:
    """Each token of a red flag is a sign, pain:AREA or numb:AREA."""
    signs = {row["sign_id"] for row in rows["signs"]}
    areas = {row["area_id"] for row in rows["areas"]}
    for row in rows["red_flag_rules"]:
        for column in ("any_of", "and_any_of"):
            for token in filter(None, row[column].split(";")):
                kind, colon, area = token.partition(":")
                if token not in signs and not (colon and kind in PLACED and area in areas):
                    yield "red_flag_rules", row, column, f"{token} is no sign, pain:AREA or numb:AREA"

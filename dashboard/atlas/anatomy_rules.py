"""What must hold of areas, structures, patterns and maps: neighbours, details, what is drawn, and what is counted."""

from collections import defaultdict

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Broken, Rows

SIDES_OF_MIDLINE_AREA = ("midline", "ipsilateral")


def adjacency(_tables: dict[str, Table], rows: Rows) -> Broken:
    """If a touches b then b touches a, and nothing touches itself."""
    areas = {r["area_id"]: r for r in rows["areas"]}
    for area, row in areas.items():
        for neighbour in filter(None, row["adjacent"].split(";")):
            if neighbour == area:
                yield "areas", row, "adjacent", f"{area} is listed as its own neighbour"
            elif neighbour in areas and area not in areas[neighbour]["adjacent"].split(";"):
                yield "areas", row, "adjacent", f"{neighbour} is listed, but does not list {area} back"


def patterns_of_structures(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A structure has a drawn core area, or it says why it has no pattern; never both."""
    core: dict[str, bool] = defaultdict(bool)
    for row in rows["patterns"]:
        core[row["structure_id"]] |= row["draw"] == "yes" and row["zone"] == "core"
    for row in rows["structures"]:
        structure, excused = row["structure_id"], bool(row["without_pattern_reason"])
        if structure not in core and not excused:
            yield "structures", row, "without_pattern_reason", f"{structure} has no pattern row and no reason for that"
        elif structure in core and excused:
            yield "structures", row, "without_pattern_reason", f"{structure} has pattern rows and a reason for none"
        elif structure in core and not core[structure]:
            yield "structures", row, "structure_id", f"{structure} has no drawn core area in patterns.csv"


def details_of_structures(_tables: dict[str, Table], rows: Rows) -> Broken:
    """Each structure has exactly one row of details, in the table it names."""
    home = {r["structure_id"]: r for r in rows["structures"]}
    found = {name: {r["structure_id"]: r for r in rows[name]} for name in ("roots", "muscles", "joints", "viscera")}
    for structure, row in home.items():
        if row["detail_table"] in found and structure not in found[row["detail_table"]]:
            yield "structures", row, "detail_table", f"{structure} is missing from {row['detail_table']}.csv"
    for name, details in found.items():
        for structure, row in details.items():
            if structure in home and home[structure]["detail_table"] != name:
                reason = f"{structure} belongs to {home[structure]['detail_table']}.csv"
                yield name, row, "structure_id", reason


def drawing(_tables: dict[str, Table], rows: Rows) -> Broken:
    """A drawn row has strength, its mechanism is the structure's, its side suits the area, and it is drawn once."""
    mechanism = {r["structure_id"]: r["mechanism"] for r in rows["structures"]}
    midline = {r["area_id"]: r["midline"] == "yes" for r in rows["areas"]}
    first: dict[tuple[str, ...], int] = {}
    for row in rows["patterns"]:
        drawn = row["draw"] == "yes"
        wanted, side = mechanism.get(row["structure_id"], row["mechanism"]), row["side"]
        if drawn and row["strength"].strip("0") in (".", ""):
            yield "patterns", row, "strength", f"{row['strength'] or 'blank'} in a drawn row; it must be above 0"
        if row["mechanism"] != wanted:
            yield "patterns", row, "mechanism", f"{row['mechanism']}, but {row['structure_id']} is {wanted}"
        if midline.get(row["area_id"], False) and side not in SIDES_OF_MIDLINE_AREA:
            yield "patterns", row, "side", f"{side} in a midline area; one of {', '.join(SIDES_OF_MIDLINE_AREA)}"
        if side == "midline" and not midline.get(row["area_id"], True):
            yield "patterns", row, "side", "midline in an area that has two sides"
        key = (row["structure_id"], row["area_id"], row["symptom"], side)
        if drawn and first.setdefault(key, row.line) != row.line:
            yield "patterns", row, "draw", f"drawn twice for this area and side (also line {first[key]})"


def dermatome_counts(_tables: dict[str, Table], rows: Rows) -> Broken:
    """maps.csv counts the areas and rows of dermatomes.csv rightly."""
    areas: dict[str, set[str]] = defaultdict(set)
    count: dict[str, int] = defaultdict(int)
    for row in rows["dermatomes"]:
        areas[row["map_id"]].add(row["area_id"])
        count[row["map_id"]] += 1
    for row in rows["maps"]:
        for column, real in (("n_areas", len(areas[row["map_id"]])), ("n_rows", count[row["map_id"]])):
            if row[column] != str(real):
                yield "maps", row, column, f"{row[column]}, but dermatomes.csv has {real}"

"""What must hold between rows and tables: anatomy and honesty that no single column can express."""

from collections import defaultdict
from collections.abc import Iterator

from dashboard.atlas.bibliography import BACKGROUND
from dashboard.atlas.bibliography import FILE as BIBLIOGRAPHY
from dashboard.atlas.claim_rules import claim_notes, debates
from dashboard.atlas.condition_rules import advice
from dashboard.atlas.descriptor import Table
from dashboard.atlas.errors import Fault
from dashboard.atlas.examination_rules import examinations, statistics
from dashboard.atlas.model import Source
from dashboard.atlas.plain_word_rules import handout_lines, plain_words
from dashboard.atlas.search_rules import TABLE_OF, search_words
from dashboard.atlas.table_file import Row
from dashboard.atlas.warning_rules import actions, warnings

Rows = dict[str, list[Row]]
RANGES = ("proportion", "sensitivity", "specificity", "lr_pos", "lr_neg")
SIDES_OF_MIDLINE_AREA = ("midline", "ipsilateral")


def rule_faults(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """Every broken rule; a rule whose tables could not all be read is left out."""
    for rule, needs in (
        (adjacency, ("areas",)),
        (patterns_of_structures, ("structures", "patterns")),
        (details_of_structures, ("structures", "roots", "muscles", "joints", "viscera")),
        (drawing, ("patterns", "structures", "areas")),
        (dermatome_counts, ("maps", "dermatomes")),
        (vocabularies, ("vocabularies",)),
        (warnings, ("safety_lines", "safety_actions", "viscera", "entrapment_sites")),
        (actions, ("safety_actions",)),
        (advice, ("conditions",)),
        (examinations, ("tests", "roots")),
        (statistics, ("root_statistics",)),
        (claim_notes, ("claim_notes", "claim_links", "claims")),
        (debates, ("trigger_point_debate",)),
        (plain_words, ("plain_words", "structures", "areas", "muscles", "roots", "joints")),
        (handout_lines, ("handout_lines", "structures")),
        (search_words, ("search_words", *(table for table, _ in TABLE_OF.values()))),
    ):
        if all(name in rows for name in needs):
            for name, row, column, reason in rule(tables, {n: [r for r in rs if r.whole] for n, rs in rows.items()}):
                yield Fault(tables[name].file, row.line_of(column), column, reason)
    for name, table in tables.items():
        yield from circles(table, rows.get(name, []))
        measures = [m for m in RANGES if any(c.name == f"{m}_low" for c in table.columns)]
        for row in rows.get(name, ()):
            for measure in measures if row.whole else ():
                if reason := _range_reason(row, measure):
                    yield Fault(table.file, row.line_of(measure), measure, reason)


Broken = Iterator[tuple[str, Row, str, str]]  # (table, row, column, reason)


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


def vocabularies(tables: dict[str, Table], rows: Rows) -> Broken:
    """vocabularies.csv explains exactly the codes that datapackage.json allows."""
    allowed = {(t.file, c.name): set(c.enum) for t in tables.values() for c in t.columns if c.enum}
    for row in rows["vocabularies"]:
        place = (row["file"], row["column"])
        if place not in allowed:
            yield "vocabularies", row, "column", f"{' '.join(place)} has no codes in datapackage.json"
        elif row["code"] not in allowed[place]:
            reason = f"{row['code']} is not allowed in {' '.join(place)}; one of {', '.join(sorted(allowed[place]))}"
            yield "vocabularies", row, "code", reason
    explained = {(r["file"], r["column"], r["code"]) for r in rows["vocabularies"]}
    for (file, column), codes in allowed.items():
        for code in sorted(codes):
            if (file, column, code) not in explained and rows["vocabularies"]:
                reason = f"no row explains the code {code} of {file} {column}"
                yield "vocabularies", rows["vocabularies"][-1], "code", reason


def circles(table: Table, rows: list[Row]) -> Iterator[Fault]:
    """A row that is, over one or more steps, a part of itself."""
    for column in table.columns:
        if (table.name, *table.key) not in column.references or column.separator:
            continue
        parent = {row[table.key[0]]: row[column.name] for row in rows if row.whole}
        for row in rows:
            chain = [row[table.key[0]]]
            while (above := parent.get(chain[-1], "")) and above not in chain:
                chain.append(above)
            if above == chain[0]:
                reason = f"a circle: {' in '.join([*chain, above])}"
                yield Fault(table.file, row.line_of(column.name), column.name, reason)


def citation_faults(
    tables: dict[str, Table], rows: Rows, sources: dict[str, Source], lines: dict[str, int]
) -> Iterator[Fault]:
    """Every work is cited in some table, or is marked as background; never both."""
    cited = {
        entry
        for name, table in tables.items()
        for column in table.columns
        if any(resource == "sources" for resource, _ in column.references)
        for row in rows[name]
        for entry in column.entries(row[column.name])
    }
    for key, source in sources.items():
        background = source.keywords == BACKGROUND
        if key not in cited and not background:
            yield Fault(BIBLIOGRAPHY, lines.get(key, 0), key, f"{key} is cited nowhere and not marked {BACKGROUND}")
        elif key in cited and background:
            yield Fault(BIBLIOGRAPHY, lines.get(key, 0), key, f"{key} is cited but marked {BACKGROUND}")


def _range_reason(row: Row, measure: str) -> str:
    """low <= value <= high, as far as they are given and are numbers."""
    names = [n for n in (f"{measure}_low", measure, f"{measure}_high") if row[n].replace(".", "", 1).isdecimal()]
    values = [float(row[n]) for n in names]
    if values == sorted(values):
        return ""
    return " ≤ ".join(f"{n} {row[n]}" for n in names) + " does not hold"

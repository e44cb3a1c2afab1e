"""What must hold between rows and tables: anatomy and honesty that no single column can express."""

from collections.abc import Callable, Iterator

from dashboard.atlas.anatomy_rules import (
    adjacency,
    dermatome_counts,
    details_of_structures,
    drawing,
    patterns_of_structures,
)
from dashboard.atlas.bibliography import BACKGROUND
from dashboard.atlas.bibliography import FILE as BIBLIOGRAPHY
from dashboard.atlas.case_rules import asked, tokens, weights
from dashboard.atlas.claim_rules import claim_notes, debates
from dashboard.atlas.condition_rules import advice
from dashboard.atlas.descriptor import Table
from dashboard.atlas.dispute_rules import disputes
from dashboard.atlas.errors import Fault
from dashboard.atlas.examination_rules import examinations, statistics
from dashboard.atlas.example_rules import HOME_OF_EXAMPLE, examples
from dashboard.atlas.mechanism_rules import paragraphs, steps
from dashboard.atlas.model import Source
from dashboard.atlas.plain_word_rules import handout_lines, plain_words
from dashboard.atlas.search_rules import TABLE_OF, search_words
from dashboard.atlas.state_rules import HOME_OF_KEY, SHOWING, states
from dashboard.atlas.table_file import Broken, Row, Rows
from dashboard.atlas.warning_rules import actions, warnings

Rule = Callable[[dict[str, Table], Rows], Broken]
RANGES = ("proportion", "sensitivity", "specificity", "lr_pos", "lr_neg")


def rule_faults(tables: dict[str, Table], rows: Rows) -> Iterator[Fault]:
    """Every broken rule; a rule whose tables could not all be read is left out."""
    for rule, needs in RULES:
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


def codes_with_rows(tables: dict[str, Table], rows: Rows) -> Broken:
    """Where a code is the key of a table, the program asks for its row: each code has one."""
    for name, table in tables.items():
        key = next((column for column in table.columns if (column.name,) == table.key), None)
        if key is None or not rows.get(name):
            continue
        for code in key.enum:
            if code not in {row[key.name] for row in rows[name]}:
                yield name, rows[name][-1], key.name, f"no row is of {code}; the program asks for it"


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


# Each rule with the tables it has to see.
RULES: tuple[tuple[Rule, tuple[str, ...]], ...] = (
    (adjacency, ("areas",)),
    (patterns_of_structures, ("structures", "patterns")),
    (details_of_structures, ("structures", "roots", "muscles", "joints", "viscera")),
    (drawing, ("patterns", "structures", "areas")),
    (dermatome_counts, ("maps", "dermatomes")),
    (vocabularies, ("vocabularies",)),
    (codes_with_rows, ()),
    (warnings, ("safety_lines", "safety_actions", "viscera", "entrapment_sites")),
    (actions, ("safety_actions",)),
    (advice, ("conditions",)),
    (examinations, ("tests", "roots")),
    (statistics, ("root_statistics",)),
    (disputes, ("dermatome_disputes", "dermatomes", "maps")),
    (states, (*SHOWING, *(table for table, _ in HOME_OF_KEY.values()))),
    (claim_notes, ("claim_notes", "claim_links", "claims")),
    (debates, ("trigger_point_debate",)),
    (plain_words, ("plain_words", "structures", "areas", "muscles", "roots", "joints")),
    (handout_lines, ("handout_lines", "structures")),
    (paragraphs, ("mechanisms", "comparison")),
    (steps, ("mechanism_steps", "mechanisms", "comparison", "structures")),
    (examples, ("examples", *(table for table, *_ in HOME_OF_EXAMPLE.values()))),
    (weights, ("sign_weights",)),
    (asked, ("signs", "sign_weights", "red_flag_rules")),
    (tokens, ("signs", "areas", "red_flag_rules")),
    (search_words, ("search_words", *(table for table, _ in TABLE_OF.values()))),
)

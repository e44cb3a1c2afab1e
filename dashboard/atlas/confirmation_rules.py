"""What must hold so that every row says how it is confirmed, or why it could not be."""

from collections.abc import Collection, Iterator, Mapping

from dashboard.atlas.confirmation import (
    CHARTS,
    READ,
    TABLE,
    WHOLE_TABLE,
    cited_keys,
    read_confirmations,
    row_id,
    traced,
)
from dashboard.atlas.descriptor import Table
from dashboard.atlas.errors import Fault
from dashboard.atlas.fact_cells import FACTS, facts_of
from dashboard.atlas.model import Source
from dashboard.atlas.table_file import Row, Rows

FOR_A_WHOLE_TABLE = ("own", "standard", "not_readable")
CARRYING = (*READ, "standard", "disagrees")


def confirmation_faults(tables: dict[str, Table], rows: Rows, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Every row of confirmations.csv that fits no row, and every row of another table that has no status."""
    if TABLE not in rows or CHARTS not in rows:
        return
    by_id = {table.name: {row_id(table, row): row for row in rows[table.name]} for table in traced(tables.values())}
    keys = {name: {of: cited_keys(tables[name], row) for of, row in found.items()} for name, found in by_id.items()}
    unread = {key: source.unread for key, source in sources.items() if source.unread}
    for row in rows[TABLE]:
        for column, reason in (*_reasons(row, keys), *_cells(row, by_id.get(row["table"], {}).get(row["row_id"]))):
            yield Fault(tables[TABLE].file, row.line_of(column), column, reason)
        if row["source_key"] in unread and row["verdict"] in ("full_text", "abstract"):
            reason = f"{row['source_key']} was read here, but sources.bib says that nothing of it could be"
            yield Fault(tables[TABLE].file, row.line_of("source_key"), "source_key", reason)
    with_pattern = {row["structure_id"] for row in rows["patterns"]}
    for row in rows[CHARTS]:
        yield from _naming_no_chart(tables[CHARTS], row, with_pattern)
    confirmations = read_confirmations(rows, unread)
    for table in traced(tables.values()):
        for row in rows[table.name]:
            if row.whole and not confirmations.status(table, row):
                named = ", ".join(key for key in cited_keys(table, row) if key not in unread) or "no work"
                reason = f"{TABLE}.csv does not say how {row_id(table, row)} is confirmed (it cites {named})"
                yield Fault(table.file, row.line, table.key[0], reason)


def _reasons(row: Row, keys: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, str]]:
    """What is wrong with one row of confirmations.csv, column by column."""
    name, verdict = row["row_id"], row["verdict"]
    if row["table"] not in keys:
        yield "table", f"{row['table']!r} is no table whose rows cite works; one of {', '.join(keys)}"
        return
    if name == WHOLE_TABLE:
        if verdict not in FOR_A_WHOLE_TABLE:
            yield "verdict", f"{verdict} cannot hold for a whole table; one of {', '.join(FOR_A_WHOLE_TABLE)}"
    elif name not in keys[row["table"]]:
        yield "row_id", f"{row['table']}.csv has no row {name}"
    elif row["source_key"] and row["source_key"] not in keys[row["table"]][name]:
        yield "source_key", f"{name} does not cite {row['source_key']}; it cites {', '.join(keys[row['table']][name])}"
    if verdict in READ and not (row["source_key"] and row["place"]):
        yield "place", f"{verdict} needs the work that was read and the place in it"
    if (verdict == "quoted") != bool(row["quoted_in"]):
        yield "quoted_in", "names the work that quotes the source: needed where the verdict is quoted, blank elsewhere"


def _cells(row: Row, of: Row | None) -> Iterator[tuple[str, str]]:
    """What is wrong with the cells that a line says it carries of its row, `of`."""
    if of is None or not of.whole or row["table"] not in FACTS:
        return
    named = {column: row[column].split(";") for column in ("cells", "in_part") if row[column]}
    facts = facts_of(row["table"], of.cells)
    for column, names in named.items():
        for name in names:
            if name not in facts:
                allowed = ", ".join(facts)
                yield column, f"{name!r} is no filled fact of {row['table']}/{row['row_id']}; it states {allowed}"
    if len(named) == 2 and (both := set(named["cells"]) & set(named["in_part"])):
        yield "in_part", f"{', '.join(sorted(both))} cannot be carried wholly and in part by the same words"
    if bool(named) != (row["verdict"] in CARRYING):
        yield "cells", f"a line that was read names what it carries of its row, another none (this is {row['verdict']})"


def _naming_no_chart(table: Table, row: Row, with_pattern: Collection[str]) -> Iterator[Fault]:
    if row["structure_id"] not in with_pattern:
        reason = f"{row['structure_id']} has no pattern that a description could agree with"
        yield Fault(table.file, row.line_of("structure_id"), "structure_id", reason)

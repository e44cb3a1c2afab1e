"""Check the data folder against its own description and print what is wrong, all of it at once.

    datapackage.json ──▶ files ──▶ cells: type, allowed codes, range ──▶ links between tables ──▶ rules of the field

A table that cannot be read, or whose header is wrong, is one fault and not a thousand: links into it and rules about it
wait until it is mended.
"""

from dataclasses import dataclass
from pathlib import Path

from dashboard.atlas.bibliography import FILE as BIBLIOGRAPHY
from dashboard.atlas.bibliography import read_bibliography
from dashboard.atlas.cells import cell_faults, link_targets
from dashboard.atlas.descriptor import FILE as DESCRIPTOR
from dashboard.atlas.descriptor import Table, read_descriptor
from dashboard.atlas.errors import Fault
from dashboard.atlas.model import Source
from dashboard.atlas.rules import citation_faults, rule_faults
from dashboard.atlas.table_file import Row, read_table

# Tables the program itself reads; the others are there to be read by people and by panels.
NEEDED = (
    *("areas", "structures", "roots", "muscles", "joints", "viscera", "patterns", "root_statistics"),
    *("dermatomes", "maps", "conditions", "evidence_grades", "safety_lines", "safety_actions", "vocabularies"),
)


@dataclass(frozen=True)
class Reading:
    """A data folder as read: its tables and their rows by name, the works by key, and every fault found."""

    tables: dict[str, Table]
    rows: dict[str, list[Row]]
    sources: dict[str, Source]
    faults: list[Fault]


def check(data_dir: Path) -> list[Fault]:
    """Every fault of a data folder, in the order of files and lines; an empty list if it is sound."""
    return read_and_check(data_dir).faults


def read_and_check(data_dir: Path) -> Reading:
    """Read every table and the bibliography of a data folder once, and check them."""
    described, faults = read_descriptor(data_dir)
    described_at_all = bool(described) or not faults
    tables = {t.name: t for t in described}
    rows: dict[str, list[Row]] = {}
    for table in described:
        found, problems = read_table(data_dir, table)
        faults += problems
        if found is not None:
            rows[table.name] = found
    sources, lines, problems = read_bibliography(data_dir)
    faults += problems
    if described_at_all:
        faults += _missing_and_unknown_files(data_dir, tables)
        sound = _with_a_sound_header(tables, rows, faults)
        targets = link_targets(tables, sound, sources)
        for name, table_rows in rows.items():
            faults += cell_faults(tables[name], table_rows, targets)
        faults += rule_faults(tables, sound)
        if tables and len(sound) == len(tables):  # otherwise the missing table may be the one that cites a work
            faults += citation_faults(tables, rows, sources or {}, lines)
    order = {name: i for i, name in enumerate([DESCRIPTOR, *(t.file for t in described), BIBLIOGRAPHY])}
    faults.sort(key=lambda f: (order.get(f.file, len(order)), f.line))
    return Reading(tables, rows, sources or {}, list(dict.fromkeys(faults)))


def _with_a_sound_header(
    tables: dict[str, Table], rows: dict[str, list[Row]], faults: list[Fault]
) -> dict[str, list[Row]]:
    wrong = {fault.file for fault in faults if fault.line == 1 and fault.column != "-"}
    return {name: found for name, found in rows.items() if tables[name].file not in wrong}


def _missing_and_unknown_files(data_dir: Path, tables: dict[str, Table]) -> list[Fault]:
    described_files = {t.file for t in tables.values()}
    absent = [Fault(DESCRIPTOR, 0, "resources", f"table {n} is not described") for n in NEEDED if n not in tables]
    strangers = sorted(p.name for p in data_dir.glob("*.csv") if p.name not in described_files)
    return absent + [Fault(name, 0, "-", f"the file is not described in {DESCRIPTOR}") for name in strangers]

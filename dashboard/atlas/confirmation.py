"""How each row is confirmed: where in which publication it stands, or why that could not be read.

confirmations.csv (row by row, or `*` for a whole table) ─┐
chart_descriptions.csv (muscle charts, area by area) ─────┼──▶ status of a row, never written by hand
sources.bib, `unread` (a work nobody here could read) ────┘
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.atlas.descriptor import Table
from dashboard.atlas.table_file import Row, Rows
from dashboard.language.telling import to_tell

TABLE, CHARTS, AGAIN = "confirmations", "chart_descriptions", "second_readings"
WHOLE_TABLE = "*"
READ = ("full_text", "abstract", "quoted")
# From the surest to the least sure; several rows together are as sure as the least sure of them.
STATUSES = ("confirmed", "standard", "chart", "own", "disputed", "not_readable")
OPEN = ("disputed", "not_readable")
# What is said beside a statement that could not be read in a work, within a sentence; nothing where it was.
STATUS_WORDS = {
    "confirmed": "",
    "standard": "",
    "chart": to_tell("expert chart"),
    "own": "",
    "disputed": to_tell("its source says otherwise"),
    "not_readable": to_tell("its source could not be read"),
}
FEWEST_DESCRIPTIONS = 2


@dataclass(frozen=True)
class Confirmation:
    """What was found when the source of a row was looked up: one row of confirmations.csv."""

    table: str
    row_id: str
    source_key: str
    verdict: str
    quoted_in: str  # the work in which the passage was read, where that is another one
    place: str
    words: str
    cells: tuple[str, ...]  # the columns of the row that the words carry
    in_part: tuple[str, ...]  # those of which they carry a part
    date: str


@dataclass(frozen=True)
class Agreement:
    """How many of the independent descriptions of a source in words name an area."""

    naming: int
    descriptions: int
    source_keys: tuple[str, ...]  # of those that name it


@dataclass(frozen=True)
class Confirmations:
    """All that was looked up: by (table, row id), and the charts' descriptions by source and area."""

    of_row: Mapping[tuple[str, str], tuple[Confirmation, ...]]
    charts: Mapping[tuple[str, str], Agreement]  # (structure_id, area_id), and (structure_id, "") for any other area
    unread: Mapping[str, str]  # source key: why it could not be read

    def status(self, table: Table, row: Row) -> str:
        """The status that follows for a row; '' if nothing says how it is confirmed."""
        found = self.of_row.get((table.name, row_id(table, row)), ())
        verdicts = {one.verdict for one in found}
        if "disagrees" in verdicts:
            return "disputed"
        if verdicts & set(READ):
            return "confirmed"
        if table.name == "patterns" and self.agreement(row["structure_id"], row["area_id"]):
            return "chart"
        for verdict in ("standard", "own", "not_readable"):
            if verdict in verdicts:
                return verdict
        whole = self.of_row.get((table.name, WHOLE_TABLE), ())
        if whole:
            return whole[0].verdict
        keys = cited_keys(table, row)
        return "not_readable" if keys and all(key in self.unread for key in keys) else ""

    def agreement(self, structure_id: str, area_id: str) -> Agreement | None:
        """How many descriptions of a source name an area; None where fewer than two were found."""
        one = self.charts.get((structure_id, area_id)) or self.charts.get((structure_id, ""))
        return one if one and one.descriptions >= FEWEST_DESCRIPTIONS else None


def read_confirmations(rows: Rows, unread: Mapping[str, str]) -> Confirmations:
    """Everything that was looked up: from the tables as read, and the works nobody could read with the reason."""
    of_row: dict[tuple[str, str], list[Confirmation]] = {}
    for row in rows.get(TABLE, ()):
        named: dict[str, Any] = {name: row[name] for name in Confirmation.__dataclass_fields__}
        lists = {name: tuple(filter(None, row[name].split(";"))) for name in ("cells", "in_part")}
        one = Confirmation(**named | lists)
        of_row.setdefault((one.table, one.row_id), []).append(one)
    return Confirmations({key: tuple(found) for key, found in of_row.items()}, _charts(rows), unread)


def _charts(rows: Rows) -> dict[tuple[str, str], Agreement]:
    named: dict[str, dict[str, list[str]]] = {}
    for row in rows.get(CHARTS, ()):
        named.setdefault(row["structure_id"], {})[row["source_key"]] = row["area_ids"].split(";")
    charts = {}
    for structure_id, by_source in named.items():
        for area in {"", *(area for areas in by_source.values() for area in areas)}:
            keys = tuple(key for key, areas in by_source.items() if area in areas)
            charts[structure_id, area] = Agreement(len(keys), len(by_source), keys)
    return charts


def row_id(table: Table, row: Row) -> str:
    """The name of a row within its table: the columns of its key, joined by +."""
    return "+".join(row[name] for name in table.key)


def cited_keys(table: Table, row: Row) -> list[str]:
    """The works that a row names."""
    return [key for column in citing(table) for key in row[column].split(";") if key]


def citing(table: Table) -> list[str]:
    """The columns of a table that name works."""
    return [c.name for c in table.columns if any(resource == "sources" for resource, _ in c.references)]


def traced(tables: Iterable[Table]) -> Iterator[Table]:
    """The tables whose rows rest on works, so that each row has a status."""
    return (table for table in tables if table.name not in (TABLE, CHARTS, AGAIN) and citing(table))


def least_sure(statuses: Iterable[str]) -> str:
    """The status of several rows together; '' for none."""
    return max(statuses, key=STATUSES.index, default="")

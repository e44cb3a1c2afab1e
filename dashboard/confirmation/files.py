"""What the mark beside a statement opens: for every row of every table, each work with where it stands in it."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import CHARTS
from dashboard.atlas.evidence_report import looked_up, traced_rows
from dashboard.atlas.fact_cells import carried, facts_of
from dashboard.confirmation.cell_names import carries, not_noted
from dashboard.confirmation.table_names import table_name
from dashboard.confirmation.words import day, how
from dashboard.figures.citation import MARKS, reference
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import sentence
from dashboard.language.telling import told

Files = dict[str, Callable[[], bytes]]


def files(atlas: Atlas) -> Files:
    """A file a table, asked for when a mark is first pressed, and the list of all that is still open."""
    tables = [name for name, frame in atlas.tables.items() if "traced_as" in frame]
    named = {f"confirmations/{name}.json": partial(_json, _table, atlas, name) for name in tables}
    return {**named, "confirmations/open.json": partial(_json, open_rows, atlas)}


def open_rows(atlas: Atlas) -> list[dict[str, str]]:
    """Every row that could not be read, whose source says otherwise or of which no passage carries a part; and why."""
    return [
        {
            "table": row.table,
            "name": table_name(row.table),
            "row": row.row_id,
            "sources": "; ".join(row.source_keys),
            "reason": row.reason or not_noted(row.table, row.carried),
        }
        for row in traced_rows(atlas)
        if row.reason or row.carried.by_none
    ]


def _table(atlas: Atlas, name: str) -> dict[str, Any]:
    """Row id to the numbers of the pieces of HTML that are said of it: many rows share a piece."""
    pieces: dict[str, int] = {}
    by_row = {}
    for row in rows(atlas, name):
        said = [to_html(piece) for piece in _of_row(atlas, name, row)]
        by_row[row["traced_as"].partition("/")[2]] = [pieces.setdefault(piece, len(pieces)) for piece in said]
    return {"pieces": list(pieces), "rows": by_row}


def _of_row(atlas: Atlas, table: str, row: Row) -> Iterator[Component]:
    row_id = row["traced_as"].partition("/")[2]
    yield html.P(html.B(sentence(told(MARKS[row["status"]][1]))))
    keys = [key for column in row if column.startswith("source_keys") for key in listed(row[column])]
    found = looked_up(atlas, table, row_id)
    for one in found:
        said = [f"{how(atlas, one)} {carries(one)}".strip()]
        yield _entry(atlas, one.source_key, [sentence(one.words), " ", html.Span(said, className="quiet")])
    if row["status"] == "chart":
        yield from _descriptions(atlas, row)
    spoken = {one.source_key for one in found}
    for key in dict.fromkeys(keys):
        if key not in spoken:
            yield _entry(atlas, key, [sentence(atlas.sources[key].unread or told("The row rests on it, too."))])
    if row["status"] == "confirmed" and (open_facts := carried(facts_of(table, row), found)).by_none:
        yield html.P(not_noted(table, open_facts), className="entry")


def _descriptions(atlas: Atlas, row: Row) -> Iterator[Component]:
    """The independent descriptions in words that the chart was compared with."""
    for one in rows(atlas, CHARTS, structure_id=row["structure_id"]):
        said = sentence(one["words"])
        if row["area_id"] in listed(one["area_ids"]):
            names = told("Names this area: {words}", words=said)
        else:
            names = told("Does not name this area: {words}", words=said)
        place = html.Span(f"{sentence(one['place'])} {day(one['date'])}.", className="quiet")
        yield _entry(atlas, one["source_key"], [f"{names} ", place])


def _entry(atlas: Atlas, key: str, words: list[Any]) -> Component:
    work = [html.Div(reference(atlas.sources[key]).children, className="work")] if key else []
    return html.Div([html.P(words), *work], className="entry")


def _json(make: Callable[..., Any], *of: Any) -> bytes:
    return json.dumps(make(*of), ensure_ascii=False, separators=(",", ":")).encode()

"""The few building blocks all panels are made of."""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component


def section(name: str, heading: str, *children: Any) -> Component:
    """A part of a panel under its heading."""
    return html.Section([html.H3(heading), *children], className=f"part {name}")


def folded(part: Component | None) -> Component | None:
    """A section that shows its heading alone until it is opened; None stays None."""
    if part is None:
        return None
    heading, *rest = part.children
    return html.Details([html.Summary(heading), *rest], className=f"{part.className} folded")


def more(summary: str, *children: Any) -> Component:
    """A part that is opened when wanted."""
    return html.Details([html.Summary(summary), *children], className="more")


def facts(pairs: Iterable[tuple[str, Any]]) -> Component:
    """Terms with what is known of each; those of which nothing is known are left out."""
    parts = [part for term, value in pairs if value for part in (html.Dt(term), html.Dd(value))]
    return html.Dl(parts, className="facts")


def table(caption: str, head: Sequence[Any], body: Sequence[Sequence[Any]], marked: int | None = None) -> Component:
    """A table whose first column names the rows; the marked column stands out and says so to a screen reader."""
    return html.Table(
        [
            html.Caption(caption),
            html.Thead(html.Tr([_head(cell, at == marked) for at, cell in enumerate(head)])),
            html.Tbody([html.Tr(_cells(row, marked)) for row in body]),
        ]
    )


def _cells(row: Sequence[Any], marked: int | None) -> list[Component]:
    first = html.Th(row[0], scope="row")
    return [first, *(html.Td(cell, **_mark(at == marked)) for at, cell in enumerate(row[1:], start=1))]


def _head(cell: Any, marked: bool) -> Component:
    """The name of a column; the corner above the names of the rows may have none, and then is no heading."""
    return html.Th(cell, scope="col", **_mark(marked)) if cell else html.Td()


def _mark(marked: bool) -> dict[str, str]:
    return {"data-marked": "true"} if marked else {}

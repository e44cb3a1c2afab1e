"""When to seek help before reading any map: the strip that never leaves the page, and the lines tied to a choice."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, red_flags
from dashboard.figures.citation import mention, status_word
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.wording import URGENCY

ORDER = tuple(URGENCY)


def layout(atlas: Atlas, beside: Component | None = None) -> Component:
    """All safety lines and what stands beside them; assets/red_flags.js brings those of the choice to the front."""
    tied = _tied(atlas)
    lines = sorted(rows(atlas, "safety_lines"), key=lambda row: (row["always"] == "no", ORDER.index(row["urgency"])))
    return html.Aside(
        [
            html.B("Get help now", id="red-flags-name"),
            html.Ul(
                [_line(row, tied[row["line_id"]]) for row in lines], tabIndex=0, **{"aria-labelledby": "red-flags-name"}
            ),
            html.Span("Education only, not a diagnosis", className="education"),
            beside,
        ],
        id="red-flags",
        **{"aria-labelledby": "red-flags-name"},
    )


def warning(atlas: Atlas, chosen: str) -> Component | None:
    """The lines tied to a source or an area, as the first thing of its panel; None where only the general ones hold."""
    tied = [flag for flag in red_flags(atlas, chosen) if flag.because != "always"]
    if not tied:
        return None
    lines = [
        html.Li(
            [
                html.B(f"{URGENCY[flag.urgency]}: "),
                _without_urgency(flag.line),
                " ",
                mention(atlas, flag.source_keys) if flag.source_keys else None,
                " ",
                status_word(flag.status),
            ]
        )
        for flag in tied
    ]
    return html.Aside([html.H3("Before any map"), html.Ul(lines)], className="warning")


def _without_urgency(line: str) -> str:
    """The line without an `Emergency:` of its own, as the urgency already stands before it."""
    for word in ("Emergency: ", "Urgent: ", "EMERGENCY"):
        line = line.replace(f": {word}", ": " if word.endswith(" ") else "")
    return line


def _tied(atlas: Atlas) -> dict[str, list[str]]:
    """The sources of every line."""
    tied: dict[str, list[str]] = {row["line_id"]: [] for row in rows(atlas, "safety_lines")}
    for structure_id in atlas.structures:
        for line_id in _lines_of(atlas, structure_id):
            tied[line_id].append(structure_id)
    return tied


def _lines_of(atlas: Atlas, structure_id: str) -> list[str]:
    """The lines that name a source, or an area where its pain is expected."""
    felt = {row.area_id for row in atlas.patterns.get(structure_id, ()) if row.is_drawn_pain and row.zone == "core"}
    return [
        row["line_id"]
        for row in rows(atlas, "safety_lines")
        if structure_id in listed(row["applies_to_structure_ids"]) or felt & set(listed(row["applies_to_area_ids"]))
    ]


def _line(row: Row, structures: list[str]) -> Component:
    return html.Li(
        row["line"],
        **{
            "data-line": row["line_id"],
            "data-urgency": row["urgency"],
            "data-always": "true" if row["always"] == "yes" else "false",
            "data-structures": " ".join(structures),
            "data-areas": " ".join(listed(row["applies_to_area_ids"])),
        },
    )

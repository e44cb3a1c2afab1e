"""The page: panels in their regions, and the panels' fragments rendered ahead of time.

header   name | modes | search | theme, share, print
left     picker          centre  body map          right   the chosen area and structure, or two structures compared
         (or the study of the mode, left and centre; the map then stands at the right)
bottom   red flags, always in view

Where the page is narrow, lists and modes fold into buttons at the top, the map keeps the middle, the panels become a
sheet that rises from below it (web/shell/sheet.js), and a study takes turns with the map (web/shell/study_or_map.js).
"""

from collections.abc import Sequence
from html import escape

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.first_views import FirstViews
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import Overlap
from dashboard.figures.sections import folded
from dashboard.figures.views import Index
from dashboard.figures.warning import warning
from dashboard.figures.wording import MODES
from dashboard.language.catalogue import NAMES
from dashboard.language.telling import ENGLISH, spoken, told
from dashboard.mechanism import panel as mechanism
from dashboard.panels import (
    also_here,
    area,
    body_map,
    confused_with,
    evidence,
    felt_where,
    not_a_dermatome,
    opening,
    picker,
    privacy,
    red_flags,
    told_apart,
    what_it_is,
)
from dashboard.selection import choices_for


def layout(atlas: Atlas, index: Index, first_views: FirstViews, languages: Sequence[str] = (ENGLISH,)) -> Component:
    """The whole page of a site in these languages; the browser fills the map and the panels."""
    return html.Div(
        [
            html.A(told("To the body map"), href="#map", className="skip"),
            html.A(told("To the answer"), href="#panels", className="skip"),
            _header(languages),
            picker.layout(atlas),
            html.Div(id="study", hidden=True, tabIndex=0, role="region", **{"aria-label": told("Study")}),
            body_map.layout(atlas, index, choices_for(atlas, index, languages), first_views),
            html.Button(told("Show the map"), type="button", id="study-or-map"),
            _panels(),
            red_flags.layout(atlas, privacy.control()),
            privacy.layout(),
            html.P(id="printed"),
        ],
        id="page",
    )


def document(index: Index, icon: str, before: str = "", head: str = "") -> str:
    """The HTML around the layout, for Dash's `index_string`: language, icon, and what the map needs first.

    `before` is the HTML that a reader meets before any script runs, `head` what else stands in the head.
    """
    base, first = f"atlas/{index['version']}/", index["groups"][0]["id"]
    about = escape(told("A body map of referred and radicular pain, for education, never a diagnosis."))
    hint = f'<link rel="preload" href="{base}views_{first}.json" as="fetch" crossorigin="anonymous">'
    return f"""<!DOCTYPE html>
<html {spoken().attributes()}>
  <head>
    {{%metas%}}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="{about}">
    <title>{{%title%}}</title>
    <link rel="icon" href="{icon}">
    {{%css%}}
    {hint}{head}
  </head>
  <body>
    {before}
    {{%app_entry%}}
    <footer>
      {{%config%}}
      {{%scripts%}}
      {{%renderer%}}
    </footer>
  </body>
</html>
"""


def structure_html(atlas: Atlas, overlap: Overlap, structure_id: str) -> str:
    """The panel of one structure as an HTML fragment: warnings, one sentence and three facts; the rest unfolds."""
    opens = [
        what_it_is.heading(atlas, structure_id),
        warning(atlas, structure_id),
        opening.part(atlas, structure_id),
    ]
    parts = [
        felt_where.part(atlas, structure_id),
        mechanism.part(atlas, structure_id),
        not_a_dermatome.part(atlas, structure_id),
        told_apart.part(atlas, structure_id),
        confused_with.part(atlas, overlap, structure_id),
        what_it_is.part(atlas, structure_id),
        evidence.part(atlas, structure_id),
    ]
    return to_html(html.Article([*opens, *map(folded, parts)], **{"data-panel": structure_id}))


def area_html(atlas: Atlas, area_id: str) -> str:
    """The panel of one area as an HTML fragment."""
    parts = [
        area.heading(atlas, area_id),
        warning(atlas, area_id),
        area.part(atlas, area_id),
        also_here.part(atlas, [area_id]),
    ]
    return to_html(html.Article(parts, **{"data-panel": area_id}))


def _modes() -> Component:
    return html.Nav(
        [
            html.Button(told(name), type="button", **{"data-key": "mode", "data-value": mode, "aria-pressed": "false"})
            for mode, name in MODES.items()
        ],
        id="modes",
        **{"aria-label": told("What to do")},
    )


def _header(languages: Sequence[str]) -> Component:
    return html.Header(
        [
            html.Button("☰", type="button", id="to-menu", **{"aria-label": told("Menu"), "aria-expanded": "false"}),
            html.H1(["Pain", html.Span("Atlas")]),
            _modes(),
            html.Div(id="search"),
            html.Div(
                [
                    *_languages(languages),
                    html.Button(told("◐ Dark"), type="button", id="theme", **_pressed(told("Dark"))),
                    html.Button(told("Share"), type="button", id="share"),
                    html.Button(told("Print"), type="button", id="print"),
                ],
                className="tools",
                role="group",
                **{"aria-label": told("This page")},
            ),
        ],
        id="top",
    )


def _languages(languages: Sequence[str]) -> list[Component]:
    """The choice among several, each by its own name; dashboard/serve/choose_language.js follows it."""
    own = spoken().tag
    options = [
        html.Option(NAMES[tag], value=tag, lang=tag, **({"selected": "true"} if tag == own else {}))
        for tag in languages
    ]
    return [html.Select(options, id="language", **{"aria-label": told("Language")})] if len(languages) > 1 else []


def _panels() -> Component:
    """Three places: the nerve above the area above the structure, each filled when something is chosen."""
    return html.Aside(
        [
            html.Nav(
                [
                    _sheet_toggle(),
                    html.Button("⤢", type="button", id="sheet-full", **_pressed(told("The whole screen"))),
                    html.Button("", type="button", id="to-nerve", hidden=True),
                    html.Button("", type="button", id="to-area", hidden=True),
                    html.Button("", type="button", id="to-structure", hidden=True),
                    html.Button(told("Clear"), type="button", id="clear"),
                ],
                className="chosen",
                **{"aria-label": told("What is chosen")},
            ),
            html.Div(id="nerve-panel", className="panel"),
            html.Div(id="area-panel", className="panel"),
            html.Div(id="structure-panel", className="panel"),
            html.Div(id="compare-panel", className="panel", hidden=True),
            html.P(
                told("Search, choose from the lists, or press a spot on the body: what could hurt there?"),
                id="nothing-chosen",
                className="quiet",
            ),
        ],
        id="panels",
        tabIndex=0,
        **{"aria-label": told("About what is chosen")},
    )


def _sheet_toggle() -> Component:
    """On a narrow page: the name of what is chosen and the first line of the answer; a press raises the sheet."""
    return html.Button(
        [html.B(told("What is chosen"), id="sheet-name"), html.Span(id="sheet-line")],
        type="button",
        id="sheet-toggle",
        **{"aria-expanded": "false", "aria-controls": "panels"},
    )


def _pressed(name: str) -> dict[str, str]:
    return {"aria-label": name, "aria-pressed": "false"}

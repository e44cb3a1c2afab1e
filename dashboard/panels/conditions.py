"""Conditions that cause or imitate such pain: red flags first, then the areas, what speaks for and against a root."""

import re
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.claim.links import links
from dashboard.figures.cautions import cautions
from dashboard.figures.citation import cited, reference
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts, more, section
from dashboard.figures.sifting import sifted
from dashboard.figures.warning import HEADING, lines, tied
from dashboard.figures.wording import for_reader, sentence

GROUPS = {
    "emergency": "Emergency",
    "spinal": "Spine",
    "somatic": "Joint, muscle or tendon",
    "extraspinal_nerve": "Nerve in the buttock",
    "peripheral_nerve": "Nerve of a limb",
    "pregnancy": "Pregnancy",
    "vascular": "Blood vessel",
    "local": "Local swelling",
    "visceral": "Organ",
}


def part(atlas: Atlas) -> Component:
    """All conditions under a search field; the chosen one is opened by web/conditions/conditions.js."""
    conditions = sorted(rows(atlas, "conditions"), key=lambda row: list(GROUPS).index(row["condition_group"]))
    codes = {row["condition_group"] for row in conditions}
    present = [(code, word) for code, word in GROUPS.items() if code in codes]
    return section(
        "conditions",
        "Conditions",
        html.P(
            f"{len(conditions)} conditions that cause such pain or imitate it. Choose one: the areas commonly "
            "associated with it are marked on the body. A match with these areas never names the cause of one "
            "person's pain."
        ),
        html.P(page_sentence(atlas, "short_forms")["words"], className="quiet"),
        *sifted("conditions", "hip, numb, foot drop", {"group": ("Group", present)},
                [_condition(atlas, row) for row in conditions]),
    )  # fmt: skip


def _condition(atlas: Atlas, row: Row) -> Component:
    condition_id = row["condition_id"]
    name = html.Button(
        [html.Span(row["name"]), html.Span(GROUPS[row["condition_group"]], className="group-name")],
        type="button",
        className="condition-name",
        **{
            "data-key": "cond", "data-value": condition_id, "aria-expanded": "false",
            "aria-controls": f"{condition_id}_card",
        },
    )  # fmt: skip
    return html.Li(
        [html.H4(name), html.Div(_card(atlas, row), id=f"{condition_id}_card", className="card")],
        **{
            "data-condition": condition_id, "data-group": row["condition_group"], "data-open": "false",
            "data-areas": " ".join(listed(row["typical_area_ids"])),
        },
    )  # fmt: skip


def _card(atlas: Atlas, row: Row) -> list[Any]:
    structures, areas = listed(row["related_structure_ids"]), listed(row["typical_area_ids"])
    keys = [key for key in listed(row["source_keys"]) if key in atlas.sources]
    return [
        _warning(atlas, row),
        facts(
            [
                ("Nerve", sentence(_nerve(row))),
                ("Who and when", for_reader(row["time_or_population"])),
                ("Speaks for it", for_reader(row["discriminators_for"])),
                ("Speaks against a root", _against(row)),
                ("Useful tests", for_reader(row["useful_tests"])),
                ("Numbers", _numbers(row["numbers"])),
                ("First advice", _advice(atlas, row)),
                ("Keep in mind", cautions(row)),
            ]
        ),
        html.P("Areas commonly associated with it (marked on the body):", className="map-links-name"),
        links(atlas, areas, "Areas commonly associated with it"),
        *([html.P("Related sources of pain:", className="map-links-name"), links(atlas, structures, "Related sources")]
          if structures else []),
        html.P(cited(atlas, row), className="quiet"),
        more(f"{len(keys)} source{'s' * (len(keys) != 1)}",
             html.Ol([reference(atlas.sources[key]) for key in keys], className="sources")),
    ]  # fmt: skip


def _warning(atlas: Atlas, row: Row) -> Component:
    flags = tied(atlas, row["condition_id"])
    none = "No warning of its own is on file. The red flags that are always in view hold here, too."
    return html.Div([html.B(HEADING), lines(flags) if flags else html.P(none)], className="warning")


def _nerve(row: Row) -> str:
    """The nerve involved and its roots; said once where both cells say the same."""
    nerve, roots = row["involves_nerve"], row["roots_or_nerve"]
    if nerve == "none":
        nerve = "no nerve involved"
    if roots in ("", "none") or roots in nerve:
        return str(nerve)
    return str(roots) if roots.startswith(nerve) else f"{nerve}; {roots}"


def _against(row: Row) -> str:
    return row["none_against"] or for_reader(row["discriminators_against_root"])


def _advice(atlas: Atlas, row: Row) -> str:
    """First advice, or that of the condition which it shares."""
    if not row["same_advice_as"]:
        return for_reader(row["first_line_education"])
    (other,) = rows(atlas, "conditions", condition_id=row["same_advice_as"])
    return f"The same as for {other['name'].lower()}: {other['first_line_education']}."


def _numbers(text: str) -> Any:
    if not text:
        return "No agreed number is on file."
    sentences = [for_reader(part) for part in _split(text)]
    return sentences[0] if len(sentences) == 1 else html.Ul([html.Li(one) for one in sentences])


def _split(text: str) -> list[str]:
    """The statements of a cell; a semicolon inside brackets parts nothing."""
    return re.split(r";\s*(?![^()]*\))", text)

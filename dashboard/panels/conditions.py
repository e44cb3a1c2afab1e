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
from dashboard.figures.wording import sentence
from dashboard.language.numerals import within
from dashboard.language.telling import counted, to_tell, told

GROUPS = {
    "emergency": to_tell("Emergency"),
    "spinal": to_tell("Spine"),
    "somatic": to_tell("Joint, muscle or tendon"),
    "extraspinal_nerve": to_tell("Nerve in the buttock"),
    "peripheral_nerve": to_tell("Nerve of a limb"),
    "pregnancy": to_tell("Pregnancy"),
    "vascular": to_tell("Blood vessel"),
    "local": to_tell("Local swelling"),
    "visceral": to_tell("Organ"),
}
THINGS = to_tell("conditions")
EMERGENCY = "emergency"  # a group and an urgency: a condition of another group can be one, too


def part(atlas: Atlas) -> Component:
    """All conditions under a search field; the chosen one is opened by web/conditions/conditions.js."""
    conditions = sorted(rows(atlas, "conditions"), key=_turn)
    codes = {row["condition_group"] for row in conditions}
    present = [(code, told(word)) for code, word in GROUPS.items() if code in codes]
    return section(
        "conditions",
        told("Conditions"),
        html.P(f"{_how_many(conditions)} {_what_to_do()}"),
        html.P(page_sentence(atlas, "short_forms")["words"], className="quiet"),
        *sifted(THINGS, told("hip, numb, foot drop"), {"group": (told("Group"), present)},
                [_condition(atlas, row) for row in conditions]),
    )  # fmt: skip


def _turn(row: Row) -> tuple[bool, int]:
    """Emergencies first, then by group."""
    return row["urgency"] != EMERGENCY, list(GROUPS).index(row["condition_group"])


def _how_many(conditions: list[Row]) -> str:
    return counted(
        "{number} condition that causes such pain or imitates it.",
        "{number} conditions that cause such pain or imitate it.",
        len(conditions),
    )


def _what_to_do() -> str:
    return told(
        "Choose one: the areas commonly associated with it are marked on the body. A match with these areas never "
        "names the cause of one person's pain."
    )


def _condition(atlas: Atlas, row: Row) -> Component:
    condition_id, groups = row["condition_id"], _groups(row)
    group_words = " · ".join(told(GROUPS[group]) for group in groups)
    name = html.Button(
        [html.Span(row["name"]), html.Span(group_words, className="group-name")],
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
            "data-condition": condition_id, "data-group": " ".join(groups), "data-urgency": row["urgency"],
            "data-open": "false", "data-areas": " ".join(listed(row["typical_area_ids"])),
        },
    )  # fmt: skip


def _groups(row: Row) -> list[str]:
    """The groups a condition is found under: its own, and among the emergencies if it is one."""
    return list(dict.fromkeys([EMERGENCY] * (row["urgency"] == EMERGENCY) + [row["condition_group"]]))


def _card(atlas: Atlas, row: Row) -> list[Any]:
    structures, areas = listed(row["related_structure_ids"]), listed(row["typical_area_ids"])
    keys = [key for key in listed(row["source_keys"]) if key in atlas.sources]
    return [
        _warning(atlas, row),
        facts(
            [
                (told("Nerve"), sentence(_nerve(row))),
                (told("Who and when"), sentence(row["time_or_population"])),
                (told("Speaks for it"), sentence(row["discriminators_for"])),
                (told("Speaks against a root"), _against(row)),
                (told("Useful tests"), sentence(row["useful_tests"])),
                (told("Numbers"), _numbers(row["numbers"])),
                (told("First advice"), _advice(atlas, row)),
                (told("Keep in mind"), cautions(row)),
            ]
        ),
        html.P(told("Areas commonly associated with it (marked on the body):"), className="map-links-name"),
        links(atlas, areas, told("Areas commonly associated with it")),
        *([html.P(told("Related sources of pain:"), className="map-links-name"),
           links(atlas, structures, told("Related sources"))]
          if structures else []),
        html.P(cited(atlas, row), className="quiet"),
        more(counted("{number} source", "{number} sources", len(keys)),
             html.Ol([reference(atlas.sources[key]) for key in keys], className="sources")),
    ]  # fmt: skip


def _warning(atlas: Atlas, row: Row) -> Component:
    flags = tied(atlas, row["condition_id"])
    none = told("No warning of its own is on file. The red flags that are always in view hold here, too.")
    return html.Div([html.B(told(HEADING)), lines(flags) if flags else html.P(none)], className="warning")


def _nerve(row: Row) -> str:
    """The nerve involved and its roots; said once where both cells say the same."""
    nerve, roots = row["involves_nerve"], row["roots_or_nerve"]
    if nerve == "none":
        nerve = told("no nerve involved")
    if roots in ("", "none") or roots in nerve:
        return str(nerve)
    return str(roots) if roots.startswith(nerve) else f"{nerve}; {roots}"


def _against(row: Row) -> str:
    return row["none_against"] or sentence(row["discriminators_against_root"])


def _advice(atlas: Atlas, row: Row) -> str:
    """First advice, or that of the condition which it shares."""
    if not row["same_advice_as"]:
        return sentence(row["first_line_education"])
    (other,) = rows(atlas, "conditions", condition_id=row["same_advice_as"])
    return told(
        "The same as for {condition}: {advice}.", condition=within(other["name"]), advice=other["first_line_education"]
    )


def _numbers(text: str) -> Any:
    if not text:
        return told("No agreed number is on file.")
    sentences = [sentence(part) for part in _split(text)]
    return sentences[0] if len(sentences) == 1 else html.Ul([html.Li(one) for one in sentences])


def _split(text: str) -> list[str]:
    """The statements of a cell; a semicolon inside brackets parts nothing."""
    return re.split(r";\s*(?![^()]*\))", text)

"""What the atlas does because of a claim: its row of claim_notes.csv, said beside the claim."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, warnings_by_id
from dashboard.claim.links import links, shown_ids
from dashboard.figures.citation import mention
from dashboard.figures.facts import Row, listed, rows, rows_naming
from dashboard.figures.warning import HEADING, words
from dashboard.figures.wording import sentence
from dashboard.language.numerals import within
from dashboard.language.telling import pieces, to_tell, told
from dashboard.nerve.facts import root_ids

VERDICTS = {
    "supported": ("✓", to_tell("Supported")),
    "partly": ("◐", to_tell("Partly true")),
    "contested": ("?", to_tell("Contested")),
    "wrong": ("✕", to_tell("Wrong")),
}
# The texts that claims were read in, by their code.
TEXTS = {
    "patient_text_1": to_tell("patient text 1"),
    "patient_text_2": to_tell("patient text 2"),
    "patient_text_3": to_tell("patient text 3"),
    "patient_text_4": to_tell("patient text 4"),
}


def text_word(code: str) -> str:
    """The text a claim was read in, as a reader knows it."""
    return told(TEXTS.get(code, code.replace("_", " ")))


def note_of(atlas: Atlas, claim: Row) -> Row | None:
    """The note beside a claim: its own, or else the one for its topic."""
    own = rows_naming(atlas, "claim_notes", "claim_ids", claim["claim_id"])
    return next(iter([*own, *rows(atlas, "claim_notes", topic=claim["topic"])]), None)


def shown(atlas: Atlas, claim: Row) -> list[Any]:
    """The note of a claim as it is shown."""
    note = note_of(atlas, claim)
    if note is None:
        return []
    return [
        *[_safety(atlas, line) for line in listed(note["safety_line_ids"])],
        html.P([html.B(f"{told('In this atlas:')} "), note["words"]], className="honoured") if note["words"] else None,
        *[part for label, ids in _groups(atlas, note, claim) for part in (html.P(f"{label}:", className="group-name"),
                                                                          links(atlas, ids, label))],
        _contrast(atlas, note["compare_claim_id"]) if note["compare_claim_id"] else None,
    ]  # fmt: skip


def is_grouped(atlas: Atlas, claim: Row) -> bool:
    """Whether its note shows the links of a claim in named groups already."""
    note = note_of(atlas, claim)
    return note is not None and bool(note["grouped_by_nerve_id"])


def roots_in_question(atlas: Atlas) -> dict[str, list[str]]:
    """By nerve the roots that claims name as its own, rightly or wrongly."""
    found: dict[str, list[str]] = {}
    for note in rows(atlas, "claim_notes"):
        if nerve := note["grouped_by_nerve_id"]:
            found.setdefault(nerve, []).extend(
                one for claim in listed(note["claim_ids"]) for one in shown_ids(atlas, claim)
            )
    return found


def _groups(atlas: Atlas, note: Row, claim: Row) -> list[tuple[str, list[str]]]:
    """The links of a claim, parted by the roots of the nerve that its note names."""
    if not (nerve_id := note["grouped_by_nerve_id"]):
        return []
    (nerve,) = rows(atlas, "nerves", nerve_id=nerve_id)
    named, own = shown_ids(atlas, claim["claim_id"]), root_ids(nerve)
    return [
        (told("Form the {nerve}", nerve=within(nerve["name"])), [one for one in named if one in own]),
        (told("Not {nerve}", nerve=within(nerve["short_name"])), [one for one in named if one not in own]),
    ]


def _safety(atlas: Atlas, line_id: str) -> Component:
    warning = words(warnings_by_id(atlas)[line_id])
    return html.P([html.B(f"{told(HEADING)}: "), *warning], className="safety", **{"data-safety": line_id})


def _contrast(atlas: Atlas, claim_id: str) -> Component:
    (other,) = rows(atlas, "claims", claim_id=claim_id)
    mark, word = VERDICTS[other["verdict"]]
    says = pieces(
        "{text} says “{statement}” {verdict_sign} {verdict}. {correct}",
        text=text_word(other["source_text"]),
        statement=sentence(other["claim"]),
        verdict_sign=html.Span(mark, **{"aria-hidden": "true"}),
        verdict=told(word),
        correct=sentence(other["correct_statement"]),
    )
    works = mention(atlas, listed(other["source_keys"]))
    return html.P([html.B(f"{told('Compare:')} "), *says, " ", works], className="compared-claim")

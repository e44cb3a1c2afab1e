"""What the atlas does because of a claim: one note for each `must_show` of claims.csv, said beside the claim."""

from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, warnings_by_id
from dashboard.figures.citation import mention
from dashboard.figures.claim_links import NOT_SCIATIC, SCIATIC, links
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.warning import HEADING, words
from dashboard.figures.wording import sentence

VERDICTS = {
    "supported": ("✓", "Supported"),
    "partly": ("◐", "Partly true"),
    "contested": ("?", "Contested"),
    "wrong": ("✕", "Wrong"),
}  # fmt: skip


@dataclass(frozen=True)
class Note:
    """What the atlas does in words, the safety lines and the other claim that belong beside it."""

    said: str = ""
    safety: tuple[str, ...] = ()
    contrast: str = ""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


_NERVE = (("Form the sciatic nerve", SCIATIC), ("Not sciatic", NOT_SCIATIC))
NOTES = {
    "claim1_03": Note("Nowhere does this atlas advise stretching the hamstrings as a cure."),
    "claim1_05": Note("Spasm is shown as a hypothesis, not as a finding."),
    "claim1_08": Note("L1 to L3 are marked as not sciatic.", contrast="claim4_05", groups=_NERVE),
    "claim1_23": Note("More than two causes are listed; five of them, beside the joints, are links here."),
    "claim1_24": Note("The warning about a clot comes first when the back of the knee or the calf is chosen.",
                      ("safety_clot",)),
    "claim1_27": Note("Both numbers are shown: 74.2% of 609 judged to have sciatica, 50 of 90 judged to be referred."),
    "claim1_29": Note("The heart is an example of convergence, and an emergency before it is an example.",
                      ("safety_heart",)),
    "claim1_32": Note("S1 lights up the back of the thigh and the calf."),
    "claim1_33": Note("L4 and L5 light up the outer thigh; what imitates them there stands beside them."),
    "claim1_34": Note("L4 and L5 both light up the shin; S1 does not."),
    "claim1_35": Note("No single level is named from the place of pain: 69.7% of neck and 64.1% of low back roots were "
                      "non-dermatomal, and with pain alone L5 and S1 are given as a tie."),
    "claim2_01": Note("The root is drawn in the spinal canal, where it is caught, not as a nerve in the buttock."),
    "claim2_06": Note("Back pain is never drawn as rising from the sciatic nerve: it has sources of its own here."),
    "claim2_22": Note("This atlas does not recommend rest; the first advice it repeats is to stay active."),
    "claim3_03": Note("Pain in both legs is a red flag that is always in view.", ("safety_cauda_equina",)),
    "claim3_25": Note("Ask where the cough hurts: in the leg, or in the back alone?"),
    "claim3_29": Note("Weakness stands together with the saddle, the bladder and the bowel.", ("safety_cauda_equina",)),
    "claim3_32": Note("The missing items are in the red flags that are always in view.",
                      ("safety_cauda_equina", "safety_night_pain")),
    "claim4_05": Note("This stands against a claim of another text.", contrast="claim1_08", groups=_NERVE),
    "claim4_08": Note("L4 and L5 light up the front of the shin; the front of the thigh belongs to L2 to L4."),
    "claim4_17": Note("Roots are listed before muscles wherever both are known; with matching signs the root leads."),
    "claim4_40": Note("Both numbers are shown: 10 to 25% by self-report, about 1% true root pain."),
}  # fmt: skip
SPASM = Note("Spasm is a hypothesis here, not a finding.")
SUPPORTING_SAFETY = {"claim3_30": ("safety_cauda_equina",), "claim4_36": ("safety_cauda_equina",),
                     "claim3_31": ("safety_serious_injury",)}  # fmt: skip


def note_of(claim: Row) -> Note | None:
    """The note beside a claim; every claim about muscle spasm has one."""
    found = NOTES.get(claim["claim_id"])
    if found is None and claim["claim_id"] in SUPPORTING_SAFETY:
        return Note(safety=SUPPORTING_SAFETY[claim["claim_id"]])
    return found or (SPASM if claim["topic"] == "muscle_spasm" else None)


def shown(atlas: Atlas, claim: Row) -> list[Any]:
    """The note of a claim as it is shown."""
    note = note_of(claim)
    if note is None:
        return []
    return [
        *[_safety(atlas, line) for line in note.safety],
        html.P([html.B("In this atlas: "), note.said], className="honoured") if note.said else None,
        *[part for label, ids in note.groups for part in (html.P(f"{label}:", className="group-name"),
                                                          links(atlas, ids, label))],
        _contrast(atlas, note.contrast) if note.contrast else None,
    ]  # fmt: skip


def _safety(atlas: Atlas, line_id: str) -> Component:
    said = words(warnings_by_id(atlas)[line_id])
    return html.P([html.B(f"{HEADING}: "), *said], className="safety", **{"data-safety": line_id})


def _contrast(atlas: Atlas, claim_id: str) -> Component:
    (other,) = rows(atlas, "claims", claim_id=claim_id)
    mark, word = VERDICTS[other["verdict"]]
    text = other["source_text"].replace("_", " ")
    return html.P(
        [html.B("Compare: "), f"{text} says “{sentence(other['claim'])}” ", html.Span(mark, **{"aria-hidden": "true"}),
         f" {word}. {sentence(other['correct_statement'])} ", mention(atlas, listed(other["source_keys"]))],
        className="compared-claim",
    )  # fmt: skip

"""When to get help, for the handout of a patient: the lines of a source first, in words that need no dictionary."""

from dashboard.atlas import Atlas, RedFlag, red_flags
from dashboard.figures.cautions import cautions
from dashboard.figures.facts import Row, rows
from dashboard.figures.handout_words import plain_sentence
from dashboard.figures.wording import URGENCY

# The warnings of viscera.csv, which are written for those who know the words.
ORGANS = {
    "viscus_heart": "Pressure in the chest, sweat, short breath, or chest pain when you move about.",
    "viscus_pericardium": "Sharp chest pain that is worse when lying flat.",
    "viscus_aorta_thoracic": "Sudden tearing pain, fainting, or a pulse that is weaker on one side.",
    "viscus_aorta_abdominal": "Sudden back or belly pain over 60, a lump that beats, or collapse.",
    "viscus_diaphragm_central": "It can come from an infected lung or from bleeding or pus in the belly.",
    "viscus_diaphragm_peripheral": "It can come from an infected lung or from bleeding or pus in the belly.",
    "viscus_pleura_apex": "Shoulder and inner-arm pain in a smoker, with a thin hand or a small pupil.",
    "viscus_oesophagus": "It can feel like heart pain, so have the heart checked first. So does trouble swallowing.",
    "viscus_stomach": "Vomiting blood, black stool, or a belly as hard as a board.",
    "viscus_duodenum": "Sudden severe pain can mean a hole in the bowel.",
    "viscus_liver": "Fever, or yellow skin or eyes.",
    "viscus_gallbladder": "Fever, yellow skin or eyes, or pain when pressed below the right ribs.",
    "viscus_pancreas": "Severe steady pain with vomiting, or weight loss with back pain.",
    "viscus_spleen": "Pain at the tip of the left shoulder after an injury.",
    "viscus_small_intestine": "A swollen belly, vomiting, or no stool and no wind.",
    "viscus_appendix": "Pain that moves to the right lower belly, with fever.",
    "viscus_colon_proximal": "Blood in the stool, weight loss, or changed bowel habits.",
    "viscus_colon_distal": "Blood in the stool, changed bowel habits, or an urge that does not go away.",
    "viscus_kidney": "Fever with pain in the side, or blood in the urine.",
    "viscus_ureter": "Severe pain in waves, blood in the urine, fever, or only one kidney.",
    "viscus_bladder": "Urine that will not come or cannot be held, with numbness between the legs.",
    "viscus_uterus_body": "Bleeding, pregnancy or fever.",
    "viscus_uterus_cervix": "Bleeding or discharge.",
    "viscus_ovary": "It can be a pregnancy outside the womb or a twisted ovary.",
    "viscus_testis": "In the young, a twisted testicle: it cannot wait.",
    "viscus_prostate": "Fever, or new back pain in an older man.",
}


def help_lines(atlas: Atlas, subject: str) -> list[tuple[RedFlag, str, str]]:
    """Every warning of an area, or of a source and where it is mostly felt, with urgency and sentence, worst first.

    What is only a caution for the examiner is left out: it says nothing on when to get help.
    """
    conditions = {row["condition_id"]: row for row in rows(atlas, "conditions")}
    told: dict[str, tuple[RedFlag, str]] = {}
    for flag in _flags(atlas, subject):
        for urgency, line in _said(flag, conditions):
            told.setdefault(line, (flag, urgency))
    lines = [(flag, urgency, line) for line, (flag, urgency) in told.items()]
    return sorted(lines, key=lambda told: (told[0].because == "always", list(URGENCY).index(told[1])))


def _flags(atlas: Atlas, subject: str) -> list[RedFlag]:
    """Those of the subject, and of a source the lines of the skin at its core, as in the strip of the page."""
    core = {row.area_id for row in atlas.patterns.get(subject, ()) if row.is_drawn_pain and row.zone == "core"}
    places = [flag for flag in red_flags(atlas, core) if flag.flag_id.startswith("safety_")] if core else []
    return [*red_flags(atlas, subject), *places]


def _said(flag: RedFlag, conditions: dict[str, Row]) -> list[tuple[str, str]]:
    if flag.urgency == "caution":
        return []
    if flag.flag_id in ORGANS:
        return [(flag.urgency, ORGANS[flag.flag_id])]
    if flag.flag_id in conditions:
        lines = [plain_sentence(line) for line in cautions(conditions[flag.flag_id])]
        return [("emergency" if "emergenc" in line else "urgent", line) for line in lines]
    return [(flag.urgency, plain_sentence(flag.line))]

"""The words for the atlas' codes; one place, so that a thing is called the same in every panel."""

from dashboard.atlas.commonness import WORDS
from dashboard.atlas.zones import ZONES, zone_of
from dashboard.figures.facts import Row

__all__ = ["COMMONNESS", "KIND_OF_SHARE", "MECHANISM", "MODES", "PLACE", "SYMPTOM", "ZONES",
           "people", "percent", "sentence", "share_of", "zone_of"]  # fmt: skip

MECHANISM = {
    "radicular": "Radicular pain",
    "somatic_referred": "Somatic referred pain",
    "myofascial": "Muscle (myofascial) pain",
    "visceral_referred": "Visceral referred pain",
}
KIND = {
    "nerve_root": "Nerve root", "muscle": "Muscle", "facet_joint": "Facet joint", "disc": "Disc", "joint": "Joint",
    "ligament": "Ligament", "tendon_bursa": "Tendon or bursa", "viscus": "Internal organ",
}  # fmt: skip
SYMPTOM = {
    "pain": "pain", "paraesthesia": "tingling", "numbness": "numbness", "sensory_loss": "reduced pinprick feeling",
}  # fmt: skip
PLACE = {
    "ipsilateral": "", "left": "left side only", "right": "right side only", "midline": "midline",
    "bilateral": "both sides",
}  # fmt: skip
KIND_OF_SHARE = {
    "area_given_source": "share of people with this source who have it there",
    "source_given_area": "the other way round: share with this source among people with pain there",
}
COMMONNESS = dict(enumerate(WORDS, 1))

# What the page is used for; all but the first put a study beside the map.
MODES = {
    "explore": "Explore",
    "mechanism": "Why there",
    "spine": "Spine",
    "evidence": "Evidence",
    "facts": "Fact check",
    "conditions": "Conditions",
    "learn": "Lessons",
    "quiz": "Quiz",
    "case": "Case",
}


def percent(share: float) -> str:
    """A share between 0 and 1 in percent, one decimal only where it says something.

    >>> percent(0.649), percent(0.5)
    ('64.9%', '50%')
    """
    return f"{round(share * 100, 1):g}%"


def share_of(row: Row, name: str = "proportion") -> str:
    """A published share, or the published range where no single value was given; '' without either."""
    value, low, high = row[name], row[f"{name}_low"], row[f"{name}_high"]
    if value is not None:
        return percent(value)
    return f"{percent(low)} to {percent(high)}" if low is not None and high is not None else ""


def people(row: Row) -> str:
    """How many the share is of: `3 of 7`, `n = 20`, or that the source states none."""
    if row["n"] is None:
        return "n not stated"
    if row.get("n_with") is not None:
        return f"{row['n_with']:g} of {row['n']:g}"
    return f"n = {row['n']:g}" + (" in the whole study" if row.get("n_kind") == "study_total" else "")


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")

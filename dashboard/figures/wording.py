"""The words for the atlas' codes; one place, so that a thing is called the same in every panel."""

from dashboard.atlas.commonness import WORDS
from dashboard.atlas.zones import ZONES, zone_of
from dashboard.figures.facts import Row
from dashboard.language.numerals import numeral, percent
from dashboard.language.telling import to_tell, told
from dashboard.language.texts import NONE

__all__ = ["COMMONNESS", "KIND_OF_SHARE", "MECHANISM", "MODES", "PLACE", "SYMPTOM", "ZONES",
           "people", "percent", "sentence", "share_of", "zone_of"]  # fmt: skip

MECHANISM = {
    "radicular": to_tell("Radicular pain"),
    "somatic_referred": to_tell("Somatic referred pain"),
    "myofascial": to_tell("Muscle (myofascial) pain"),
    "visceral_referred": to_tell("Visceral referred pain"),
}
KIND = {
    "nerve_root": to_tell("Nerve root"),
    "muscle": to_tell("Muscle"),
    "facet_joint": to_tell("Facet joint"),
    "disc": to_tell("Disc"),
    "joint": to_tell("Joint"),
    "ligament": to_tell("Ligament"),
    "tendon_bursa": to_tell("Tendon or bursa"),
    "viscus": to_tell("Internal organ"),
}
SYMPTOM = {
    "pain": to_tell("pain"),
    "paraesthesia": to_tell("tingling"),
    "numbness": to_tell("numbness"),
    "sensory_loss": to_tell("reduced pinprick feeling"),
}
PLACE = {
    "ipsilateral": "",
    "left": to_tell("left side only"),
    "right": to_tell("right side only"),
    "midline": to_tell("midline"),
    "bilateral": to_tell("both sides"),
}
KIND_OF_SHARE = {
    "area_given_source": to_tell("share of people with this source who have it there"),
    "source_given_area": to_tell("the other way round: share with this source among people with pain there"),
}
COMMONNESS = dict(enumerate(WORDS, 1))

# What the page is used for; all but the first put a study beside the map.
MODES = {
    "explore": to_tell("Explore"),
    "mechanism": to_tell("Why there"),
    "spine": to_tell("Spine"),
    "evidence": to_tell("Evidence"),
    "facts": to_tell("Fact check"),
    "conditions": to_tell("Conditions"),
    "learn": to_tell("Lessons"),
    "quiz": to_tell("Quiz"),
    "case": to_tell("Case"),
}


def share_of(row: Row, name: str = "proportion") -> str:
    """A published share, or the published range where no single value was given; '' without either."""
    value, low, high = row[name], row[f"{name}_low"], row[f"{name}_high"]
    if value is not None:
        return percent(value)
    if low is None or high is None:
        return ""
    return told("{low} to {high}", low=percent(low), high=percent(high))


def people(row: Row) -> str:
    """How many the share is of: `3 of 7`, `n = 20`, or that the source states none."""
    if row["n"] is None:
        return told("n not stated")
    number = numeral(row["n"])
    if row.get("n_with") is not None:
        return told("{some} of {all}", some=numeral(row["n_with"]), all=number)
    if row.get("n_kind") == "study_total":
        return told("n = {number} in the whole study", number=number)
    return told("n = {number}", number=number)


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop."""
    text = text.strip()
    if text in ("", NONE):
        return told("None.") if text else ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")

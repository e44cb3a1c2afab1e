"""The tables of the atlas as a reader is told of them."""

from dashboard.figures.wording import sentence
from dashboard.language.telling import to_tell, told

TABLE_NAMES = (
    to_tell("Roots"),
    to_tell("Muscles"),
    to_tell("Joints"),
    to_tell("Viscera"),
    to_tell("Patterns"),
    to_tell("Root statistics"),
    to_tell("Dermatomes"),
    to_tell("Maps"),
    to_tell("ISNCSCI key points"),
    to_tell("Nerve paths"),
    to_tell("Muscle shapes"),
    to_tell("Trigger point sites"),
    to_tell("Comparison"),
    to_tell("Conditions"),
    to_tell("Safety lines"),
    to_tell("Tests"),
    to_tell("Claims"),
    to_tell("Disagreements"),
    to_tell("Trigger point debate"),
    to_tell("Page sentences"),
    to_tell("Vignettes"),
    to_tell("Sign weights"),
    to_tell("Lookups"),
    to_tell("Nerves"),
    to_tell("Entrapment sites"),
    to_tell("Nerve courses"),
    to_tell("Nerve fields"),
    to_tell("Area codes"),
    to_tell("Passing claims"),
    to_tell("Vertebrae"),
)


def table_name(name: str) -> str:
    """A table in words: `nerve_paths` are `Nerve paths`."""
    return told(english_name(name))


def english_name(name: str) -> str:
    """The same in English; TABLE_NAMES has that of every table whose rows are confirmed."""
    return sentence(name.replace("_", " ")).rstrip(".").replace("Isncsci", "ISNCSCI")

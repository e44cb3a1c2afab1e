"""Tables in a language: what a reader sees changes, what the program asks by stays."""

from dashboard.atlas import DATA_DIR, read_atlas
from dashboard.atlas.check import read_and_check
from dashboard.language.telling import Language, speaking
from dashboard.translation.tables import told_reading

READING = read_and_check(DATA_DIR)
NAME = next(row["name"] for row in READING.rows["areas"] if row["area_id"] == "calf_mid")
CELLS = {"areas/calf_mid/name": (NAME, "Wadenmitte"), "areas/heel_medial/name": ("An older name", "Ferse innen")}


def test_an_atlas_is_read_in_the_language() -> None:
    """A cell whose English has changed stays English; ids and numbers are what they were."""
    with speaking(Language("de", cells=CELLS)):
        atlas = read_atlas(DATA_DIR, told_reading(READING))
    english = read_atlas(DATA_DIR, READING)
    assert atlas.areas["calf_mid"].name == "Wadenmitte" and english.areas["calf_mid"].name == NAME
    assert list(atlas.areas) == list(english.areas)
    assert atlas.areas["heel_medial"] == english.areas["heel_medial"]
    assert atlas.patterns == english.patterns

"""How much of a language is there: missing, stale, unknown and wrong are four things."""

from dashboard.language.catalogue import Entry
from dashboard.language.coverage import coverage_of, told_faults

ASKED = [
    Entry("", "Explore"),
    Entry("areas/a/name", "Heel"),
    Entry("areas/b/name", "Sole of 2 feet"),
    Entry("areas/c/name", "Calf"),
]
THERE = [
    Entry("", "Explore", texts=("Erkunden",)),
    Entry("areas/a/name", "Heel bone", texts=("Fersenbein",)),
    Entry("areas/b/name", "Sole of 2 feet", texts=("Sohle von 3 Füßen",)),
    Entry("", "Gone", texts=("Weg",)),
]


def test_each_text_is_one_of_the_four_or_there() -> None:
    """A cell whose English has changed is stale and not missing, and its old text is not unknown."""
    found = coverage_of(ASKED, THERE)
    assert [entry.key for entry in found.missing] == ["areas/c/name"]
    assert [entry.key for entry in found.stale] == ["areas/a/name"]
    assert [entry.english for entry in found.unknown] == ["Gone"]
    assert [reason for _, reason in found.wrong] == ["numbers differ: 2, 3"]
    assert not found.is_whole and coverage_of(ASKED[:1], THERE[:1]).is_whole


def test_they_are_told_in_lines() -> None:
    """The first of each kind, and how many there are."""
    lines = list(told_faults(coverage_of(ASKED, THERE), "de.po", 1))
    assert lines[0] == "de.po: missing: areas/c/name 'Calf'"
    assert lines[-1] == "2 of 4 texts; 1 missing, 1 stale, 1 unknown, 1 wrong"

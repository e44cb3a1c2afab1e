"""The languages that are offered are whole, and every warning was translated twice."""

import csv
from functools import cache

import pytest

from dashboard.atlas import DATA_DIR, read_atlas
from dashboard.atlas.check import Reading, read_and_check
from dashboard.language.catalogue import LANGUAGES, OFFERED, Entry, language_of, path_of, read_entries, written
from dashboard.language.coverage import coverage_of
from dashboard.language.telling import ENGLISH, speaking
from dashboard.quiz.panel import quiz_json
from dashboard.translation.tables import told_reading
from dashboard.translation.wanted import wanted

FOLDER = DATA_DIR / "languages"


@cache
def asked() -> list[Entry]:
    """Every text that a reader of another language wants."""
    return wanted(_read(), DATA_DIR)


def rows_of(name: str) -> list[dict[str, str]]:
    """A table beside the catalogues."""
    return list(csv.DictReader((FOLDER / name).read_text("utf-8").splitlines()))


@pytest.mark.parametrize("tag", OFFERED)
def test_an_offered_language_is_whole(tag: str) -> None:
    """Nothing missing, stale, unknown or wrong; the file is as the command writes it."""
    there = read_entries(path_of(tag, DATA_DIR))
    found = coverage_of(asked(), there)
    assert (found.missing, found.stale, found.unknown, found.wrong) == ((), (), (), ())
    assert written(tag, there) == path_of(tag, DATA_DIR).read_bytes()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_warning_was_translated_twice_and_what_differed_is_settled(tag: str) -> None:
    """The settled words are those of the catalogue; where neither of the two holds, it says why."""
    cells = {entry.key: entry for entry in read_entries(path_of(tag, DATA_DIR)) if entry.key}
    warnings = {key for key in cells if key.startswith(("safety_lines/", "safety_actions/"))}
    rows = [row for row in rows_of("red_flags.csv") if row["language"] == tag]
    assert {row["key"] for row in rows} == warnings
    for row in rows:
        assert row["settled"] == cells[row["key"]].texts[0] and row["english"] == cells[row["key"]].english, row["key"]
        assert row["settled"] in (row["first"], row["second"]) or row["why"], row["key"]


def test_every_language_has_its_terms_with_where_they_were_seen() -> None:
    """Forty of the field; at least thirty of each were seen in a publication."""
    for tag in LANGUAGES:
        terms = [row for row in rows_of("terms.csv") if row["language"] == tag]
        assert len({row["english"] for row in terms}) == len(terms) == 40
        assert sum(bool(row["source"]) for row in terms) >= 30, tag


@pytest.mark.parametrize("tag", OFFERED)
def test_findings_of_the_quiz_stay_apart(tag: str) -> None:
    """Two findings that English tells apart are not one in another language, or a class would get other questions."""
    assert _kinds(tag) == _kinds(ENGLISH)


@cache
def _kinds(tag: str) -> tuple[int, dict[str, int]]:
    """How many findings there are, and how many of each source."""
    with speaking(language_of(tag, DATA_DIR)):
        found = quiz_json(read_atlas(DATA_DIR, told_reading(_read())))["signs"]
    return len({text for some in found.values() for text in some}), {name: len(some) for name, some in found.items()}


@cache
def _read() -> Reading:
    return read_and_check(DATA_DIR)

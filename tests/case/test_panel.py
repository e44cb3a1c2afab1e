"""The study of a case: what it says before anything is marked."""

import re

from dashboard.atlas import Atlas
from dashboard.case import panel
from dashboard.case.answering import worked
from dashboard.case.note_files import note_words
from dashboard.case.weighing import WEIGHTS
from dashboard.figures.facts import rows
from dashboard.figures.markup import to_html
from dashboard.language.telling import speaking
from tests.whole_language import MARKED, TOLD, left_in_english


def test_the_rule_names_every_weight_with_its_points(atlas: Atlas) -> None:
    """Weights for teaching are told, the strongest first."""
    said = to_html(panel.part(atlas))
    places = [said.index(f"{name.replace('_', ' ')} {points:+}") for name, points in WEIGHTS.items()]
    assert places == sorted(places)


def test_a_whole_language_leaves_nothing_in_english(atlas: Atlas) -> None:
    """Every sentence of the study is told, with what is read aloud."""
    with speaking(MARKED):
        fragment = to_html(panel.part(atlas))
    assert not left_in_english(fragment)
    assert not [label for label in re.findall('aria-label="([^"]*)"', fragment) if not TOLD.fullmatch(label)]


def test_a_note_has_its_headings_in_the_language(atlas: Atlas) -> None:
    """Only names of areas and signs come from tables."""
    with speaking(MARKED):
        words = note_words(atlas)
    assert all(TOLD.fullmatch(text) for part in ("words", "layers", "groups") for text in words[part].values())


def test_reasons_are_told_round_the_names_of_tables(atlas: Atlas) -> None:
    """Where a drawing lies and what was not found stands in sentences of the language."""
    row = next(row for row in rows(atlas, "vignettes") if row["tests_negative"])
    with speaking(MARKED):
        found = worked(atlas, row)["candidates"]
    texts = [reason["text"] for one in found for reason in (*one["for"], *one["against"])]
    assert any(text.startswith("⟨drawn within its pattern: ⟩") for text in texts)
    assert any(text.startswith("⟨not found: ⟩") for text in texts)

"""How well a pattern is known: one grade an outline, and the legend that explains the lines."""

import re
from dataclasses import replace

from dashboard.atlas import Atlas, PatternRow, where
from dashboard.figures.facts import rows
from dashboard.figures.grade_styles import graded, legend, zone_grade
from dashboard.figures.markup import to_html


def zone(atlas: Atlas, *rows_of: tuple[str, float]) -> list[PatternRow]:
    """Rows of these grades and strengths, otherwise alike."""
    example = atlas.patterns["root_s1"][0]
    return [replace(example, evidence=grade, strength=strength) for grade, strength in rows_of]


def test_the_grade_behind_most_strength_decides(atlas: Atlas) -> None:
    """One strong area that was measured outweighs two faint ones that were drawn."""
    assert zone_grade(zone(atlas, ("B", 0.9), ("D", 0.3), ("D", 0.3))) == "B"
    assert zone_grade(zone(atlas, ("B", 0.5), ("D", 0.3), ("D", 0.3))) == "D"


def test_a_tie_goes_to_the_weaker_grade(atlas: Atlas) -> None:
    """Nothing is made to look better known than it is, whichever row comes first."""
    assert zone_grade(zone(atlas, ("A", 0.3), ("C", 0.1), ("C", 0.2))) == "C"
    assert zone_grade(zone(atlas, ("C", 0.1), ("C", 0.2), ("A", 0.3))) == "C"


def test_a_zone_without_areas_has_no_grade(atlas: Atlas) -> None:
    """No line is drawn for it."""
    assert zone_grade([]) is None


def test_every_drawn_area_has_a_grade_and_no_other(atlas: Atlas) -> None:
    """The filter knows exactly the areas the panel lists."""
    grades = {row["grade"] for row in rows(atlas, "evidence_grades")}
    for name in atlas.structures:
        areas = graded(atlas, name)["areas"]
        assert set(areas) == {row.area_id for row in where(atlas, name)}, name
        assert set(areas.values()) <= grades, name


def test_what_was_only_seen_beside_the_pattern_does_not_raise_its_grade(atlas: Atlas) -> None:
    """S1 has checked published rows of grade B, but its drawn areas are a synthesis of grade C."""
    assert any(row.evidence == "B" for row in atlas.patterns["root_s1"])
    assert set(graded(atlas, "root_s1")["areas"].values()) == {"C"}


def test_the_legend_names_every_grade_as_the_table_does(atlas: Atlas) -> None:
    """Five lines, each with its letter and its name, and told in words to those who do not see it."""
    shown = to_html(legend(atlas))
    for row in rows(atlas, "evidence_grades"):
        assert f'<span data-grade="{row["grade"]}" title=' in shown
        assert f"{row['grade']} {row['label'].lower()}" in shown
    assert len(set(re.findall(r'aria-label="([^"]*line)"', shown))) == len(rows(atlas, "evidence_grades"))

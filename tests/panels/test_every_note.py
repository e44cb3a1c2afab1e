"""What we tell each other while the tables are made never reaches a reader."""

import re

from dashboard.atlas import Atlas
from dashboard.claim import panel as claims
from dashboard.figures.markup import to_html
from dashboard.mechanism import panel as mechanism
from dashboard.panels import (
    area,
    compare,
    conditions,
    disagreements,
    evidence,
    felt_where,
    not_a_dermatome,
    test_accuracy,
    told_apart,
    trigger_point_debate,
    what_it_is,
)

WORKING = re.compile(
    r"\bverify\b|confirm with|to be settled|to be sourced|\bTODO\b|see note|page by page|authors not confirmed", re.I
)
# Figures of a named joint belong to its own patterns, not to what is said of every source of its kind.
ANOTHER = re.compile(r"\d[\d.]*%? of (?:proven )?(?:sacroiliac|hip|facet|piriformis)", re.I)


def bare_text(html: str) -> str:
    """The text of a fragment without its tags."""
    return re.sub(r"<[^>]+>", " ", html)


def test_no_panel_holds_a_working_note(atlas: Atlas) -> None:
    """Every part of every panel of all sources and areas, and every study made of tables."""
    parts = (told_apart, felt_where, mechanism, what_it_is, evidence, not_a_dermatome)
    shown = [(name, to_html(part.part(atlas, name))) for name in atlas.structures for part in parts]
    shown += [(name, to_html(area.part(atlas, name))) for name in atlas.areas]
    studies = (test_accuracy, conditions, claims, disagreements, trigger_point_debate)
    shown += [(study.__name__, to_html(study.part(atlas))) for study in studies]
    found = {(name, note[0]) for name, html in shown for note in WORKING.finditer(bare_text(html))}
    assert not found


def test_a_comparison_holds_no_share_of_a_third_source(atlas: Atlas) -> None:
    """What is said of a mechanism stands under both sources compared, so it names no other structure's figures."""
    for name in atlas.structures:
        for feature in compare.compared(atlas, name)["features"]:
            assert not ANOTHER.search(bare_text(feature["general"])), (name, feature["id"])
            assert not WORKING.search(bare_text(feature["general"] + feature["own"] + feature["lesson"])), (
                name,
                feature["id"],
            )

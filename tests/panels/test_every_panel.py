"""What holds for the panel of every structure and of every area."""

import re

from dashboard.atlas import Atlas
from tests.fragments import text_of

PARTS = ("what-it-is", "felt-where", "mechanism", "told-apart", "evidence")
LEFTOVERS = re.compile(r"\bnan\b|>None<|\bundefined\b|\(\s*\)|\{|\}|\bTrue\b|\bFalse\b|;;|\bverify:")
CLAIMS = re.compile(
    r"\b(you have|your diagnosis|diagnosed with|this diagnoses|we diagnose|is diagnostic of)\b", re.IGNORECASE
)


def test_every_structure_has_every_part(structure_panels: dict[str, str]) -> None:
    """Nobody finds a panel with a part missing."""
    for name, panel in structure_panels.items():
        assert [part for part in PARTS if f'class="part {part} folded"' not in panel] == [], name


def test_no_panel_shows_what_only_a_program_would_say(
    structure_panels: dict[str, str], area_panels: dict[str, str]
) -> None:
    """No missing number printed as nan, no None, no braces."""
    for name, panel in (structure_panels | area_panels).items():
        assert not LEFTOVERS.search(panel), (name, LEFTOVERS.search(panel))


def test_no_panel_claims_a_diagnosis(structure_panels: dict[str, str], area_panels: dict[str, str]) -> None:
    """The words are `commonly associated with` and `may come from`."""
    for name, panel in (structure_panels | area_panels).items():
        without_titles = re.sub(r'<ol class="sources">.*?</ol>', "", panel, flags=re.DOTALL)
        assert not CLAIMS.search(text_of(without_titles)), name
    assert all("May come from" in panel for panel in area_panels.values())


def test_every_bar_says_how_many_and_what_it_is_a_share_of(structure_panels: dict[str, str]) -> None:
    """Share, number and source stand beside every bar."""
    for name, panel in structure_panels.items():
        bars = re.findall(r'<li><div class="bar">(.*?)</li>', panel, re.DOTALL)
        for bar in bars:
            assert re.search(r'bar-people">(n not stated|n = \d+|\d+ of \d+)', bar), name
            assert re.search(r'<cite class="mention">[^<]*\d{4}', bar), name
        assert not bars or "share of people with this source" in panel or "the other way round" in panel, name


def test_composite_rows_never_carry_a_share(atlas: Atlas, structure_panels: dict[str, str]) -> None:
    """A structure without any published figure shows no bar at all."""
    patterns = atlas.tables["patterns"]
    published = set(patterns.structure_id[patterns.proportion.notna() | patterns.proportion_low.notna()])
    assert [name for name, panel in structure_panels.items() if "<meter" in panel and name not in published] == []


def test_every_drawn_area_opens_where_it_stands(atlas: Atlas, structure_panels: dict[str, str]) -> None:
    """The mark stands beside each area, with words and not a colour, and nothing is `not yet confirmed` any more."""
    for name, rows in atlas.patterns.items():
        traced = set(
            re.findall(r'<button aria-label="[^"]+" class="how" data-traced="(patterns/[^"]+)"', structure_panels[name])
        )
        assert {row.traced_as for row in rows if row.draw == "yes"} <= traced, name
        assert "not yet confirmed" not in text_of(structure_panels[name]), name


def test_every_cited_doi_is_text_and_a_careful_link(structure_panels: dict[str, str]) -> None:
    """A link leaves no trace of the reader and can be read on paper."""
    for panel in structure_panels.values():
        links = re.findall(r'<a href="https://doi.org/([^"]+)" rel="noopener noreferrer">doi:([^<]+)</a>', panel)
        assert panel.count("https://doi.org/") == len(links)
        assert all(address == text for address, text in links)

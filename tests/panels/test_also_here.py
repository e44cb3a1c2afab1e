"""The panel of a place tells what the look-up tells: every entry with its source, each a way to open it."""

import re

from dashboard.atlas import Atlas
from dashboard.atlas.also_here import also_here
from tests.fragments import part_of, text_of


def test_the_panel_is_the_look_up(atlas: Atlas, area_panels: dict[str, str]) -> None:
    """Every area: the entries of the look-up in its order, each openable, urgent ones marked by a word."""
    for area, panel in area_panels.items():
        groups = also_here(atlas, [area])
        markup = html_of(panel) if groups else ""
        entries = [entry for found in groups.values() for entry in found]
        assert re.findall(r'data-entry="([^"]+)"', markup) == [entry.entry_id for entry in entries], area
        opened = re.findall(r'data-(?:choose-nerve|choose-site|opens-condition)="([^"]+)"', markup)
        assert sorted(opened) == sorted(entry.entry_id for entry in entries), area
        words = re.findall(r'<span class="urgency">([^<]+)</span>', markup)
        assert words == [entry.urgency_word for entry in entries if entry.urgency], area
        assert markup.count("<cite") == len(entries), area
        assert all("unconfirmed" not in one for one in markup.split("<li ") if 'class="urgency"' in one), area
        assert "no source stated" not in markup, area


def html_of(panel: str) -> str:
    """The part as markup."""
    found = re.search(r'<section class="part also-here">(.*?)</section>', panel, re.DOTALL)
    assert found
    return found[1]


def test_what_is_urgent_does_not_hide_behind_more(area_panels: dict[str, str]) -> None:
    """Whatever the number of conditions, an urgent one is not folded away."""
    for area, panel in area_panels.items():
        for folded in re.findall(r'<details class="more">.*?</details>', panel, re.DOTALL):
            assert 'class="urgency"' not in folded, area


def test_the_calf_says_clot_in_plain_words(area_panels: dict[str, str]) -> None:
    """Same day, deep vein thrombosis, and what speaks for it; never a diagnosis."""
    text = text_of(part_of(area_panels["calf_lateral"], "also-here"))
    assert "Same day" in text and "Deep vein thrombosis" in text and "swollen warm leg" in text
    assert "you have" not in text and "in no order of likelihood" in text

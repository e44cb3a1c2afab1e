"""Panels of places where nerves are caught: what they give, what speaks against a root, how sure that is."""

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.nerve.entrapment_site import site_html
from tests.fragments import part_of, text_of


@pytest.fixture(scope="module")
def panels(atlas: Atlas) -> dict[str, str]:
    """The panel of every place."""
    return {row["site_id"]: site_html(atlas, row["site_id"]) for row in rows(atlas, "entrapment_sites")}


def test_every_place_shows_its_row(atlas: Atlas, panels: dict[str, str]) -> None:
    """What it gives and where, what is spared, what brings it on, its evidence and where it stands."""
    for row in rows(atlas, "entrapment_sites"):
        panel = panels[row["site_id"]]
        gives, contrast = part_of(panel, "gives"), part_of(panel, "told-apart")
        assert row["what_it_gives"][:40] in gives and row["spares"][:40] in contrast
        assert all(f'data-choose-area="{area}"' in panel for area in listed(row["area_ids"]))
        assert f"Evidence {row['evidence']}" in text_of(panel)
        assert f'data-traced="{row["traced_as"]}"' in panel


def test_contested_places_say_so_first(panels: dict[str, str]) -> None:
    """Deep gluteal and pronator syndrome are in dispute; the heading tells."""
    for site in ("site_deep_gluteal", "site_pronator"):
        text = text_of(panels[site])
        assert text.index("Contested.") < text.index("What it may give")
    assert "Contested." not in text_of(panels["site_carpal_tunnel"])


def test_saddle_pain_comes_with_the_emergency_line(panels: dict[str, str]) -> None:
    """Numb skin at the saddle is the cauda equina until shown otherwise."""
    text = text_of(panels["site_pudendal_canal"])
    assert text.index("go to the emergency department now") < text.index("What it may give")
    assert "cauda equina" in text


def test_no_place_is_called_a_diagnosis(panels: dict[str, str]) -> None:
    """It may give, it never is."""
    for panel in panels.values():
        assert "never proof" in text_of(panel)
        assert "you have" not in text_of(panel).lower()


def test_what_tells_a_nerve_from_a_root_is_said(panels: dict[str, str]) -> None:
    """A worked case: at the fibular neck turning the foot inwards stays strong, which an L5 root weakens."""
    contrast = part_of(panels["site_fibular_neck"], "told-apart")
    assert "tibialis posterior" in contrast and "L5" in contrast

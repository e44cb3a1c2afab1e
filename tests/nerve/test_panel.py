"""Nerve panels say what the tables say, and every control in them leads somewhere."""

import json
import re

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.nerve import entrapment_site
from dashboard.nerve import panel as nerve
from dashboard.nerve.facts import COLOURS, branches, field_colours, nerves_of_area, skin_of
from tests.fragments import part_of, text_of


@pytest.fixture(scope="module")
def panels(atlas: Atlas) -> dict[str, str]:
    """The panel of every nerve."""
    return {row["nerve_id"]: nerve.nerve_html(atlas, row["nerve_id"]) for row in rows(atlas, "nerves")}


def test_every_nerve_shows_its_row(atlas: Atlas, panels: dict[str, str]) -> None:
    """Names, roots, course and sources, and the mark that opens where it stands."""
    for row in rows(atlas, "nerves"):
        text = text_of(panels[row["nerve_id"]])
        assert row["name"] in text and row["latin_name"] in text, row["nerve_id"]
        assert ", ".join(listed(row["roots"])) in text
        assert "Standring 2016" in part_of(panels[row["nerve_id"]], "what")
        assert f'data-traced="{row["traced_as"]}"' in panels[row["nerve_id"]]


def test_fibular_nerves_are_also_called_peroneal(atlas: Atlas) -> None:
    """Both words are in use, so both are in the name."""
    fibular = [row for row in rows(atlas, "nerves") if "fibular" in row["name"].lower()]
    assert len(fibular) == 3
    assert all("peroneal" in row["name"] for row in fibular)


def test_every_control_leads_to_something_known(atlas: Atlas, panels: dict[str, str]) -> None:
    """Areas, structures, nerves and sites that a panel offers exist."""
    targets = {
        "choose-area": set(atlas.areas),
        "structure": set(atlas.structures),
        "choose-nerve": {row["nerve_id"] for row in rows(atlas, "nerves")},
        "choose-site": {row["site_id"] for row in rows(atlas, "entrapment_sites")},
    }
    fragments = [*panels.values(), nerve.list_html(atlas)]
    fragments += [maker().decode() for maker in entrapment_site.files(atlas).values()]
    for name, ids in targets.items():
        used = {found for fragment in fragments for found in re.findall(rf'data-{name}="([^"]+)"', fragment)}
        assert used and used <= ids


def test_a_trunk_has_the_skin_of_its_branches(atlas: Atlas) -> None:
    """The sciatic nerve has no skin of its own, but that of all its branches."""
    assert {"nerve_tibial", "nerve_sural", "nerve_deep_fibular"} <= set(branches(atlas, "nerve_sciatic"))
    assert {"web_space_1", "sole_lateral", "toe_5_dorsal"} <= set(skin_of(atlas, "nerve_sciatic", "primary"))
    assert not any(area.startswith("thigh") for area in skin_of(atlas, "nerve_sciatic", "primary"))


def test_the_little_toe_belongs_to_the_sural_nerve(atlas: Atlas) -> None:
    """A worked case: its upper side is sural, whereas the first web space is deep fibular."""
    assert nerves_of_area(atlas, "toe_5_dorsal")["primary"] == ["nerve_sural"]
    assert nerves_of_area(atlas, "web_space_1")["primary"] == ["nerve_deep_fibular"]


def test_saddle_numbness_is_an_emergency_before_anything_else(panels: dict[str, str]) -> None:
    """The panel of the pudendal nerve begins with the warning."""
    text = text_of(panels["nerve_pudendal"])
    assert text.index("go to the emergency department now") < text.index("Course and supply")
    assert "saddle" in text


def test_neighbouring_fields_have_different_colours(atlas: Atlas) -> None:
    """Touching fields differ; as many colours as the style sheet has."""
    colour = field_colours(atlas)
    assert set(colour.values()) <= set(range(COLOURS))
    for area in atlas.areas.values():
        own = nerves_of_area(atlas, area.area_id)["primary"]
        for other in (n for a in (area.area_id, *area.adjacent) for n in nerves_of_area(atlas, a)["primary"]):
            assert all(colour[mine] != colour[other] for mine in own if mine != other), (own, other)


def test_scripts_are_told_names_branches_and_areas(atlas: Atlas) -> None:
    """The file is what the tables hold, for every nerve, site and area."""
    nerves_data = json.loads(nerve.files(atlas)["nerves.json"]())
    assert [n["id"] for n in nerves_data["nerves"]] == [row["nerve_id"] for row in rows(atlas, "nerves")]
    assert [s["areas"] for s in nerves_data["sites"]] == [
        listed(row["area_ids"]) for row in rows(atlas, "entrapment_sites")
    ]
    assert set(nerves_data["areas"]) == set(atlas.areas)


def test_a_muscle_nerve_has_no_field(atlas: Atlas, panels: dict[str, str]) -> None:
    """No row gives skin to a nerve that has none, and its panel shows no field."""
    for row in rows(atlas, "nerves"):
        if row["kind"] == "motor":
            assert not rows(atlas, "nerve_fields", nerve_id=row["nerve_id"])
            assert 'class="part field"' not in panels[row["nerve_id"]]

"""What could hurt here besides the ranked sources: nothing without its source, what cannot wait first."""

import json

import pytest

from dashboard.atlas import Atlas
from dashboard.atlas.also_here import GROUPS, AlsoHere, also_here, as_lines, as_rows

CALF = ("popliteal", "calf_medial", "calf_mid", "calf_lateral", "calf_lower", "achilles")
CLOT, CLAUDICATION = "condition_deep_vein_thrombosis", "condition_vascular_claudication"


def ids(atlas: Atlas, *areas: str) -> dict[str, list[str]]:
    """The ids of each group."""
    return {group: [entry.entry_id for entry in found] for group, found in also_here(atlas, list(areas)).items()}


@pytest.fixture(scope="module")
def everywhere(atlas: Atlas) -> dict[str, dict[str, tuple[AlsoHere, ...]]]:
    """The groups of every area."""
    return {area: also_here(atlas, [area]) for area in atlas.areas}


def test_every_part_of_the_calf_names_the_clot(atlas: Atlas) -> None:
    """No strip of the calf is left out, and the clot is marked as a thing of the same day."""
    for area in CALF:
        found = {entry.entry_id: entry for entry in also_here(atlas, [area])["vessels"]}
        assert found[CLOT].urgency == "urgent" and found[CLOT].urgency_word == "Same day", area


def test_narrowed_arteries_are_named_in_calf_and_buttock(atlas: Atlas) -> None:
    """Claudication is felt in the calf and, from higher up, in the buttock."""
    assert all(CLAUDICATION in ids(atlas, area)["vessels"] for area in ("calf_mid", "calf_lateral", "buttock_mid"))


def test_a_place_names_the_nerve_that_may_be_caught_for_it(atlas: Atlas) -> None:
    """Palm side of thumb, index and middle finger: carpal tunnel as a condition and as a place; its nerve is told."""
    for area in ("thumb_palmar", "finger_index_palmar", "finger_middle_palmar"):
        found = ids(atlas, area)
        assert "condition_carpal_tunnel" in found["conditions"] and "site_carpal_tunnel" in found["caught"], area
        assert "nerve_median" in found["nerves"] or "nerve_median_palmar" in found["nerves"], area
    assert "condition_tarsal_tunnel" in ids(atlas, "sole_central")["conditions"]
    assert "condition_giant_cell_arteritis" in ids(atlas, "head_temple")["vessels"]


def test_nothing_stands_without_its_source(
    atlas: Atlas, everywhere: dict[str, dict[str, tuple[AlsoHere, ...]]]
) -> None:
    """Every entry of every area cites a work of the bibliography and says why it stands there."""
    for groups in everywhere.values():
        for entry in (one for found in groups.values() for one in found):
            assert entry.source_keys and set(entry.source_keys) <= set(atlas.sources), entry.entry_id
            assert entry.reason and entry.area_ids, entry.entry_id


def test_every_skin_nerve_place_and_condition_of_an_area_is_there(
    atlas: Atlas, everywhere: dict[str, dict[str, tuple[AlsoHere, ...]]]
) -> None:
    """Nothing of the three tables is left out and nothing is told twice."""
    for area, groups in everywhere.items():
        entry_ids = [entry.entry_id for found in groups.values() for entry in found]
        fields = atlas.tables["nerve_fields"]
        wanted = set(fields["nerve_id"][fields["area_id"] == area])
        for table, key, column in (
            ("conditions", "condition_id", "typical_area_ids"), ("entrapment_sites", "site_id", "area_ids"),
        ):  # fmt: skip
            rows = atlas.tables[table]
            wanted |= {one for one, cell in zip(rows[key], rows[column], strict=True) if area in cell.split(";")}
        assert set(entry_ids) == wanted and len(entry_ids) == len(wanted), area


def test_what_cannot_wait_stands_first(everywhere: dict[str, dict[str, tuple[AlsoHere, ...]]]) -> None:
    """Emergencies, then the same day, then the rest; groups in their order; an emergency is among the first seen."""
    order = ("emergency", "urgent", "")
    for area, groups in everywhere.items():
        assert list(groups) == [group for group in GROUPS if group in groups], area
        for found in groups.values():
            urgency = [order.index(entry.urgency) for entry in found]
            assert urgency == sorted(urgency), area
    assert everywhere["calf_mid"]["vessels"][0].entry_id == "condition_acute_limb_ischaemia"


def test_several_places_bring_what_holds_them_all_to_the_front(atlas: Atlas) -> None:
    """Thumb, index and middle finger together: carpal tunnel before what holds one of them."""
    fingers = ["thumb_palmar", "finger_index_palmar", "finger_middle_palmar"]
    first = also_here(atlas, [*fingers, fingers[0]])["caught"][0]
    assert first.entry_id == "site_carpal_tunnel" and first.area_ids == tuple(fingers)
    counts = [len(entry.area_ids) for entry in also_here(atlas, fingers)["nerves"]]
    assert counts == sorted(counts, reverse=True)


def test_usual_skin_goes_before_shared_skin(atlas: Atlas) -> None:
    """Of one area's nerves, those whose usual skin it is are told first."""
    for area in atlas.areas:
        reasons = [entry.reason for entry in also_here(atlas, [area]).get("nerves", ())]
        assert reasons == sorted(reasons, key=lambda reason: reason != "its usual skin"), area


def test_the_answer_fits_into_json_and_words(atlas: Atlas) -> None:
    """What Python, JSON and the words tell is the same, and every urgent line says so in words."""
    groups = also_here(atlas, ["calf_mid"])
    rows = json.loads(json.dumps(as_rows(groups)))
    assert [row["group"] for row in rows] == list(groups)
    assert rows[0]["entries"][0]["entry_id"] == groups["vessels"][0].entry_id
    lines = list(as_lines(atlas, groups))
    assert sum(line.startswith("  - ") for line in lines) == sum(map(len, groups.values()))
    assert any(line.startswith("  - SAME DAY: Deep vein thrombosis") for line in lines)


def test_a_slip_is_refused_and_nothing_gives_nothing(atlas: Atlas) -> None:
    """An unknown area raises KeyError; no area gives no group and no line."""
    with pytest.raises(KeyError):
        also_here(atlas, ["calf_mid", "xyzzy"])
    assert also_here(atlas, []) == {} and list(as_lines(atlas, {})) == []

"""What a claim obliges the atlas to show, by the column `must_show` of claims.csv, is shown: a test for each note."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dashboard.atlas import Atlas
from dashboard.claim import panel as claims
from dashboard.claim.links import shown_ids
from dashboard.claim.notes import TEXTS, note_of
from dashboard.figures.facts import rows
from dashboard.figures.markup import to_html
from dashboard.mechanism import picture as mechanism_picture
from dashboard.panels import conditions, disagreements, red_flags, trigger_point_debate
from tests.claim.test_panel import entries
from tests.fragments import text_of


@dataclass(frozen=True)
class Shown:
    """What a reader can see: the statements, the conditions, both sides, and every panel."""

    atlas: Atlas
    items: dict[str, str]
    conditions: str
    debates: str
    structures: dict[str, str]
    areas: dict[str, str]

    def entry(self, claim: str) -> str:
        """What a statement's entry says."""
        return text_of(self.items[claim])

    def drawn(self, structure: str) -> set[str]:
        """The areas where a structure's pain is drawn."""
        return {row.area_id for row in self.atlas.patterns[structure] if row.is_drawn_pain}

    def everything(self) -> str:
        """All texts in which advice could be given."""
        items = [re.sub(r'<p class="honoured">.*?</p>', "", item) for item in self.items.values()]
        panels = [*self.structures.values(), *self.areas.values(), *items]
        return text_of(" ".join([self.conditions, self.debates, *panels]))

    def picture(self, structure: str) -> str:
        """What the mechanism picture of a structure says."""
        name = f"mechanism/{structure}.json"
        return text_of(mechanism_picture.files(self.atlas)[name]().decode())

    def strip(self) -> str:
        """The red flags that are in view whatever is chosen."""
        lines = re.findall(r'<li data-always="true".*?</li>', to_html(red_flags.layout(self.atlas)))
        return text_of(" ".join(lines))


@pytest.fixture(scope="module")
def shown(atlas: Atlas, structure_panels: dict[str, str], area_panels: dict[str, str]) -> Shown:
    """All of it together."""
    sides = to_html(disagreements.part(atlas)) + to_html(trigger_point_debate.part(atlas))
    items = entries(to_html(claims.part(atlas)))
    return Shown(atlas, items, to_html(conditions.part(atlas)), sides, structure_panels, area_panels)


def no_stretching(shown: Shown) -> bool:
    return not re.search(
        r"stretch(?:ing)? (?:of )?(?:the |your |tight )?hamstring|hamstring stretch", shown.everything(), re.I
    )


def spasm_is_a_hypothesis(shown: Shown) -> bool:
    about = shown.atlas.tables["claims"].query("topic == 'muscle_spasm'")
    is_hypothesis = all("hypothesis" in shown.entry(claim) for claim in about["claim_id"])
    return is_hypothesis and "supported" not in set(about["verdict"]) and len(about) > 5


def upper_roots_are_marked(shown: Shown) -> bool:
    _, marked = shown.items["claim1_08"].split("Not sciatic:")
    formed = shown.items["claim1_08"].split("Not sciatic:")[0]
    return all(f'data-structure="root_l{number}"' in marked for number in (1, 2, 3)) and all(
        f'data-structure="root_{root}"' in formed for root in ("l4", "l5", "s1", "s2", "s3")
    )


def more_than_two_causes(shown: Shown) -> bool:
    return len(re.findall(r"cond=condition_\w+", shown.items["claim1_23"])) > 2


def clot_comes_first(shown: Shown) -> bool:
    areas = ["popliteal", "calf_medial", "calf_mid", "calf_lateral", "calf_lower"]
    panels = [shown.areas[area].split('class="part')[0] for area in areas]
    return all("clot" in panel for panel in panels) and "can be a clot" in shown.entry("claim1_24")


def heart_is_an_emergency(shown: Shown) -> bool:
    picture, beside = shown.picture("viscus_heart"), shown.entry("claim1_29")
    return "Before any map" in picture and "call an ambulance" in picture and "call an ambulance" in beside


def calf_and_posterior_thigh(shown: Shown) -> bool:
    wanted = {"thigh_posterior_prox", "thigh_posterior_mid_upper", "thigh_posterior_mid_lower", "thigh_posterior_dist",
              "calf_medial", "calf_mid", "calf_lateral"}  # fmt: skip
    return wanted <= shown.drawn("root_s1")


def outer_thigh_with_mimics(shown: Shown) -> bool:
    wanted = {"thigh_lateral_prox", "thigh_lateral_mid_upper", "thigh_lateral_mid_lower", "thigh_lateral_dist"}
    mimics = ("condition_meralgia_paraesthetica", "condition_greater_trochanteric_pain", "condition_lumbar_facet_joint")
    lit = wanted <= shown.drawn("root_l4") and wanted <= shown.drawn("root_l5")
    return lit and all(f"cond={mimic}" in shown.items["claim1_33"] for mimic in mimics)


def shin(shown: Shown) -> bool:
    front = {"shin_anterior_prox", "shin_anterior_dist"}
    return front <= shown.drawn("root_l4") & shown.drawn("root_l5") and not front & shown.drawn("root_s1")


def no_single_level(shown: Shown) -> bool:
    entry = shown.entry("claim1_35")
    ties = all("A tie with" in text_of(shown.structures[root]) for root in ("root_l5", "root_s1"))
    return (
        ties
        and all(number in entry for number in ("69.7%", "64.1%", "tie"))
        and "A tie with" in shown.areas["calf_mid"]
    )


def root_in_the_canal(shown: Shown) -> bool:
    steps = shown.picture("root_s1")
    where = (
        "Trouble at the S1 nerve root. Way out of the spine" in steps
        and "The trouble is at the root, not there" in steps
    )
    return (
        where
        and "drawn in the spinal canal" in shown.entry("claim2_01")
        and set(shown_ids(shown.atlas, "claim2_01")) == {"root_l5", "root_s1"}
    )


def back_pain_has_its_own_sources(shown: Shown) -> bool:
    """Nothing that is the nerve trunk paints the low back: no structure, and no condition of the trunk."""
    trunk = shown.atlas.tables["conditions"].query("condition_group == 'extraspinal_nerve'")
    trunk_paints_back = trunk["typical_area_ids"].str.contains("low_back").any()
    own = {"disc_l5_s1", "facet_l5_s1", "muscle_multifidus_lumbar"}
    return (
        not trunk_paints_back
        and not any("sciatic" in one for one in shown.atlas.structures)
        and own <= set(shown_ids(shown.atlas, "claim2_06"))
    )


def rest_is_not_advised(shown: Shown) -> bool:
    advice = re.findall(r"<dt>First advice</dt><dd>(.*?)</dd>", shown.conditions)
    return (
        len(advice) == len(shown.atlas.tables["conditions"])
        and not any(re.search(r"\brest\b", text) for text in advice)
        and any("stay active" in text.lower() for text in advice)
    )


def both_legs_are_a_red_flag(shown: Shown) -> bool:
    return "pain in both legs" in shown.strip() and "pain in both legs" in shown.entry("claim3_03")


def where_the_cough_hurts(shown: Shown) -> bool:
    return "Ask where the cough hurts" in shown.entry("claim3_25") and "where the cough hurts" in text_of(
        shown.structures["root_s1"]
    )


def weakness_with_saddle_bladder_bowel(shown: Shown) -> bool:
    words = ("weakness", "saddle", "bladder", "bowel")
    (line,) = re.findall(r'data-safety="safety_cauda_equina">(.*?)</p>', shown.items["claim3_29"])
    return all(word in line for word in words) and all(word in shown.strip() for word in words)


def the_missing_red_flags(shown: Shown) -> bool:
    words = ("saddle", "bladder", "sexual", "both legs", "fever", "cancer", "weight loss")
    return all(word in shown.strip() and word in shown.entry("claim3_32") for word in words)


def contrast_with_l1(shown: Shown) -> bool:
    entry = shown.entry("claim4_05")
    return "Compare: patient text 1" in entry and "between L1 and the sacrum" in entry and "Wrong." in entry


def roots_before_muscles(shown: Shown) -> bool:
    both = [p for p in shown.areas.values() if 'data-mechanism="radicular"' in p and 'data-mechanism="myofascial"' in p]
    return len(both) > 50 and all(
        p.index('data-mechanism="radicular"') < p.index('data-mechanism="myofascial"') for p in both
    )


HONOURED: dict[str, Callable[[Shown], bool]] = {
    "claim1_03": no_stretching,
    "claim1_05": spasm_is_a_hypothesis,
    "claim1_08": upper_roots_are_marked,
    "claim1_23": more_than_two_causes,
    "claim1_24": clot_comes_first,
    "claim1_27": lambda shown: "74.2% of 609" in shown.entry("claim1_27") and "50 of 90" in shown.entry("claim1_27"),
    "claim1_29": heart_is_an_emergency,
    "claim1_32": calf_and_posterior_thigh,
    "claim1_33": outer_thigh_with_mimics,
    "claim1_34": shin,
    "claim1_35": no_single_level,
    "claim2_01": root_in_the_canal,
    "claim2_06": back_pain_has_its_own_sources,
    "claim2_22": rest_is_not_advised,
    "claim3_03": both_legs_are_a_red_flag,
    "claim3_25": where_the_cough_hurts,
    "claim3_29": weakness_with_saddle_bladder_bowel,
    "claim3_32": the_missing_red_flags,
    "claim4_05": contrast_with_l1,
    "claim4_08": shin,
    "claim4_17": roots_before_muscles,
    "claim4_40": lambda shown: "10 to 25%" in shown.entry("claim4_40") and "1 in 10,000" in shown.entry("claim4_40"),
}


def test_every_must_show_note_has_its_test(atlas: Atlas) -> None:
    """22 notes, each with a note beside its claim and a test of its own."""
    noted = [row for row in rows(atlas, "claims") if row["must_show"]]
    assert set(HONOURED) == {row["claim_id"] for row in noted} and len(noted) == 22
    assert all((note := note_of(atlas, row)) and note["words"] for row in noted)


@pytest.mark.parametrize("claim", HONOURED)
def test_what_a_claim_obliges_us_to_show_is_shown(shown: Shown, claim: str) -> None:
    """Each `must_show` of claims.csv holds in what a reader sees."""
    assert HONOURED[claim](shown), shown.atlas.tables["claims"].set_index("claim_id")["must_show"][claim]
    assert "In this atlas:" in shown.entry(claim)


def test_every_text_that_claims_were_read_in_has_words(atlas: Atlas) -> None:
    """A word made of a code alone could not be translated."""
    assert set(atlas.tables["claims"]["source_text"]) == set(TEXTS)

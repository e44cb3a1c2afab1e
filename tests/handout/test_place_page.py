"""The handout of a place: warnings first, what commonly may hurt there in plain words, and what to tell a doctor."""

import html
import re

import pytest

from dashboard.atlas import Atlas, sources_of
from dashboard.figures.markup import to_html
from dashboard.handout import place_page as place_handout
from tests.counted import warning_words
from tests.fragments import text_of


@pytest.fixture(scope="module")
def handouts(atlas: Atlas) -> dict[str, str]:
    """The handout of every place."""
    return {name: to_html(place_handout.page(atlas, name)) for name in atlas.areas}


def test_warnings_come_before_everything_but_the_name(handouts: dict[str, str]) -> None:
    """When to get help, then the figure, then what may hurt there; the general emergencies are on every page."""
    for name, page in handouts.items():
        assert page.index("handout-help") < page.index("handout-figure") < page.index("handout-may"), name
        assert (
            html.escape(warning_words("safety_cauda_equina").partition(",")[0]) in page and "call an ambulance" in page
        ), name


def test_the_best_of_every_kind_are_named_in_plain_words(atlas: Atlas, handouts: dict[str, str]) -> None:
    """The first two or three of each kind in the page's own list, each with what it is and its zone."""
    for name, page in handouts.items():
        found = sources_of(atlas, [name])
        kinds = {one.mechanism for one in found}
        each = 2 if len(kinds) > 2 else 3
        wanted = [one.structure_id for kind in kinds for one in [x for x in found if x.mechanism == kind][:each]]
        text = text_of(page)
        assert all(f"{atlas.structures[one].name}:" in text.replace(" :", ":") for one in wanted), name
        assert len(re.findall(r"(?:Usual|Common|Spill-over) here", text)) == len(wanted), name


def test_it_is_no_diagnosis_and_every_number_is_in_the_list(handouts: dict[str, str]) -> None:
    """None tells a reader what they have; the works are numbered without a gap."""
    for name, page in handouts.items():
        text = text_of(page).casefold()
        assert "it is not a diagnosis" in text and "you have" not in text, name
        named = {int(one) for cite in re.findall(r'class="mention">\[([\d, ]+)\]', page) for one in cite.split(",")}
        assert named == set(range(1, page.partition("handout-sources")[2].count("<li>") + 1)), name


def test_a_reader_is_told_what_to_tell(handouts: dict[str, str]) -> None:
    """What a doctor asks: numbness and weakness, fever and weight loss, bladder and bowel, medicines."""
    for name, page in handouts.items():
        section = page.partition("handout-tell")[2]
        assert all(word in section for word in ("Numb", "Fever", "bladder", "medicines")), name

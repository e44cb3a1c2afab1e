"""The figure of a slide shows what the page shows: the right source, on the right side, in the right view."""

import re

import pytest
from lxml import etree

from dashboard.address_reading import read
from dashboard.language.telling import speaking
from dashboard.selection import read_selection
from dashboard.slides.material import Material
from dashboard.state_figure.figure import Figure, figure_of
from tests.whole_language import MARKED

NAME = "{http://www.w3.org/2000/svg}"


def drawn(material: Material, query: str) -> Figure | None:
    """The figure of an address."""
    state = read_selection(query, material.choices)
    return figure_of(material.atlas, material.compiled, state, "view" in read(query, material.choices).values)


def sides(figure: Figure, colour: str) -> list[tuple[int, int]]:
    """In each view, how many marks of a colour stand left and right of its middle."""
    found = []
    for view in etree.fromstring(figure.svg.encode()).findall(f"{NAME}g"):
        image = view.find(f"{NAME}image")
        middle = float(image.get("width")) / 2 if image is not None else 0
        paths = [path.get("d") for path in view.iter(f"{NAME}path") if colour in (path.get("fill"), path.get("stroke"))]
        starts = [float(x) for d in paths if d.count("M") > 5 for x in re.findall(r"M(-?[\d.]+) ", d)]
        found.append((sum(x < middle for x in starts), sum(x > middle for x in starts)))
    return found


@pytest.mark.parametrize(("side", "where"), [("left", "left"), ("right", "right")])
def test_a_root_is_painted_on_its_side(material: Material, side: str, where: str) -> None:
    """From behind the left is on the left; from the front it is on the right."""
    figure = drawn(material, f"sel=root_s1&side={side}")
    assert figure
    (front_left, front_right), (back_left, back_right) = sides(figure, "#1857a4")
    assert (back_left > 20 * max(1, back_right)) == (where == "left")
    assert (front_right > front_left) == (where == "left")


def test_both_sides_are_mirror_images(material: Material) -> None:
    """As many marks on either side."""
    figure = drawn(material, "sel=root_c6&side=both")
    assert figure
    assert all(abs(left - right) <= 0.1 * max(left, right, 10) for left, right in sides(figure, "#1857a4"))


def test_the_heart_keeps_its_place(material: Material) -> None:
    """An organ of a fixed place is drawn where it is, whatever side is chosen."""
    left, right = drawn(material, "sel=viscus_heart&side=left"), drawn(material, "sel=viscus_heart&side=right")
    assert left and right
    assert left.svg == right.svg


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("sel=root_s1", ("Radicular pain commonly associated with S1 nerve root, left", "front and back")),
        ("sel=root_l5&cmp=root_s1", ("Dots: L5 nerve root, left. Rings: S1 nerve root, left. Crosses: both",)),
        ("sel=viscus_heart", ("Visceral referred pain", "Rings")),
        ("sel=none&area=calf_mid", ("Outlined: middle of the calf",)),
        ("sel=root_l5&layer=dermatome&map=foerster1933", ("dermatomes after one map", "not a pain pattern")),
        ("sel=root_l5&layer=overlay", ("Dark line: the skin of L5", "Pain often goes beyond it")),
        ("sel=root_l5&layer=agreement", ("3/4 means three of the four",)),
        ("sel=muscle_piriformis&layer=muscles", ("the muscle, Piriformis", "Pain referred from muscle")),
        ("sel=none&mode=conditions&cond=condition_cauda_equina&view=head-saddle", ("saddle", "cauda equina")),
        ("sel=none&mode=case&pain_right=calf_mid&worst=calf_mid", ("Red: pain (middle of the calf)", "worst place")),
    ],
)
def test_the_words_of_a_figure_say_what_it_shows(material: Material, query: str, words: tuple[str, ...]) -> None:
    """Mechanism, source, side, map or place, and what the marks mean."""
    figure = drawn(material, query)
    assert figure
    assert not [word for word in words if word not in figure.alternative]
    assert all(line in figure.alternative for line in (one.rstrip(".") for one in figure.key))


def test_a_dermatome_map_is_not_shown_as_pain(material: Material) -> None:
    """In the layers of skin no mark of pain is drawn."""
    for layer in ("dermatome", "agreement"):
        figure = drawn(material, f"sel=root_l5&layer={layer}")
        assert figure
        assert not any(left + right for left, right in sides(figure, "#1857a4"))


def test_another_body_is_another_picture(material: Material) -> None:
    """A lesson on pregnancy shows the pregnant body."""
    neutral, pregnant = drawn(material, "sel=joint_hip"), drawn(material, "sel=joint_hip&body=pregnant")
    assert neutral and pregnant
    assert neutral.svg != pregnant.svg


def test_where_nothing_is_on_the_body_there_is_no_figure(material: Material) -> None:
    """A step on facts alone has its words alone."""
    assert drawn(material, "sel=none&mode=facts") is None


@pytest.mark.parametrize(
    "query",
    ["sel=root_s1&cmp=root_l5", "sel=muscle_piriformis&layer=muscles", "sel=root_l5&layer=dermatome",
     "sel=none&mode=case&pain_right=calf_mid&worst=calf_mid", "sel=none&area=calf_mid"],
)  # fmt: skip
def test_a_figure_is_told_in_the_language(material: Material, query: str) -> None:
    """Its key and its alternative text consist of sentences of the language round the names of tables."""
    with speaking(MARKED):
        figure = drawn(material, query)
    assert figure
    assert all(line.startswith(("⟨", "⟩")) for line in figure.key)
    assert figure.alternative.startswith("⟨The body, ⟩")

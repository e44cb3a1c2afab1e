"""What lies inside the body in three dimensions: seen through glass or a cut, pointed at, moved apart, put away."""

from typing import Any

from tests.browser.test_solid import OPEN, OpenSolid, open_solid, solid_page

__all__ = ["open_solid", "solid_page"]  # fixtures

# A cube in the chest and one behind it, smaller than the trunk; colours no skin has.
CUBES = """
const cube = (x, y, z, half, colour) => ({
  positions: [-1, 1].flatMap(k => [-1, 1].flatMap(j => [-1, 1].flatMap(i =>
    [x + i * half, y + j * half, z + k * half]))),
  indices: [0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5],
  colour, kind: "made up" });
"""
LOOKED_AT = """
const seen = async () => {
  const picture = await createImageBitmap(await stage.image());
  const canvas = new OffscreenCanvas(picture.width, picture.height), pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0);
  const [x, y] = stage.project(0, 0, 125), scale = picture.width / stage.size()[0];
  return [...pen.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data];
};
const pick = (...place) => stage.pickInside(...stage.project(...place).slice(0, 2));
"""
RED, GREEN = "rgb(255, 0, 0)", "rgb(0, 255, 0)"


def ask(open_solid: OpenSolid, script: str) -> Any:
    """What a script says that has a stage with a red cube before a green one."""
    page = open_solid("sel=none")
    shown = f'stage.show("red", cube(0, 0, 125, 3, "{RED}")); stage.show("green", cube(0, 7, 125, 3, "{GREEN}"));'
    return page.evaluate(f"async () => {{ const {{ stage }} = {OPEN}; {CUBES} {LOOKED_AT} {shown} {script} }}")


def test_skin_hides_what_is_inside_until_it_is_glass(open_solid: OpenSolid) -> None:
    """The nearer cube shows through glass and answers to the pointer; through skin neither."""
    hidden, none, through, found, beside = ask(
        open_solid,
        """const before = [await seen(), pick(0, 0, 125)];
        stage.setGlass(1);
        return [...before, await seen(), pick(0, 0, 125), pick(40, 0, 60)];""",
    )
    assert none is None and abs(hidden[0] - hidden[1]) < 40
    assert through[0] > 2 * through[1] and found == "red" and beside is None


def test_a_cut_opens_the_body_and_takes_what_lies_before_it(open_solid: OpenSolid) -> None:
    """Behind a cut through the trunk lies the green cube, and the red one before it is gone; healed, skin is back."""
    cut, found, healed = ask(
        open_solid,
        """stage.section("y", 3.5);
        const opened = [await seen(), pick(0, 0, 125)];
        stage.section(null);
        return [...opened, await seen()];""",
    )
    assert cut[1] > 2 * cut[0] and found == "green"
    assert abs(healed[0] - healed[1]) < 40


def test_parts_move_apart_and_go(open_solid: OpenSolid) -> None:
    """A part moved aside is found where it is now and what lay behind it where it was; put away, nothing is found."""
    assert ask(
        open_solid,
        """stage.setGlass(1);
        stage.offset("red", 30, 0, 0);
        const moved = [pick(30, 0, 125), pick(0, 0, 125)];
        stage.hide("red");
        moved.push(pick(30, 0, 125));
        stage.clearInside("made up");
        return [...moved, pick(0, 0, 125)];""",
    ) == ["red", "green", None, None]


def test_nothing_is_drawn_until_something_changes(open_solid: OpenSolid) -> None:
    """A body that stands still costs nothing; several changes at once cost one frame."""
    assert ask(
        open_solid,
        """let drawn = 0;
        await new Promise((done) => setTimeout(done, 600));
        stage.follow(() => (drawn += 1));
        const frames = () => new Promise((done) => setTimeout(done, 600));
        await frames();
        const still = drawn;
        for (const share of [0.2, 0.4, 0.6]) stage.setGlass(share);
        await frames();
        return [still, drawn];""",
    ) == [0, 1]

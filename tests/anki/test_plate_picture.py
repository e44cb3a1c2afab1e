"""A cover hides its own name, whole, and no other; its line ends in what is asked for."""

import io
import re
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from dashboard.anki.plate import Plate, within
from dashboard.anki.plate_picture import Drawing, Label, picture_of, svg_of
from dashboard.atlas import DATA_DIR
from dashboard.state_figure.body_views import Body
from dashboard.state_figure.png import png_of

Drawn = list[tuple[Plate, Drawing]]
BODY = Body(DATA_DIR / "compiled")
SHADING = re.compile(r"<image [^>]*/>")  # as it takes most of the time and says nothing of the names


def pixels(svg: str, drawing: Drawing) -> npt.NDArray[np.int64]:
    """How light each pixel is."""
    png = png_of(SHADING.sub("", svg), round(drawing.width))
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=np.int64)


@pytest.mark.parametrize("plate_id", ["places Back back", "places Ankle and foot soles", "maps isncsci front"])
def test_covers_hide_all_that_is_written(plate_id: str, drawn: Drawn) -> None:
    """With and without its names a picture differs within the covers only, and within every one of them."""
    plate, drawing = next(one for one in drawn if one[0].plate_id == plate_id)
    named, bare = (pixels(svg_of(plate, drawing, BODY, "Credit", names), drawing) for names in (True, False))
    written = np.abs(named - bare) > 20
    for label in drawing.labels:
        left, top, right, bottom = (round(at) for at in label.box)
        assert written[top:bottom, left:right].any(), label.name
        written[top:bottom, left:right] = False
    assert not written.any()


def test_no_cover_meets_another_the_body_or_the_edge(drawn: Drawn) -> None:
    """What one uncovers leaves every other name and all of the picture as it was."""
    for plate, drawing in drawn:
        for one, other in combinations(drawing.labels, 2):
            assert not overlap(one.box, other.box), (plate.plate_id, one.name, other.name)
        left, top, right, bottom = plate.frame
        (x, y), scale = drawing.corner, drawing.scale
        part = (x + left * scale, y + top * scale, x + right * scale, y + bottom * scale)
        for label in drawing.labels:
            assert not overlap(label.box, part), (plate.plate_id, label.name)
            assert label.box[0] > 0 and label.box[1] > 0, (plate.plate_id, label.name)
            assert label.box[2] < drawing.width and label.box[3] < drawing.height, (plate.plate_id, label.name)


def test_a_line_ends_in_what_is_asked_for(drawn: Drawn) -> None:
    """Its last point lies within an outline of that name."""
    for plate, drawing in drawn:
        for label in drawing.labels:
            (x, y), scale = drawing.corner, drawing.scale
            end = (label.end[0] - x) / scale, (label.end[1] - y) / scale
            own = plate.named[label.card - 1]
            assert own.name == label.name
            assert any(within(end, path) for path in own.paths), (plate.plate_id, label.name)


def test_no_two_lines_of_a_column_cross(drawn: Drawn) -> None:
    """A reader follows a line from its cover to its place without losing it."""
    for plate, drawing in drawn:
        for one, other in combinations(drawing.labels, 2):
            if one.start[0] == other.start[0]:
                assert not crossed(one, other), (plate.plate_id, one.name, other.name)


def test_no_cover_tells_how_long_its_name_is(drawn: Drawn) -> None:
    """All covers of a picture are as wide."""
    for plate, drawing in drawn:
        wide = {round(label.box[2] - label.box[0], 3) for label in drawing.labels}
        assert len(wide) == 1, plate.plate_id


def test_a_picture_is_sharp_and_the_same_every_time(drawn: Drawn) -> None:
    """As many pixels as its drawing has, the same bytes again, its version in it."""
    plate, drawing = drawn[0]
    first, again = (picture_of(plate, drawing, BODY, "Data abc") for _ in range(2))
    assert first == again != picture_of(plate, drawing, BODY, "Data xyz")
    with Image.open(io.BytesIO(first)) as picture:
        assert picture.size == (round(drawing.width), round(drawing.height))


def overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    """Whether two boxes meet."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def crossed(one: Label, other: Label) -> bool:
    """Whether the lines of two names cross."""

    def side(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    a, b, c, d = one.start, one.end, other.start, other.end
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0

"""The body drawn larger: an outline in steps becomes even and stays where it was."""

from itertools import pairwise

from dashboard.anki.enlarged_skin import enlarged_skin, smooth
from dashboard.atlas import DATA_DIR
from dashboard.drawing.figure_views import lines_of
from dashboard.state_figure.body_views import Body

BODY = Body(DATA_DIR / "compiled")


def test_steps_become_a_slope() -> None:
    """A stair of single pixels has the same direction everywhere."""
    stair = "M0 0" + "l1 0 0 1" * 6 + "l-6 0z"
    (line,) = lines_of(stair)
    numbers = [float(word) for word in smooth(stair).strip("Mz").replace("L", " ").split()]
    made = list(zip(numbers[::2], numbers[1::2], strict=True))[:11]
    assert len(line) > 11 and {(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(made)} == {(0.5, 0.5)}


def test_a_straight_edge_keeps_its_ends() -> None:
    """Of a long piece only the corners are rounded: the cut of a wrist stays level."""
    assert smooth("M0 0l100 0 0 100 -100 0z").startswith("M3.0 0.0L97.0 0.0L100.0 3.0L100.0 97.0")


def test_the_shading_is_as_large_as_the_frame() -> None:
    """Only the part that is shown is in the picture; the schematic view has none."""
    front, saddle = BODY.views("front-back")[0], BODY.views("head-saddle")[2]
    drawn = enlarged_skin(BODY, front, (100.5, 200.0, 300.0, 400.0), 2.0)
    assert '<image href="data:image/png' in drawn and 'x="100" y="200" width="200" height="200"' in drawn
    assert "<image" not in enlarged_skin(BODY, saddle, (0.0, 0.0, 640.0, 560.0), 1.0)

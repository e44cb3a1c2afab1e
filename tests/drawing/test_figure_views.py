"""The outlines that are filled are those of the compiled views, on the side that the letters say."""

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.drawing.figure_views import figure_views, lines_of
from dashboard.drawing.mark import places_of

FRONT, BACK = figure_views(DATA_DIR)


def test_front_and_back_show_nearly_every_place(atlas: Atlas) -> None:
    """Out of view are the sole, the saddle and the angle of the jaw; the maps tell of them in words."""
    shown = {drawn.place for view in (FRONT, BACK) for drawn in view.places}
    hidden = {name for name, _ in set(places_of(atlas.areas)) - shown}
    assert len(hidden) <= 6 and "perineum" in hidden
    assert shown <= set(places_of(atlas.areas))


def test_a_place_lies_on_the_side_of_its_letter() -> None:
    """From the front the person's right is at the left of the picture, from the back at the right."""
    for view in (FRONT, BACK):
        at = {letter: x for letter, (x, _) in view.letters}
        middle = view.width / 2
        for drawn in view.places:
            letter = {"left": "L", "right": "R"}.get(drawn.place[1])
            assert letter is None or (drawn.at[0] > middle) == (at[letter] > middle), drawn.place


def test_lines_stay_in_the_view_and_around_their_point() -> None:
    """Curves and steps are read as they are drawn: no corner flies off, and the named point is among them."""
    for view in (FRONT, BACK):
        for drawn in view.places:
            corners = [corner for line in lines_of(drawn.path) for corner in line]
            across, down = [x for x, _ in corners], [y for _, y in corners]
            assert 0 <= min(across) <= drawn.at[0] <= max(across) <= view.width, drawn.place
            assert 0 <= min(down) <= drawn.at[1] <= max(down) <= view.height, drawn.place


def test_path_data_is_read_as_a_browser_draws_it() -> None:
    """A step, a curve, and the curve that goes on smoothly from it."""
    assert lines_of("M1 2l3 0 0-1.5z") == (((1, 2), (4, 2), (4, 0.5)),)
    (line,) = lines_of("M0 0q5 10 10 0t10 0z")
    assert line[0] == (0, 0) and line[3] == (5, 5) and line[6] == (10, 0) and line[9] == (15, -5)

"""Pictures of few colours: what is small keeps its own where that is asked for."""

import io

from PIL import Image

from dashboard.state_figure.png import png_of

DISC = (232, 176, 75)
SHADES = "".join(
    f'<rect x="{at % 40 * 10}" y="{at // 40 * 10}" width="10" height="10" '
    f'fill="rgb({at // 4},{at // 5},{at % 40 * 4})"/>'
    for at in range(1000)
)
SVG = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="250">{SHADES}'
    f'<circle cx="200" cy="120" r="4" fill="rgb{DISC}"/></svg>'
)


def test_a_small_mark_keeps_its_colour() -> None:
    """Among a thousand shades a disc of 8 pixels is as it was drawn to ten steps, and the same on every run."""
    first, again = (png_of(SVG, 400) for _ in range(2))
    assert first == again
    with Image.open(io.BytesIO(first)) as picture:
        found = picture.convert("RGB").getpixel((200, 120))
    assert isinstance(found, tuple)
    assert max(abs(one - other) for one, other in zip(found, DISC, strict=True)) <= 10

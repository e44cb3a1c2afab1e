"""Pages for links: title, description and, where the public address is known, a picture for every source.

Whoever posts `…/s/root_s1.html` gives others a preview in their mail or chat; a reader who follows the link is sent on
to the map at once. Programs that make previews run no script and want an absolute address for a picture.
"""

import io
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlencode

from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.language.numerals import within
from dashboard.language.telling import spoken, to_tell, told
from dashboard.serve.settings import Settings

Render = Callable[[], bytes]

FOLDER = "/s/"
NAMED = 4
SIZE = (1200, 630)  # the form in which previews show a picture whole
WIDTH, HEIGHT, MARGIN, TEXT_WIDTH = 700, 600, 40, 15
PAPER, INK, SOFT = (255, 255, 255), (28, 39, 51), (89, 99, 110)
EDUCATION = to_tell("For education, not a diagnosis.")


def share_files(atlas: Atlas, compiled: Path, settings: Settings) -> Mapping[str, Render]:
    """By path: a page for every source, and its picture where the site's address and what draws it are there."""
    drawn = [name for name in atlas.structures if drawn_pain(atlas, name)] if _can_draw(settings) else []
    pages = {
        f"{FOLDER}{name}.html": partial(_encoded, atlas, name, settings, name in drawn) for name in atlas.structures
    }
    return pages | {f"{FOLDER}{name}.jpg": partial(share_picture, atlas, compiled, name) for name in drawn}


def share_page(atlas: Atlas, structure_id: str, settings: Settings, *, pictured: bool) -> str:
    """The page that tells a preview what the link is about, and sends a reader on."""
    name = atlas.structures[structure_id].name
    state = f"../?{urlencode({'sel': structure_id, 'side': 'left'})}"
    properties = {
        "og:type": "website",
        "og:site_name": settings.title,
        "og:title": _title(name),
        "og:description": describe(atlas, structure_id),
    }
    if settings.address:
        properties["og:url"] = f"{settings.address}{FOLDER}{structure_id}.html"
    if pictured:
        properties["og:image"] = f"{settings.address}{FOLDER}{structure_id}.jpg"
        properties["og:image:alt"] = told("A body with the pain of the source marked: {source}", source=name)
        properties["twitter:card"] = "summary_large_image"
    metas = "\n".join(f'    <meta property="{key}" content="{escape(value)}">' for key, value in properties.items())
    return f"""<!DOCTYPE html>
<html {spoken().attributes()}>
  <head>
    <meta charset="utf-8">
    <title>{escape(_title(name))} · {escape(settings.title)}</title>
    <meta name="description" content="{escape(properties["og:description"])}">
{metas}
    <meta http-equiv="refresh" content="0; url={escape(state)}">
  </head>
  <body>
    <p><a href="{escape(state)}">{escape(_title(name))}</a></p>
  </body>
</html>
"""


def describe(atlas: Atlas, structure_id: str) -> str:
    """In a sentence, where the pain of a source is felt first."""
    rows = drawn_pain(atlas, structure_id)[:NAMED]
    if not rows:
        return told(EDUCATION)
    areas = "; ".join(within(atlas.areas[row.area_id].name) for row in rows)
    felt = told("Pain commonly associated with it is felt here first: {areas}.", areas=areas)
    return f"{felt} {told(EDUCATION)}"


def share_picture(atlas: Atlas, compiled: Path, structure_id: str) -> bytes:
    """Name and the views that hold the pattern, as JPEG in the form of a preview."""
    from PIL import Image, ImageDraw, ImageFont

    from dashboard.view_pictures import pictures, row

    canvas = Image.new("RGB", SIZE, PAPER)
    bodies = row(list(pictures(compiled, structure_id).values()), WIDTH, HEIGHT)
    canvas.paste(bodies, (SIZE[0] - WIDTH - MARGIN // 2, (SIZE[1] - HEIGHT) // 2))
    draw = ImageDraw.Draw(canvas)
    name = "\n".join(_lines(atlas.structures[structure_id].name))
    draw.multiline_text((MARGIN, 120), name, fill=INK, font=ImageFont.load_default(58), spacing=10)
    draw.text((MARGIN, 60), told("Where its pain is felt"), fill=SOFT, font=ImageFont.load_default(30))
    draw.text((MARGIN, SIZE[1] - 80), told(EDUCATION), fill=SOFT, font=ImageFont.load_default(26))
    content = io.BytesIO()
    canvas.save(content, "JPEG", quality=80)
    return content.getvalue()


def _lines(name: str) -> list[str]:
    """The name in lines that fit beside the bodies."""
    lines = [""]
    for word in name.split():
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if len(lines[-1] + word) < TEXT_WIDTH else [*lines, word]
    return [line for line in lines if line]


def _can_draw(settings: Settings) -> bool:
    """Pictures need an absolute address, and what also draws the Anki cards: `pip install -e '.[anki]'`."""
    return bool(settings.address) and all(find_spec(module) for module in ("PIL", "genanki"))


def _encoded(atlas: Atlas, name: str, settings: Settings, pictured: bool) -> bytes:
    return share_page(atlas, name, settings, pictured=pictured).encode("utf-8")


def _title(name: str) -> str:
    return told("{source}: where its pain is felt", source=name)

"""Sources as an Anki deck: on the front the body with the painted pattern, on the back the name, the places, the works.

The pictures are the compiled views with the compiled strengths, so a card shows what the page shows.
"""

import hashlib
import io
import json
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import genanki
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from dashboard.atlas import Atlas, Source, read_atlas
from dashboard.figures.citation import reference
from dashboard.figures.compared import drawn_pain
from dashboard.figures.markup import to_html
from dashboard.figures.quiz_places import felt

KINDS = {
    "roots": ("nerve_root",),
    "muscles": ("muscle",),
    "joints": ("facet_joint", "disc", "joint", "ligament", "tendon_bursa"),
    "organs": ("viscus",),
}
VIEWS = "views_front-back.json"
HEIGHT = 720
INK, PAPER = (18, 60, 105), (255, 255, 255)
# Least strength of 255 and size of the dot, the stronger first: the zones of assets/pattern.js.
ZONES = ((191, 1.0), (115, 0.72), (31, 0.5))
STYLE = ".card{font-family:sans-serif;font-size:18px;text-align:center}img{max-height:70vh}ul{text-align:left}"
FIELDS = ("Source", "Front", "Back", "Answer", "Works")
FRONT = "<p>Which source is this pattern commonly associated with?</p>{{Front}}{{Back}}"
BACK = "{{FrontSide}}<hr id=answer>{{Answer}}<ul>{{Works}}</ul><p>For education, not diagnosis.</p>"

Tell = Callable[[str], None]
Strengths = npt.NDArray[np.uint8]


class UnknownStructureError(ValueError):
    """An id that no structure of the atlas has, or one without a drawn pattern."""


def chosen(atlas: Atlas, kinds: Iterable[str], structures: Iterable[str]) -> list[str]:
    """The sources of the kinds and the named ones, in the atlas' order; all if neither is given.

    Raises UnknownStructureError for a name nobody has, and for a source without a pattern that was named.
    """
    kinds, named = set(kinds), list(structures)
    for name in named:
        if name not in atlas.structures:
            raise UnknownStructureError(f"unknown structure {name!r}")
        if not drawn_pain(atlas, name):
            raise UnknownStructureError(f"{name} has no drawn pattern: nothing to put on a card")
    wanted = {kind for group in (kinds or (() if named else KINDS)) for kind in KINDS[group]}
    of_kind = [name for name, structure in atlas.structures.items() if structure.kind in wanted]
    return [name for name in atlas.structures if name in named or (name in of_kind and drawn_pain(atlas, name))]


def write_deck(out: Path, data: Path, names: Sequence[str], tell: Tell = print) -> int:
    """Write the package of these sources and return how many cards it has; `tell` hears of the progress."""
    atlas = read_atlas(data)
    why = {row["id"]: row["why"] for row in felt(atlas)}
    deck = genanki.Deck(_number("deck"), "Pain Atlas")
    with tempfile.TemporaryDirectory() as folder:
        media = []
        for at, name in enumerate(names, 1):
            pictures = [_saved(Path(folder), data / "compiled", name, view) for view in ("front", "back")]
            media += pictures
            deck.add_note(_note(atlas, name, why[name], pictures))
            if at % 10 == 0 or at == len(names):
                tell(f"{at} of {len(names)} cards")
        package = genanki.Package(deck)
        package.media_files = [str(path) for path in media]
        package.write_to_file(str(out))
    return len(names)


def picture(compiled: Path, structure_id: str, view_id: str) -> Image.Image:
    """A view of the body with the pattern of a source on its left side."""
    views, strengths = _views(compiled), _strengths(compiled, structure_id)
    view = views[view_id]
    scale = HEIGHT / view["height"]
    canvas = Image.new("RGB", (round(view["width"] * scale), HEIGHT), PAPER)
    with Image.open(compiled / view["image"]) as body:
        skin = body.convert("RGBA").resize(canvas.size)
    canvas.paste(skin, (0, 0), skin)
    draw = ImageDraw.Draw(canvas)
    places = np.asarray(view["xy"], float).reshape(-1, 2) * scale
    for (x, y), strength in zip(places, strengths[np.asarray(view["points"])], strict=True):
        size = next((size for least, size in ZONES if strength >= least), 0.0)
        if size:
            radius = view["dot"] * size * scale
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=INK)
    return canvas


def _saved(folder: Path, compiled: Path, name: str, view: str) -> Path:
    """The picture as a file; its name is the same in every deck, so that Anki keeps one."""
    path = folder / f"pain_atlas_{name}_{view}.png"
    content = io.BytesIO()
    picture(compiled, name, view).quantize(64).save(content, "PNG", optimize=True)
    path.write_bytes(content.getvalue())
    return path


def _note(atlas: Atlas, name: str, why: str, pictures: Sequence[Path]) -> genanki.Note:
    images = [f'<img src="{path.name}" alt="{path.stem.rsplit("_", 1)[1]} of the body">' for path in pictures]
    works = "".join(to_html(reference(source)) for source in _works(atlas, name))
    fields = [atlas.structures[name].name, *images, why, works]
    return genanki.Note(_model(), fields, guid=genanki.guid_for("pain_atlas", name), tags=[atlas.structures[name].kind])


def _works(atlas: Atlas, name: str) -> list[Source]:
    keys = dict.fromkeys(key for row in drawn_pain(atlas, name) for key in row.source_keys)
    return [atlas.sources[key] for key in keys if key in atlas.sources]


@cache
def _model() -> Any:
    templates = [{"name": "Name the source", "qfmt": FRONT, "afmt": BACK}]
    fields = [{"name": field} for field in FIELDS]
    return genanki.Model(_number("model"), "Pain Atlas source", fields=fields, templates=templates, css=STYLE)


def _number(what: str) -> int:
    """An id that stays the same, so that a deck imported again updates its cards instead of doubling them."""
    return int.from_bytes(hashlib.sha256(f"pain_atlas {what}".encode()).digest()[:4]) | 1 << 30


@cache
def _views(compiled: Path) -> dict[str, Any]:
    return {view["id"]: view for view in json.loads((compiled / VIEWS).read_text("utf-8"))["views"]}


@cache
def _rows(compiled: Path) -> tuple[list[str], Strengths]:
    index = json.loads((compiled / "index.json").read_text("utf-8"))
    rows = np.frombuffer((compiled / "patterns.bin").read_bytes(), np.uint8)
    return index["structures"], rows.reshape(len(index["structures"]), index["n_points"])


def _strengths(compiled: Path, structure_id: str) -> Strengths:
    ids, rows = _rows(compiled)
    found: Strengths = rows[ids.index(structure_id)]
    return found

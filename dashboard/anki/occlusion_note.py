"""Notes of Anki's own type Image Occlusion (23.10 and later), which its editor of covered pictures opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from math import ceil, floor
from pathlib import Path
from typing import Any

import genanki

from dashboard.anki.package import number

# What Anki knows the type by, and each of its fields: numbers of its files of types and of image occlusion.
STOCK_KIND = 6
FIELDS = ("Occlusion", "Image", "Header", "Back Extra", "Comments")
NEVER_DELETED = FIELDS[:4]
FINENESS = 10_000  # Anki writes shapes in so many parts of a picture
NAME = "Pain Atlas image occlusion"
STYLE = (
    "#image-occlusion-canvas{--inactive-shape-color:#ffeba2;--active-shape-color:#ff8e8e;"
    "--inactive-shape-border:1px #212121;--active-shape-border:1px #212121;--highlight-shape-color:#ff8e8e00;"
    "--highlight-shape-border:1px #ff8e8e}"
    ".card{font-family:sans-serif;font-size:18px;text-align:center;color:black;background-color:white}"
    "ul{text-align:left}"
)
# Anki runs the script of a card, as that of its own type; no page of the atlas holds it.
FRONT = Path(__file__).with_name("covered_card.html").read_text("utf-8")
BACK = f"""{FRONT}<div><button id="toggle">Toggle masks</button></div>
{{{{#Back Extra}}}}<div>{{{{Back Extra}}}}</div>{{{{/Back Extra}}}}
"""


@dataclass(frozen=True)
class Cover:
    """A rectangle of a picture, in shares of its width and height; covers of one `card` are uncovered together."""

    card: int
    left: float
    top: float
    right: float
    bottom: float


class OcclusionModel(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A model that says which of Anki's own types it is, which genanki leaves out (findings/)."""

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """The model as the package holds it."""
        made: dict[str, Any] = super().to_json(timestamp, deck_id)
        for field in made["flds"]:
            field |= {"tag": field["ord"], "preventDeletion": field["name"] in NEVER_DELETED}
        return made | {"originalStockKind": STOCK_KIND}


@cache
def occlusion_model() -> OcclusionModel:
    """The type of note, the same in every package."""
    return OcclusionModel(
        number("occlusion model"),
        NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Image Occlusion", "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
        model_type=genanki.Model.CLOZE,
    )


def occlusion_note(
    name: str, covers: Sequence[Cover], image: tuple[str, str], texts: tuple[str, str], tags: Sequence[str]
) -> genanki.Note:
    """A note with one card for each `card` of its covers; all are covered, and one is asked for.

    `name` gives the note its lasting id, `image` is a file with its alternative text, `texts` are header and back.
    """
    file, alternative = image
    shown = f'<img src="{file}" alt="{escape(alternative)}">'
    fields = ["<br>".join(map(_shape, covers)), shown, *texts, ""]
    return genanki.Note(occlusion_model(), fields, guid=genanki.guid_for("pain_atlas occlusion", name), tags=list(tags))


def _shape(cover: Cover) -> str:
    """A cover in Anki's words, rounded outward; `oi=1` keeps the covers of the other cards on, too."""
    left, top = (floor(at * FINENESS) for at in (cover.left, cover.top))
    wide, tall = ceil(cover.right * FINENESS) - left, ceil(cover.bottom * FINENESS) - top
    named = {"left": left, "top": top, "width": wide, "height": tall}
    numbers = ":".join(f"{name}={share / FINENESS:.4f}".replace("=0.", "=.") for name, share in named.items())
    return f"{{{{c{cover.card}::image-occlusion:rect:{numbers}:oi=1}}}}"

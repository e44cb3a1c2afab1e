"""Sources as an Anki deck: on the front the body with the pattern, on the back the name, the places, the works."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import genanki
from PIL import Image

from dashboard.anki.errors import UnknownStructureError
from dashboard.anki.package import number, of_language, package_of
from dashboard.atlas import Atlas, Source
from dashboard.figures.citation import reference
from dashboard.figures.compared import drawn_pain
from dashboard.figures.markup import to_html
from dashboard.language.telling import spoken, to_tell, told
from dashboard.quiz.places import felt
from dashboard.view_pictures import name_of, pictures

KINDS = {
    "roots": ("nerve_root",),
    "muscles": ("muscle",),
    "joints": ("facet_joint", "disc", "joint", "ligament", "tendon_bursa"),
    "organs": ("viscus",),
}
STYLE = (
    ".card{font-family:sans-serif;font-size:18px;text-align:center}img{max-height:70vh;max-width:100%}"
    "ul{text-align:left}"
)
# Names of fields stay, so that a deck made again updates the notes of an older one; what they hold is in `_note`.
FIELDS = ("Source", "Front", "Back", "Answer", "Works")
ASK = to_tell("Which source is this pattern commonly associated with?")

Tell = Callable[[str], None]


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


def source_package(
    atlas: Atlas, compiled: Path, names: Sequence[str], when: float, tell: Tell = print
) -> tuple[bytes, int]:
    """The package of these sources and how many cards it has; `tell` hears of the progress.

    The same bytes every time but for `when`, which see `package_of`.
    """
    why = {row["id"]: row["why"] for row in felt(atlas)}
    deck = genanki.Deck(number(of_language("deck")), of_language("Pain Atlas"))
    media: dict[str, bytes] = {}
    for at, name in enumerate(names, 1):
        # The name of a picture is the same in every deck of a language, so that Anki keeps one.
        images = pictures(compiled, name)
        files = {view: of_language(f"pain_atlas_{name}_{view}", "_") + ".png" for view in images}
        media |= {files[view]: _png(image) for view, image in images.items()}
        named = {told(name_of(compiled, view)): file for view, file in files.items()}
        deck.add_note(_note(atlas, name, why[name], named))
        if at % 10 == 0 or at == len(names):
            tell(f"{at} of {len(names)} cards")
    return package_of([deck], media, when), len(names)


def _png(image: Image.Image) -> bytes:
    content = io.BytesIO()
    image.quantize(64).save(content, "PNG", optimize=True)
    return content.getvalue()


def _note(atlas: Atlas, name: str, why: str, drawn: Mapping[str, str]) -> genanki.Note:
    """The first view that holds the pattern in the field Front, all others in Back: the card shows both."""
    first, *rest = [f'<img src="{file}" alt="{view}">' for view, file in drawn.items()]
    works = "".join(to_html(reference(source)) for source in _works(atlas, name))
    fields = [atlas.structures[name].name, first, "".join(rest), why, works]
    return genanki.Note(
        _model(spoken().tag),
        fields,
        guid=genanki.guid_for(of_language("pain_atlas"), name),
        tags=[atlas.structures[name].kind],
    )


def _works(atlas: Atlas, name: str) -> list[Source]:
    keys = dict.fromkeys(key for row in drawn_pain(atlas, name) for key in row.source_keys)
    return [atlas.sources[key] for key in keys if key in atlas.sources]


@cache
def _model(_: str) -> Any:
    """The type of the notes; one a language, because its cards hold words."""
    front = f"<p>{told(ASK)}</p>{{{{Front}}}}{{{{Back}}}}"
    note = told("For education, not diagnosis.")
    back = f"{{{{FrontSide}}}}<hr id=answer>{{{{Answer}}}}<ul>{{{{Works}}}}</ul><p>{note}</p>"
    templates = [{"name": "Name the source", "qfmt": front, "afmt": back}]
    fields = [{"name": field} for field in FIELDS]
    named = of_language("Pain Atlas source")
    return genanki.Model(number(of_language("model")), named, fields=fields, templates=templates, css=STYLE)

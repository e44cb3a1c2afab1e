"""Every shipped lesson as a deck of its own, for a site that offers them."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.atlas.compiled import FOLDER
from dashboard.lesson.form import Lesson
from dashboard.slides.deck import deck_of
from dashboard.slides.material import Material, lessons_of, material_of


def slide_files(atlas: Atlas, data_dir: Path, address: str = "") -> Mapping[str, Callable[[], bytes]]:
    """By path below the atlas' own folder, what makes a deck; its slides link to the site where its address is known.

    Raises AtlasError with every fault of every lesson.
    """
    material = material_of(atlas, data_dir / FOLDER, f"{address}/" if address else "")
    lessons = lessons_of(material, data_dir)
    return {f"/atlas/{material.version}/slides/{one.lesson_id}.pptx": partial(_deck, material, one) for one in lessons}


def _deck(material: Material, lesson: Lesson) -> bytes:
    return deck_of(material, [lesson], tell=lambda _: None)

"""Decks as a reader of slides opens them, with pictures that are quick to draw."""

import io
from collections.abc import Callable, Iterator

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.slides import picture
from dashboard.slides.deck import deck_of
from dashboard.slides.material import Material, lessons_of, material_of
from dashboard.state_figure.png import png_of

Made = Callable[..., bytes]


@pytest.fixture(scope="session")
def material(atlas: Atlas) -> Material:
    """The atlas of the repository, to be linked."""
    return material_of(atlas, DATA_DIR / "compiled", "https://clinic.example/pain-atlas/")


@pytest.fixture(scope="session")
def quick() -> Iterator[None]:
    """Small pictures: how sharp they are is no matter of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(picture, "png_of", lambda svg: png_of(svg, 96))
        yield


@pytest.fixture(scope="session")
def made(material: Material, quick: None) -> Made:
    """The file of lessons by id, all if none is named."""
    return lambda *names: deck_of(material, lessons_of(material, DATA_DIR, names), lambda _: None)


@pytest.fixture(scope="session")
def whole(made: Made) -> bytes:
    """The file of all lessons."""
    return made()


@pytest.fixture(scope="session")
def deck(whole: bytes) -> Deck:
    """All lessons in one deck."""
    return Presentation(io.BytesIO(whole))

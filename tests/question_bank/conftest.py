"""Questions as they are asked, and made ready to be written, with pictures as SVG that are not yet drawn."""

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.question_bank import pictures
from dashboard.question_bank.choices import Choice
from dashboard.question_bank.command import ASKED
from dashboard.question_bank.hotspots import hotspot_of
from dashboard.question_bank.pictures import Painter
from dashboard.question_bank.writing import material_of
from dashboard.quiz.questions import Question, questions
from dashboard.quiz_kinds import KINDS

COMPILED = DATA_DIR / "compiled"
EACH = 50
ALL = 100_000


@pytest.fixture(scope="session")
def asked(atlas: Atlas) -> list[Question]:
    """Fifty questions of each kind."""
    material = material_of(atlas, COMPILED)
    return [one for kind in ASKED for one in questions(material, kind, 1, EACH)]


@pytest.fixture(scope="session")
def every_place_asked(atlas: Atlas) -> list[Question]:
    """Every question that is answered by a click on the body."""
    return questions(material_of(atlas, COMPILED), "area", 1, ALL)


@pytest.fixture(scope="session")
def hotspots(atlas: Atlas, every_place_asked: list[Question]) -> list[Choice]:
    """The same as places to be clicked."""
    return ready(atlas, every_place_asked)


@pytest.fixture(scope="session")
def mixed(atlas: Atlas, asked: list[Question]) -> list[Choice]:
    """Fifty of each kind as a package holds them."""
    return ready(atlas, asked)


def ready(atlas: Atlas, some: list[Question]) -> list[Choice]:
    """Questions as a package holds them, unpainted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "png_of", lambda svg, _: svg.encode())
        painter = Painter(atlas, COMPILED)
        return [hotspot_of(atlas, painter, one, KINDS[one.kind][0], at) for at, one in enumerate(some)]

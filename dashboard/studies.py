"""The studies: what stands beside the map in every mode but explore, and the files their scripts ask for."""

from collections.abc import Callable, Mapping
from itertools import chain

from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.case import files as case_files
from dashboard.case import note_files as case_note_files
from dashboard.case import panel as case
from dashboard.claim import panel as claims
from dashboard.confirmation import files as confirmation_files
from dashboard.confirmation import panel as confirmation
from dashboard.figures import agreement, grade_styles, painted_areas, places, search_words
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import Overlap
from dashboard.handout import place_page as place_handout
from dashboard.handout import source_page as handout
from dashboard.inside import files as inside
from dashboard.lesson import panel as lessons
from dashboard.mechanism import picture as mechanism_picture
from dashboard.nerve import entrapment_site
from dashboard.nerve import panel as nerve
from dashboard.panels import (
    charts,
    compare,
    conditions,
    dermatome_disputes,
    disagreements,
    region_overlap,
    test_accuracy,
    trigger_point_debate,
)
from dashboard.quiz import panel as quiz
from dashboard.spine import panel as spine

Part = Callable[[Atlas], Component]
Files = Mapping[str, Callable[[], bytes]]


def _charts(atlas: Atlas) -> Component:
    return charts.part(atlas, region_overlap.place(atlas))


STUDIES: dict[str, tuple[Part, ...]] = {
    "mechanism": (mechanism_picture.part,),
    "spine": (spine.part,),
    "evidence": (
        _charts,
        dermatome_disputes.part,
        trigger_point_debate.part,
        test_accuracy.part,
        confirmation.part,
    ),
    "facts": (disagreements.part, claims.part),
    "conditions": (conditions.part,),
    "learn": (lessons.part,),
    "quiz": (quiz.part,),
    "case": (case.part,),
}
WITH_FILES = (
    agreement,
    charts,
    compare,
    grade_styles,
    places,
    mechanism_picture,
    painted_areas,
    spine,
    test_accuracy,
    search_words,
    nerve,
    confirmation_files,
    case_files,
    case_note_files,
    entrapment_site,
    inside,
    place_handout,
    quiz,
)


def study_html(atlas: Atlas, mode: str) -> str:
    """The study of a mode other than explore as an HTML fragment; raises KeyError for any other word."""
    return "".join(to_html(part(atlas)) for part in STUDIES[mode])


def study_files(atlas: Atlas, overlap: Overlap) -> Files:
    """What the scripts ask for, by name below the data version's folder, each rendered when asked."""
    named = chain.from_iterable(module.files(atlas).items() for module in WITH_FILES)
    return dict(named) | region_overlap.files(atlas, overlap.percent, overlap.ids) | handout.files(atlas, overlap)

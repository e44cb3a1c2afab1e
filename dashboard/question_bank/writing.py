"""Questions asked, painted and written."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard.atlas import Atlas, red_flags
from dashboard.figures.overlap import read_overlap
from dashboard.language.telling import told
from dashboard.question_bank.choices import Choice, choice_of
from dashboard.question_bank.gift import gift
from dashboard.question_bank.hotspots import hotspot_of
from dashboard.question_bank.moodle_xml import moodle_xml
from dashboard.question_bank.pictures import Painter
from dashboard.question_bank.qti.bank import Bank, entries_of
from dashboard.question_bank.qti.dialect import DIALECTS
from dashboard.question_bank.qti.package import package
from dashboard.quiz.panel import quiz_json
from dashboard.quiz.questions import Material, questions
from dashboard.quiz_kinds import KINDS
from dashboard.serve.atlas_files import read_index

WRITERS = {".xml": moodle_xml, ".gift": gift}
PACKAGE = ".zip"
ALL = 100_000
EVERY = 50  # questions between two words of progress

Tell = Callable[[str], None]


def content_of(
    atlas: Atlas, compiled: Path, kinds: Sequence[str], options: argparse.Namespace, tell: Tell = print
) -> tuple[bytes, dict[str, int]]:
    """The file, and how many questions of each kind are in it; `tell` hears of the progress."""
    index = read_index(compiled)
    asked: list[Choice] = []
    counts: dict[str, int] = {}
    material = material_of(atlas, compiled)
    painter = Painter(atlas, compiled)
    made = hotspot_of if options.out.suffix == PACKAGE else choice_of
    for kind in kinds:
        found = questions(material, kind, options.seed, options.n or ALL, options.region, options.level)
        counts[kind] = len(found)
        for at, question in enumerate(found, 1):
            asked.append(made(atlas, painter, question, told(KINDS[kind][0]), options.seed + at))
            if at % EVERY == 0:
                tell(f"{KINDS[kind][0]}: {at} of {len(found)} questions")
    credit = told("Pain Atlas, data {version}. For education, not diagnosis.", version=index["version"])
    if options.out.suffix == PACKAGE:
        warnings = tuple(flag.line for flag in red_flags(atlas))
        return package(Bank(entries_of(asked), index["version"], credit, warnings), DIALECTS[options.qti]), counts
    return WRITERS[options.out.suffix](asked, credit), counts


def material_of(atlas: Atlas, compiled: Path) -> Material:
    """What questions are made of."""
    overlap = read_overlap(compiled, read_index(compiled)["structures"])
    return Material(quiz_json(atlas), overlap, {name: one.name for name, one in atlas.structures.items()})

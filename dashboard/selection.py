"""What the reader chose, and how it is written in the address.

web/core/selection.js reads the same table of keys (`choices_for`), so both sides accept and write the same addresses.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from dashboard.address_reading import Choice, Choices, read
from dashboard.atlas import Atlas
from dashboard.figures.views import Index
from dashboard.figures.wording import MODES
from dashboard.language.telling import ENGLISH, spoken
from dashboard.quiz_kinds import KINDS, LENGTHS

__all__ = ["Choice", "Choices", "Selection", "areas", "choices_for", "read_selection", "write_query"]

NOTHING = "none"
# Modes whose study has a subject of its own: a source left over from another one would be painted as if it were that.
OWN_SUBJECT = ("case", "facts", "conditions", "learn", "quiz")
FIRST_VISIT = "root_s1"
SIDES = ("left", "right", "both")
# A lesson's id (`own` for a file dropped on the page) and which of its steps; the seed makes a class see one quiz.
LESSON, STEP, SEED = r"[a-z0-9_]{1,60}", r"[1-9][0-9]?", r"[0-9]{1,6}"
# Places of which one asks together; more are no longer one complaint.
MOST_AREAS = 8
# What is marked in a case, by layer and side; what crosses the midline stands with the left.
MARKS = ("pain_left", "pain_right", "numb_left", "numb_right", "tingling_left", "tingling_right")
# More than any drawing needs: every area of a side.
MOST_MARKS, MOST_SIGNS = 160, 160
# What a link can be about. One that names any of them never opens on the example, whether it could be read or not.
SUBJECTS = ("sel", "area", "nerve", "site")
# Read or not, these stand beside the example; only where they could not be read does it say nothing of what was meant.
COMPANIONS = ("cmp", "cond", "lesson")
# The body in three dimensions, in place of a group of flat views.
SOLID = "3d"
# Which evidence grades are painted: all, or only A and B.
GRADES = ("all", "ab")


@dataclass(frozen=True)
class Selection:
    """One state of the page; `v` is the data version.

    In a case, the MARKS and `worst` hold areas, `worst_side` is '' where the worst place has the sides of its pain;
    `found` and `absent` hold signs that were asked, `case` is one of the tables.
    `sel`, `cmp`, `area`, `nerve`, `site`, `cond`, `lesson`, `quiz` are '' where nothing is chosen; `area` holds several
    separated by commas (see `areas`); `step`, `seed` and `n` are whole numbers as text. `inside` is 1 where the solid
    body is seen through. `desk` is
    `notes` in the window a presenter reads from.
    """

    sel: str = ""
    side: str = "left"
    cmp: str = ""
    area: str = ""
    nerve: str = ""
    site: str = ""
    view: str = ""
    inside: str = ""
    cond: str = ""
    layer: str = "pain"
    grade: str = "all"
    map: str = ""
    body: str = "neutral"
    mode: str = "explore"
    lesson: str = ""
    step: str = "1"
    desk: str = ""
    quiz: str = ""
    seed: str = "1"
    n: str = "10"
    region: str = ""
    level: str = ""
    case: str = ""
    pain_left: str = ""
    pain_right: str = ""
    worst: str = ""
    worst_side: str = ""
    numb_left: str = ""
    numb_right: str = ""
    tingling_left: str = ""
    tingling_right: str = ""
    found: str = ""
    absent: str = ""
    lang: str = "en"
    v: str = ""


def choices_for(atlas: Atlas, index: Index, languages: Sequence[str] = (ENGLISH,)) -> dict[str, Choice]:
    """The allow-list of every key, in the order in which an address is written; `languages` are those of the site."""
    views = [group["id"] for group in index["groups"]]
    maps = [drawn["id"] for drawn in index["maps"]]
    marks = Choice(tuple(atlas.areas), "", most=MOST_MARKS)
    signs = Choice(tuple(_ids(atlas, "signs", "sign_id")), "", most=MOST_SIGNS)
    return {
        "sel": Choice((NOTHING, *atlas.structures), FIRST_VISIT),
        "side": Choice(SIDES, SIDES[0], initials=True),
        "cmp": Choice(tuple(atlas.structures), ""),
        "area": Choice(tuple(atlas.areas), "", most=MOST_AREAS),
        "nerve": Choice(tuple(_ids(atlas, "nerves", "nerve_id")), ""),
        "site": Choice(tuple(_ids(atlas, "entrapment_sites", "site_id")), ""),
        "view": _first_of([*views, SOLID]),
        "inside": Choice(("1",), ""),
        "cond": Choice(tuple(atlas.tables["conditions"]["condition_id"]), ""),
        "layer": _first_of(index["layers"]),
        "grade": _first_of(GRADES),
        "map": _first_of(maps),
        "body": _first_of([body["id"] for body in index["bodies"]]),
        "mode": _first_of(list(MODES)),
        "lesson": Choice((), "", LESSON),
        "step": Choice(("1",), "1", STEP),
        "desk": Choice(("notes",), ""),
        "quiz": Choice(tuple(KINDS), ""),
        "seed": Choice(("1",), "1", SEED),
        "n": Choice(LENGTHS, "10"),
        "region": Choice(tuple(sorted({area.region for area in atlas.areas.values()})), ""),
        "level": Choice(tuple(sorted(set(atlas.tables["vignettes"]["difficulty"]) - {""})), ""),
        "case": Choice(tuple(_ids(atlas, "vignettes", "vignette_id")), ""),
        "pain_left": marks,
        "pain_right": marks,
        "worst": Choice(tuple(atlas.areas), ""),
        "worst_side": Choice(SIDES[:2], ""),
        "numb_left": marks,
        "numb_right": marks,
        "tingling_left": marks,
        "tingling_right": marks,
        "found": signs,
        "absent": signs,
        "lang": Choice(tuple(languages), spoken().tag),
        "v": _first_of([index["version"]]),
    }


def areas(selection: Selection) -> list[str]:
    """The chosen areas, in the order in which they were chosen."""
    return selection.area.split(",") if selection.area else []


def read_selection(query: str, choices: Choices) -> Selection:
    """The selection an address stands for, as address_reading.py reads it.

    An address that names nothing to show opens on the first-visit example, in the modes that are about a source; one
    that names something nobody knows opens on nothing, because an example would look like the answer.
    """
    reading = read(query, choices)
    chosen = {key: reading.values.get(key, choice.default) for key, choice in choices.items()}
    unread = {one.key for one in reading.unread}
    named = {*reading.values, *unread} & set(SUBJECTS) or unread & set(COMPANIONS) or "sel" in reading.blank
    if "sel" not in reading.values and (named or chosen["mode"] in OWN_SUBJECT):
        chosen["sel"] = ""
    if chosen["sel"] == NOTHING:
        chosen["sel"] = ""
    return Selection(**chosen)


def write_query(selection: Selection, choices: Choices) -> str:
    """The shortest address of a selection; source and side are always spelt out so that a link reads well."""
    written = asdict(selection)
    if not selection.sel and not selection.area:
        written["sel"] = NOTHING
    kept = {key: written[key] for key in choices if written[key] and _worth_writing(key, written[key], choices)}
    return urlencode(kept, safe=",")


def _worth_writing(key: str, value: str, choices: Choices) -> bool:
    """A language is named wherever there are several, so that a link opens in the one it was copied in."""
    spelt_out = key in ("sel", "side") or (key == "lang" and len(choices[key].values) > 1)
    return spelt_out or value != choices[key].default


def _ids(atlas: Atlas, table: str, column: str) -> list[str]:
    return list(atlas.tables[table][column]) if table in atlas.tables else []


def _first_of(values: Sequence[str]) -> Choice:
    return Choice(tuple(values), values[0])

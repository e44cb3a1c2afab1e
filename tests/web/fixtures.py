"""What the tests of the browser's rules compare with: `python -m tests.web.fixtures FOLDER` writes it as JSON.

Files of the page as the server makes them, and what Python says to cases made here: which sources rank where, what is
wrong with a lesson, which ids were meant. web/fixtures.mjs reads them.
"""

import json
import sys
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from dashboard.atlas import DATA_DIR, Atlas, read_atlas, sources_of
from dashboard.atlas.also_here import also_here
from dashboard.atlas.names import closest
from dashboard.atlas.table_file import stray_byte
from dashboard.case.cases import case_entries
from dashboard.case.note import note_fhir, note_text
from dashboard.case.note_files import note_words
from dashboard.figures.overlap import Overlap, read_overlap
from dashboard.figures.views import Index
from dashboard.lesson.form import LINE_END, LONGEST, Lesson, parse, write
from dashboard.lesson.player import lesson_faults, lessons_files
from dashboard.panels import body_map, picker
from dashboard.quiz.panel import quiz_json
from dashboard.quiz.questions import POOLS, Material, Question, questions
from dashboard.selection import Choices, choices_for
from dashboard.serve.atlas_files import read_index
from dashboard.studies import study_files
from tests.lesson.test_form import HEAD, SLIPS, STEP
from tests.test_fuzz import spoilt
from tests.web.case_fixtures import worked_cases

PAGE_FILES = ("case.json", "nerves.json", "places.json", "quiz.json", "search.json")
LESSON_FILES = ("lessons/index.json", "lessons/sources.json")
STATES = Path(__file__).parents[1] / "state_cases.json"
SENTENCE = "Pain in the calf may come\nfrom S1."
ODD = (
    *("", "\n", "---\n---\n", "\ufeff" + HEAD + STEP, "__proto__: a\n" + HEAD, HEAD + STEP * 2),
    *((HEAD + STEP).replace("\n", end) for end in ("\r\n", "\r")),
    *((HEAD + STEP).replace(SENTENCE, letter * n) for letter in "é😀" for n in (LONGEST, LONGEST + 1)),
    *(HEAD.replace("minutes", f"{key}: x\nminutes") + STEP for key in ("constructor", "__proto__", "toString")),
    HEAD + STEP.replace("calf_mid", "calves").replace("furman2019", "nobody2030; constructor"),
    HEAD + STEP.replace("Hide:", "HIDE:\t"),
    HEAD + STEP.replace("\n\n", "\n\x0b\n\u2028\n\n"),
)  # fmt: skip
# Bytes that are no UTF-8 where they stand: Latin-1, a letter broken off, a surrogate, one no text holds.
STRAYS = (b"\xe4", b"\xc3\n", b"\xed\xa0\x80", b"\xff")


class Entries(HTMLParser):
    """The entries of the picker's lists, by the names a browser gives their data."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the buttons that carry a name."""
        dataset = {_camel(key.removeprefix("data-")): value or "" for key, value in attrs if key.startswith("data-")}
        if tag == "button" and "name" in dataset:
            self.found.append(dataset)


def listed(atlas: Atlas) -> list[dict[str, str]]:
    """What the picker's lists offer."""
    reader = Entries()
    for part in picker.layout(atlas)._traverse():
        reader.feed(getattr(part, "data-entries", ""))
    return reader.found


def page_choices(atlas: Atlas, index: Index, choices: Choices) -> Any:
    """What an address may hold, as the map's host tells the browser."""
    parts = body_map.layout(atlas, index, choices, {})._traverse()
    told = json.loads(next(getattr(part, "data-choices") for part in parts if getattr(part, "id", "") == "body-map"))
    return {key: choice | {"values": told[choice.get("like", key)]["values"]} for key, choice in told.items()}


def ranked(atlas: Atlas, random: Random) -> Iterator[dict[str, Any]]:
    """Sets of one to eight areas, each with its sources in order and, by group, with what else is there."""
    chosen = [random.sample(sorted(atlas.areas), 1 + n % 8) for n in range(240)]
    for areas in [["calf_lateral", "buttock_mid"], *chosen]:
        found = [[c.structure_id, c.score, c.mechanism, list(c.reasons)] for c in sources_of(atlas, areas)]
        also = [[entry.entry_id for entry in entries] for entries in also_here(atlas, areas).values()]
        yield {"areas": areas, "sources": found, "also": also}


def lessons(atlas: Atlas, choices: Choices, random: Random) -> Iterator[dict[str, Any]]:
    """Shipped, odd, slipped and spoilt lessons, and one for every state of the table, with what Python says of each."""
    shipped = [path.read_text("utf-8") for path in sorted((DATA_DIR / "lessons").glob("*_*.md"))]
    states = [case["query"] for case in json.loads(STATES.read_text("utf-8"))]
    texts = [*shipped, *ODD, *(text for text, _ in SLIPS)]
    texts += [HEAD + STEP.replace("sel=root_s1&side=left", state) for state in states]
    texts += [spoilt(random.choice(shipped), random) for _ in range(300)]
    for text in (text.encode("utf-8", "replace").decode() for text in texts):
        lesson, faults = parse(text, "")
        faults = faults or (lesson_faults(lesson, atlas, choices) if lesson else [])
        case = {"text": text, "faults": [[fault.line, fault.column, fault.reason] for fault in faults]}
        sound = lesson if not faults else None
        yield case | {"read": sound and _read(sound), "written": sound and write(sound)}


def strays(random: Random) -> Iterator[dict[str, Any]]:
    """Lessons with a byte that is not UTF-8, as lists of bytes, and the line Python blames."""
    text = (HEAD + STEP).replace(SENTENCE, "Ähnlich: \ufffd 😀").encode()
    for stray in STRAYS * 25:
        at = random.randint(0, len(text))
        raw = (text[:at] + stray + text[at:]).replace(b"\n", random.choice((b"\n", b"\r\n", b"\r")))
        lines = LINE_END.split(raw.decode("utf-8", "surrogateescape"))
        yield {"bytes": list(raw), "line": next(n for n, line in enumerate(lines, 1) if stray_byte(line))}


def meant(choices: Choices, random: Random) -> Iterator[dict[str, Any]]:
    """Ids with letters dropped, doubled, swapped or cut, and those that look like them."""
    for key in [key for key in choices for _ in range(20) if len(choices[key].values) > 1]:
        ids = choices[key].values
        letters = list(random.choice(ids))
        for _ in range(random.randint(0, 4)):
            at = random.randrange(len(letters))
            letters[at] = random.choice(("", letters[at] * 2, " ", "_", *"aeiou12"))
        given = "".join(random.choice((letters, letters[3:], letters[:4]))).lower()
        near = closest(given, {name: name for name in ids}, 3)
        yield {"key": key, "given": given, "closest": near, "alike": get_close_matches(given, ids, 3)}


def shared_patterns(overlap: Overlap, random: Random) -> list[tuple[str, str, int]]:
    """Pairs of sources with the percent of drawn strength they share."""
    pairs = [(random.choice(overlap.ids), random.choice(overlap.ids)) for _ in range(400)]
    return [(one, other, overlap.between(one, other)) for one, other in pairs]


def notes(atlas: Atlas, random: Random) -> dict[str, Any]:
    """What notes are made of, and selections with the note Python writes of the file the page saves of them."""
    areas, signs = [*atlas.areas], [*note_words(atlas)["signs"]]
    marks = [f"{layer}_{side}" for layer in ("pain", "numb", "tingling") for side in ("left", "right")]
    told = [{"pain_left": one["pain"], "worst": [one["worst"]], "found": one["found"], "absent": one["absent"]}
            for one in case_entries(atlas)]  # fmt: skip
    for _ in range(90):
        drawn = {key: random.sample(areas, random.choice((0, 0, 1, 4))) for key in (*marks, "worst")}
        asked = random.sample(signs, random.randint(0, 30))
        cut = random.randint(0, len(asked))
        drawn |= {
            "worst": (drawn["pain_left"] or drawn["worst"])[:1],
            "worst_side": random.choice(([], ["left"], ["right"])),
        }
        told.append(drawn | {"found": asked[:cut], "absent": asked[max(0, cut - 1) :]})
    return {"words": note_words(atlas), "cases": [_noted(atlas, one, marks) for one in told]}


def _noted(atlas: Atlas, told: dict[str, Any], marks: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = {key: [*told.get(key, ())] for key in (*marks, "found", "absent")}
    felt = {layer: [*row[f"{layer}_left"], *row[f"{layer}_right"]] for layer in ("pain", "numb", "tingling")}
    ids = (f"urn:uuid:00000000-0000-4000-8000-{at:012}" for at in count())
    saved = row | {"pain_area_ids": felt["pain"], "worst_area_id": "".join(told["worst"])}
    saved["worst_side"] = side = "".join(told.get("worst_side", ()))
    saved |= {"sensory_area_ids": [*felt["numb"], *felt["tingling"]]}
    fhir = json.dumps(note_fhir(atlas, saved, lambda: next(ids)), ensure_ascii=False, indent=1)
    selection = {key: ",".join(some) for key, some in (row | {"worst": told["worst"]}).items()}
    return {"selection": selection | {"worst_side": side}, "text": note_text(atlas, saved), "fhir": fhir}


def chance(seed: int) -> list[float]:
    """The first numbers of mulberry32 from a seed."""
    state, numbers = seed, []
    for _ in range(8):
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = (state ^ state >> 15) * (state | 1) & 0xFFFFFFFF
        mixed ^= (mixed + ((mixed ^ mixed >> 7) * (mixed | 61) & 0xFFFFFFFF)) & 0xFFFFFFFF
        numbers.append((mixed ^ mixed >> 14) / 2**32)
    return numbers


def asked(atlas: Atlas, overlap: Overlap) -> Iterator[dict[str, Any]]:
    """Every question of every kind that Python asks, too, for some seeds and filters."""
    names = {name: structure.name for name, structure in atlas.structures.items()}
    material = Material(quiz_json(atlas), overlap, names)
    for kind in POOLS:
        for seed, region, level in ((1, "", ""), (42, "", ""), (999_999, "leg", ""), (7, "", "ambiguous")):
            found = questions(material, kind, seed, 10_000, region, level)
            yield {
                "quiz": kind,
                "seed": str(seed),
                "region": region,
                "level": level,
                "asked": [_told(q) for q in found],
            }


def _told(one: Question) -> dict[str, Any]:
    options = [{"id": name, "text": text} for name, text in one.options]
    return {
        "id": one.question_id, "ask": one.ask, "options": options, "right": one.right, "areas": one.areas,
        "level": one.level, "why": one.why, "shows": one.shows,
    }  # fmt: skip


def write_fixtures(folder: Path) -> None:
    """Every file the tests of the browser's rules read."""
    atlas, index, random = read_atlas(), read_index(DATA_DIR / "compiled"), Random(11)
    choices, overlap = choices_for(atlas, index), read_overlap(DATA_DIR / "compiled", index["structures"])
    page, shipped = study_files(atlas, overlap), lessons_files(atlas, index)
    made: dict[str, Callable[[], Any]] = {
        "choices.json": lambda: page_choices(atlas, index, choices),
        "listed.json": lambda: listed(atlas),
        "ranked.json": lambda: list(ranked(atlas, random)),
        "lesson_verdicts.json": lambda: list(lessons(atlas, choices, random)),
        "strays.json": lambda: list(strays(random)),
        "meant.json": lambda: list(meant(choices, random)),
        "overlaps.json": lambda: shared_patterns(overlap, random),
        "worked_cases.json": lambda: list(worked_cases(atlas, Random(13))),
        "notes.json": lambda: notes(atlas, Random(12)),
        "asked.json": lambda: list(asked(atlas, overlap)),
        "chance.json": lambda: {seed: chance(seed) for seed in (1, 42, 999_999)},
    }
    (folder / "lessons").mkdir(parents=True, exist_ok=True)
    for name, make in made.items():
        (folder / name).write_text(json.dumps(make()), "utf-8")
    for name, file in {**{n: page[n] for n in PAGE_FILES}, **{n: shipped[n] for n in LESSON_FILES}}.items():
        (folder / name).write_bytes(file())


def _read(lesson: Lesson) -> dict[str, Any]:
    """A lesson under the names the browser gives its parts, every value of the head as text."""
    head = {"id": lesson.lesson_id, "minutes": str(lesson.minutes)}
    head |= {key: getattr(lesson, key) for key in ("title", "summary", "audience", "language", "data_version")}
    return head | {"steps": [vars(step) | {"lines": dict(step.lines)} for step in lesson.steps]}


def _camel(name: str) -> str:
    first, *rest = name.split("-")
    return first + "".join(part.capitalize() for part in rest)


if __name__ == "__main__":
    write_fixtures(Path(sys.argv[1]))

"""What Python and the browser must say alike, written out once for the browser: web/core/contract.js.

What only checks a state or a lesson stands in a file of its own, web/core/checked_contract.js, so that a first visit
does not load it. `make web` writes both anew (`python -m dashboard.contract`); a test holds them against this one.
"""

import json
from pathlib import Path

from dashboard import selection, state_reasons
from dashboard.atlas.safety import URGENCIES
from dashboard.atlas.zones import WITHIN, ZONES
from dashboard.figures.pattern_views import LEAST
from dashboard.lesson import form as lesson

FOLDER = Path(__file__).parents[1] / "web" / "core"
WIDEST = 80  # letters of a value on one line
FULL = 255  # a strength is a byte in data/compiled/patterns.bin
HEAD = """// @ts-check
/** What Python and the browser must say alike; written by dashboard/contract.py, change it there. */
"""


def zones() -> list[dict[str, str | int]]:
    """Name, word within a sentence, and least strength of 255 of each zone, the strongest first."""
    least = [round(FULL * share) or LEAST for _, _, share in ZONES]
    return [{"name": name, "word": WITHIN[name], "least": at} for (name, _, _), at in zip(ZONES, least, strict=True)]


def constants() -> dict[str, tuple[str, object]]:
    """By its name in the browser: what it is, and its value."""
    return {
        "ZONES": ("the zones of a pattern, the strongest first; `least` of 255", zones()),
        "LEAST": ("the faintest strength of 255 that is drawn", LEAST),
        "NOTHING": ("the value of `sel` in an address that chooses nothing", selection.NOTHING),
        "OWN_SUBJECT": ("modes whose study has a subject of its own", selection.OWN_SUBJECT),
        "SUBJECTS": ("what a link can be about", selection.SUBJECTS),
        "COMPANIONS": ("what stands beside the example of a first visit", selection.COMPANIONS),
        "SOLID": ("the view in three dimensions", selection.SOLID),
        "URGENCIES": ("of warnings, the most urgent first", URGENCIES),
    }


def checked() -> dict[str, tuple[str, object]]:
    """The same of what a state or the file of a lesson is checked against."""
    return {
        "STATE_REASONS": ("what is said against a state, by what is wrong with it", state_reasons.REASONS),
        "LESSON_NEEDED": ("what the front matter of a lesson must tell", lesson.NEEDED),
        "LESSON_SHAPES": (
            "the form of a value of the front matter, and that form in words",
            {key: [form.pattern, words] for key, (form, words) in lesson.SHAPES.items()},
        ),
        "LESSON_MARKS": ("how a line of a step begins that is no part of the sentence", lesson.MARKS),
        "HIDEABLE": ("what a step may cover", lesson.HIDEABLE),
        "LONGEST_SENTENCE": ("letters that can be read from the back of a hall while somebody speaks", lesson.LONGEST),
    }


def written() -> dict[str, str]:
    """The text of each file by its name."""
    return {"contract.js": _text(constants()), "checked_contract.js": _text(checked())}


def _text(constants: dict[str, tuple[str, object]]) -> str:
    lines = [
        f"\n/** {about[0].upper()}{about[1:]}. */\nexport const {name} = {_js(value)};\n"
        for name, (about, value) in constants.items()
    ]
    return HEAD + "".join(lines)


def _js(value: object) -> str:
    line = json.dumps(value, ensure_ascii=False)
    return line if len(line) < WIDEST else json.dumps(value, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    for file, text in written().items():
        (FOLDER / file).write_text(text, "utf-8")

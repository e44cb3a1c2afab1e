"""Files of drawings as people have them, written for a test."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.drawing.mark import Place
from dashboard.drawing.readers import Readers
from dashboard.drawing.tally import Tally, tally_of

CASE = {"schema": "pain-atlas-case-1"}


def table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Path:
    """A CSV table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def cases(path: Path, *some: dict[str, Any]) -> Path:
    """A file of cases: one object alone, several as a list."""
    found = [CASE | case for case in some]
    path.write_text(json.dumps(found[0] if len(found) == 1 else found, indent=1), "utf-8")
    return path


def tallied(atlas: Atlas, *files: Path, group: str | None = None, side: str = "both") -> Tally:
    """The counts of some files."""
    return tally_of(files, Readers.of(atlas, DATA_DIR, group), side)


def marked(tally: Tally, group: str = "all", layer: str = "pain") -> dict[Place, int]:
    """How many people certainly marked each place."""
    return {place: count for (g, of, place), count in tally.marked.items() if (g, of) == (group, layer) and count}


def possible(tally: Tally, group: str = "all", layer: str = "pain") -> dict[Place, int]:
    """How many further people may have marked each place."""
    return {place: count for (g, of, place), count in tally.possible.items() if (g, of) == (group, layer) and count}

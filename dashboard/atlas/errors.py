"""What is wrong with the data, place by place."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_OF_A_FILE = 20


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong at one place of the data folder.

    `line` counts from 1 (the header); 0 means the file as a whole. `column` is a column's name, a bibliography
    field, or `-` where no single column is to blame.
    """

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column} {self.reason}"


class AtlasError(Exception):
    """The data cannot be used; `faults` lists every reason, in the order of the files and lines."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


def in_short(faults: Iterable[Fault], most: int = MOST_OF_A_FILE) -> list[str]:
    """A line for each of the first faults of every file, and after them how many more that file has."""
    by_file: dict[str, list[Fault]] = {}
    for fault in faults:
        by_file.setdefault(fault.file, []).append(fault)
    lines: list[str] = []
    for file, found in by_file.items():
        lines += map(str, found[:most])
        if len(found) > most:
            lines.append(f"{file}: {len(found) - most} more faults; `python -m dashboard check --all` prints them")
    return lines

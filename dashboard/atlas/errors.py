"""What is wrong with the data, place by place."""

from dataclasses import dataclass


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

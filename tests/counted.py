"""What the tables hold, read without the atlas: how many rows, and the words of a warning."""

import csv
import re

from dashboard.atlas import DATA_DIR


def counted() -> dict[str, int]:
    """Rows by file name without its ending; `sources` counts the works of sources.bib."""
    tables = {path.stem: len(_rows(path.stem)) for path in DATA_DIR.glob("*.csv")}
    works = re.findall(r"^@\w+\{", (DATA_DIR / "sources.bib").read_text("utf-8"), re.MULTILINE)
    return tables | {"sources": len(works)}


def warning_words(line_id: str) -> str:
    """When the warning of a row of safety_lines.csv is to be heeded."""
    return next(row["when"] for row in _rows("safety_lines") if row["line_id"] == line_id)


def _rows(table: str) -> list[dict[str, str]]:
    with (DATA_DIR / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

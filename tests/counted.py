"""How many rows each table has, as data/README.md says; tests/data/test_dictionary.py holds that to the files."""

import re

from dashboard.atlas import DATA_DIR


def counted() -> dict[str, int]:
    """Rows by file name without its ending; `sources` counts the works of sources.bib."""
    text = (DATA_DIR / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| (\w+)\.(?:csv|bib) \| (\d+) \|", text, re.MULTILINE)
    return {name: int(rows) for name, rows in found}

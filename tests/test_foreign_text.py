"""Text of the tables is text on the page, whatever letters it is made of."""

import csv
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

from dashboard.atlas import DATA_DIR, Fault, read_atlas
from dashboard.atlas.check import check
from dashboard.atlas.descriptor import Column, read_descriptor
from dashboard.figures.overlap import read_overlap
from dashboard.page import area_html, structure_html
from dashboard.serve.atlas_files import read_index
from dashboard.studies import STUDIES, study_files, study_html

FOREIGN = "<b data-foreign='1' onclick=alert(1)>x</b>\"' data-foreign=\"1\""
LINK = re.compile(r"https?://|[?#]|data:image/|[\w./-]*$")


def test_text_of_tables_is_never_html(tmp_path: Path) -> None:
    """An element and an attribute put into every free cell come out as letters in panels, studies and handouts."""
    assert spoil(tmp_path) > 50
    atlas = read_atlas(tmp_path)
    overlap = read_overlap(DATA_DIR / "compiled", read_index(DATA_DIR / "compiled")["structures"])
    files = study_files(atlas, overlap)
    written = [structure_html(atlas, overlap, name) for name in list(atlas.structures)[::12]]
    written += [area_html(atlas, name) for name in list(atlas.areas)[::12]]
    written += [study_html(atlas, name) for name in STUDIES]
    written += [files[name]().decode() for name in list(files)[::12] if name.endswith(".html")]
    assert sum("data-foreign" in fragment for fragment in written) > 20
    for fragment in written:
        found = Elements(fragment).attributes
        assert not [name for name, _ in found if name == "data-foreign" or name.startswith("on")]
        assert not [value for name, value in found if name in ("href", "src") and not LINK.match(value or "")]


class Elements(HTMLParser):
    """The attributes of every element in a fragment, as a browser would find them."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(fragment)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep them."""
        self.attributes += attrs


def spoil(data: Path) -> int:
    """A data folder with foreign text in every cell that may hold it; gives the number of its columns."""
    for file in DATA_DIR.iterdir():
        if file.suffix in (".csv", ".bib", ".json"):
            shutil.copy(file, data / file.name)
    columns = {
        (t.file, c.name) for t in read_descriptor(data)[0] for c in t.columns if c.name not in t.key and is_free(c)
    }
    while columns:
        for name in {name for name, _ in columns}:
            put(data / name, {column for where, column in columns if where == name})
        blamed = {place for fault in check(data) for place in places(fault, columns)}
        if not blamed:
            break
        for name in {name for name, _ in blamed}:
            shutil.copy(DATA_DIR / name, data / name)
        columns -= blamed
    return len(columns)


def places(fault: Fault, columns: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The column a fault names, or every one of its file."""
    named = {(fault.file, fault.column)}
    return named & columns or {place for place in columns if place[0] == fault.file}


def is_free(column: Column) -> bool:
    """Whether a cell may hold any words."""
    bound = column.enum or column.pattern or column.references or column.unique or column.separator
    return column.type == "string" and not bound


def put(path: Path, columns: set[str]) -> None:
    """Append the foreign text to every cell of some columns that holds anything."""
    with (DATA_DIR / path.name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.update({name: cell + FOREIGN for name, cell in row.items() if name in columns and cell})
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)

"""Everything that a reader of another language wants translated: sentences of the code, cells of tables, lessons."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.atlas.check import Reading
from dashboard.language.catalogue import Entry
from dashboard.language.sentences import sentences
from dashboard.language.texts import TEXTS, table_texts
from dashboard.lesson.folder import read_lessons
from dashboard.lesson.words import lesson_texts


def wanted(reading: Reading, data_dir: Path) -> list[Entry]:
    """Every text once, in the order of the code, the tables and the lessons."""
    cells = [Entry(key, english) for key, english in (*_cells(reading), *_lessons(data_dir).items())]
    return [*sentences(), *cells]


def _cells(reading: Reading) -> Iterator[tuple[str, str]]:
    for table in TEXTS:
        if table in reading.tables:
            yield from table_texts(table, reading.tables[table].key, [row.cells for row in reading.rows[table]])


def _lessons(data_dir: Path) -> Mapping[str, str]:
    return {key: text for lesson in read_lessons(data_dir)[0] for key, text in lesson_texts(lesson).items()}

"""data/README.md is true: its files, columns and counts are those of the tables."""

import re
from collections import Counter, defaultdict

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.atlas.descriptor import read_descriptor

TEXT = (DATA_DIR / "README.md").read_text(encoding="utf-8")
TABLES, _ = read_descriptor(DATA_DIR)


def test_the_list_of_files_is_the_folder() -> None:
    """Every hand-edited file is listed once with what it holds, and nothing else is."""
    listed = re.findall(r"^\| (\S+\.(?:csv|bib)) \| \S", TEXT, re.MULTILINE)
    real = sorted([*(table.file for table in TABLES), "sources.bib"])
    assert sorted(listed) == real
    assert sorted(path.name for path in DATA_DIR.glob("*.*") if path.suffix in (".csv", ".bib")) == real


def test_every_column_is_described() -> None:
    """Each table has a section that names exactly its columns, in backticks and with words behind them."""
    described: dict[str, list[str]] = defaultdict(list)
    for section, body in re.findall(r"^### (\S+\.csv)\n\n(.+)$", TEXT, re.MULTILINE):
        described[section] += re.findall(r"(?:^|; |\. )`([a-z0-9_]+)` [^;`]", body)
    assert {t.file: sorted(c.name for c in t.columns) for t in TABLES} == {k: sorted(v) for k, v in described.items()}


def counted(line_start: str) -> list[Counter[str]]:
    """The counts in a line of the dictionary, sentence by sentence: `myofascial 631, radicular 368` and so on."""
    line = next(line for line in TEXT.splitlines() if line.startswith(line_start))
    return [Counter({w: int(n) for w, n in re.findall(r"(\w+) (\d+)", s)}) for s in line.split(". ")]


def test_the_counts_that_matter_are_right(atlas: Atlas) -> None:
    """Rows by mechanism, type, evidence, status and mapping; verdicts; agreement of maps."""
    patterns = atlas.tables["patterns"]
    columns = ("mechanism", "row_type", "evidence", "status", "mapping")
    assert counted("- patterns.csv by mechanism") == [Counter(patterns[column]) for column in columns]
    assert counted("- claims.csv by verdict") == [Counter(atlas.tables["claims"]["verdict"])]
    agreement = Counter(atlas.tables["dermatome_disagreement"]["agreement"])
    assert counted("- dermatome_disagreement.csv") == [agreement]


def test_the_list_of_disagreements_is_whole(atlas: Atlas) -> None:
    """18 disagreements, and exactly the 14 areas in which the maps share no main root."""
    section = TEXT.split("## Disagreements an honest app must show")[1].split("\n## ")[0]
    assert len(re.findall(r"^\d+\. ", section, re.MULTILINE)) == 18
    table = atlas.tables["dermatome_disagreement"]
    assert set(re.findall(r"\(`(\w+)`\)", section)) == set(table["area_id"][table["agreement"] == "disagree"])


def test_areas_without_a_root_are_named(atlas: Atlas) -> None:
    """The areas said to have no nerve-root row are those without a drawn one."""
    line = next(line for line in TEXT.splitlines() if line.startswith("No nerve-root pattern row exists for"))
    rows = [row for s, rows in atlas.patterns.items() if s.startswith("root_") for row in rows]
    assert set(re.findall(r"`(\w+)`", line)) == set(atlas.areas) - {row.area_id for row in rows}

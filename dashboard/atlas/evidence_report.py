"""How much of the atlas is confirmed how: counted by table, and every open row with its reason."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.atlas.confirmation import AGAIN, OPEN, READ, WHOLE_TABLE, Confirmation
from dashboard.atlas.fact_cells import Carried, carried, facts_of
from dashboard.atlas.model import Atlas
from dashboard.language.telling import to_tell

# Each way a row can be confirmed, the surest first, in the words of the page and of the command line.
WAYS = {
    "full_text": to_tell("read in the work itself"),
    "abstract": to_tell("read in its abstract"),
    "quoted": to_tell("read where another work quotes it"),
    "standard": to_tell("standard anatomy, not looked up one by one"),
    "chart": to_tell("expert chart, compared with descriptions in words"),
    "own": to_tell("our own drawing, order or made-up case"),
    "disputed": to_tell("its source says something else, and that is shown"),
    "not_readable": to_tell("could not be read"),
}


@dataclass(frozen=True)
class TracedRow:
    """One row of a table and how it is confirmed: `way` is one of WAYS, `reason` why it is open, '' where it is not."""

    table: str
    row_id: str
    way: str
    source_keys: tuple[str, ...]
    reason: str
    carried: Carried  # its facts, by what was noted of them; none of a row that was read in no work


def traced_rows(atlas: Atlas) -> Iterator[TracedRow]:
    """Every row that rests on works, table by table."""
    for name, frame in atlas.tables.items():
        if "traced_as" not in frame:
            continue
        columns = [column for column in frame.columns if column.startswith("source_keys")]
        for row in frame.to_dict("records"):
            row_id = row["traced_as"].partition("/")[2]
            keys = tuple(dict.fromkeys(key for column in columns for key in row[column].split(";") if key))
            way = _way(atlas, name, row_id, row["status"])
            reason = _reason(atlas, name, row_id, keys) if row["status"] in OPEN else ""
            facts = facts_of(name, row) if way in READ else ()
            yield TracedRow(name, row_id, way, keys, reason, carried(facts, looked_up(atlas, name, row_id)))


def counted(atlas: Atlas) -> dict[str, Counter[str]]:
    """How many rows of each table are confirmed in each way."""
    counts: dict[str, Counter[str]] = {}
    for row in traced_rows(atlas):
        counts.setdefault(row.table, Counter())[row.way] += 1
    return counts


def facts_counted(atlas: Atlas) -> dict[str, Counter[str]]:
    """How many facts of the rows that were read are carried by a line: wholly, in_part or by_none, for each table."""
    counts: dict[str, Counter[str]] = {}
    for row in traced_rows(atlas):
        if row.way in READ:
            found = {how: len(names) for how, names in vars(row.carried).items()}
            counts.setdefault(row.table, Counter()).update(found)
    return counts


@dataclass(frozen=True)
class SecondReading:
    """What came of reading works again: over all readings, and of the last random tenth alone."""

    judged: int
    corrected: int
    last_judged: int
    last_corrected: int


def second_reading(atlas: Atlas) -> SecondReading:
    """Of the lines that were met again, how many were corrected since."""
    frame = atlas.tables[AGAIN]
    met = frame[frame["result"] != "not_found"]
    last = met[met["tenth"] == met["tenth"].max()]
    counts = [int(number) for some in (met, last) for number in (len(some), (some["result"] == "differs").sum())]
    return SecondReading(*counts)


def report(atlas: Atlas) -> Iterator[str]:
    """The lines of `check --evidence`: the counts of each table, then every row with what is open of it."""
    for table, ways in counted(atlas).items():
        parts = [f"{ways[way]} {words}" for way, words in WAYS.items() if ways[way]]
        yield f"{table} ({ways.total()}): {'; '.join(parts)}"
    for table, facts in facts_counted(atlas).items():
        yield (
            f"facts of {table} ({facts.total()}): {facts['wholly']} stand in a passage that was noted; "
            f"{facts['in_part']} in part; {facts['by_none']} rest on the works as a whole"
        )
    seen = sum(bool(source.seen) for source in atlas.sources.values())
    yield f"sources ({len(atlas.sources)}): title, authors and year seen for {seen}"
    again = second_reading(atlas)
    yield f"read a second time ({again.judged}): {again.corrected} corrected since"
    yield f"of these in the last random tenth ({again.last_judged}): {again.last_corrected} corrected since"
    for row in traced_rows(atlas):
        if row.reason:
            yield f"open: {row.table}/{row.row_id}: {row.reason}"
        if row.carried.by_none:
            yield f"not noted: {row.table}/{row.row_id}: {', '.join(row.carried.by_none)}"


def _way(atlas: Atlas, table: str, row_id: str, status: str) -> str:
    """The status, told apart by where it was read."""
    if status != "confirmed":
        return status
    verdicts = {one.verdict for one in atlas.confirmations.of_row[table, row_id]}
    return next(verdict for verdict in READ if verdict in verdicts)


def _reason(atlas: Atlas, table: str, row_id: str, keys: tuple[str, ...]) -> str:
    found = [one for one in looked_up(atlas, table, row_id) if one.verdict not in READ]
    reasons = [f"{one.source_key}: {one.words}" if one.source_key else one.words for one in found]
    reasons += [f"{key}: {atlas.sources[key].unread}" for key in keys if atlas.sources[key].unread]
    return "; ".join(dict.fromkeys(reasons))


def looked_up(atlas: Atlas, table: str, row_id: str) -> tuple[Confirmation, ...]:
    """What confirmations.csv says of a row: its own lines, or those of its whole table."""
    of_row = atlas.confirmations.of_row
    return of_row.get((table, row_id)) or of_row.get((table, WHOLE_TABLE), ())

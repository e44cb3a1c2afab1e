"""Every way in which a file of the data folder can be broken is reported by place, and breaks nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.atlas import DATA_DIR, check

Spoil = Callable[[bytes], bytes | None]


def swap(old: bytes, new: bytes, count: int = 1) -> Callable[[bytes], bytes]:
    """Replace bytes; fail if they are not there, so that a test cannot pass for want of a fault."""

    def spoil(raw: bytes) -> bytes:
        assert old in raw
        return raw.replace(old, new, count)

    return spoil


def gone(_raw: bytes) -> None:
    """The file is deleted."""


def only(content: bytes) -> Callable[[bytes], bytes]:
    """The file holds something else."""
    return lambda _raw: content


def header_alone(raw: bytes) -> bytes:
    return raw.splitlines(keepends=True)[0]


def last_line_twice(raw: bytes) -> bytes:
    return raw + raw.splitlines(keepends=True)[-1]


def without_lines(word: bytes) -> Callable[[bytes], bytes]:
    return lambda raw: b"".join(line for line in raw.splitlines(keepends=True) if word not in line)


FILES: list[tuple[str, Spoil, str, str]] = [
    # file, how it is spoiled, the fault's file:line:column, what the reason must say
    ("areas.csv", gone, "areas.csv:0:-", "missing"),
    ("areas.csv", only(b""), "areas.csv:1:-", "empty"),
    ("areas.csv", only(b"\n\n"), "areas.csv:1:-", "empty"),
    ("areas.csv", header_alone, "areas.csv:1:-", "no rows"),
    ("areas.csv", swap(b"landmarks", b"landmark"), "areas.csv:1:landmarks", "no column landmarks"),
    ("areas.csv", swap(b"landmarks", b"landmark"), "areas.csv:1:landmark", "unknown column 'landmark'; landmarks?"),
    ("areas.csv", swap(b"area_id,name", b"name,area_id"), "areas.csv:1:area_id", "another order"),
    ("areas.csv", swap(b"area_id,name", b"area_id,area_id"), "areas.csv:1:area_id", "occurs 2 times"),
    ("maps.csv", swap(b"not be seen\"\n", b"not be seen\",more\n"), "maps.csv:3:-", "11 cells; the header has 10"),
    ("maps.csv", swap(b",102,lee2008", b",102 lee2008"), "maps.csv:3:-", "9 cells"),
    ("maps.csv", swap(b"\nlee2008", b"\n\nlee2008"), "maps.csv:3:-", "0 cells"),
    ("areas.csv", last_line_twice, "areas.csv:159:area_id", "toe_5_plantar occurs twice (first in line 158)"),
    ("dermatomes.csv", last_line_twice, "dermatomes.csv:1276:root", "occurs twice"),
    ("maps.csv", swap(b"\n", b"\r\n", -1), "maps.csv:1:-", "CRLF"),
    ("maps.csv", swap(b"not be seen\"\n", b"not be seen\"\r\n"), "maps.csv:3:-", "CRLF (1 lines do)"),
    ("maps.csv", lambda raw: b"\xef\xbb\xbf" + raw, "maps.csv:1:-", "byte order mark"),
    ("maps.csv", lambda raw: raw[:-1], "maps.csv:16:-", "no line end"),
    ("maps.csv", swap(b"Stringer evidence", b"Stringer \xe9vidence"), "maps.csv:3:name", "byte 0xE9 is not UTF-8"),
    ("maps.csv", swap(b"method", b"m\xe9thod"), "maps.csv:1:-", "byte 0xE9 is not UTF-8"),
    ("maps.csv", swap(b"\nlee2008,", b'\n"lee2008,'), "maps.csv", "not CSV"),
    ("maps.csv", lambda raw: raw.decode().encode("utf-16"), "maps.csv:1:-", "the file is UTF-16"),
    ("sources.bib", gone, "sources.bib:0:-", "missing"),
    ("sources.bib", only(b""), "sources.bib:1:-", "empty"),
    ("sources.bib", swap(b"\n", b"\r\n", -1), "sources.bib:1:-", "CRLF"),
    ("sources.bib", swap(b"Obstet Gynecol", b"Obst\xe9t Gynecol"), "sources.bib", "byte 0xE9"),
    ("sources.bib", swap(b"aa2026inter", b"aa2027inter"), "sources.bib:1:aa2027inter", "cited nowhere"),
    ("sources.bib", swap(b"{background}", b"{}"), "sources.bib", "not marked background"),
    ("sources.bib", swap(b"readlevel =", b"keywords={background},readlevel ="), "sources.bib:1:aa2026", "but marked"),
    ("sources.bib", swap(b"year = {2020}", b"year = {MMXX}"), "sources.bib", "year MMXX"),
    ("sources.bib", swap(b"doi = {10.", b"doi = {doi:10."), "sources.bib", "does not look like one"),
    ("sources.bib", swap(b"adelmanesh2016", b"adelmanesh2015"), "sources.bib", "occurs twice"),
    ("sources.bib", swap(b"\n}\n", b"\n\n"), "sources.bib", "not BibTeX"),
    ("sources.bib", swap(b"{page}", b"{all}"), "sources.bib:1:aa2026intercostal", "one of abstract, page, none"),
    ("datapackage.json", gone, "datapackage.json:0:-", "cannot be read"),
    ("datapackage.json", only(b""), "datapackage.json:1:-", "not JSON"),
    ("datapackage.json", lambda raw: raw[:-3], "datapackage.json", "not JSON"),
    ("datapackage.json", only(b"[" * 100_000), "datapackage.json:0:-", "not a data package"),
    ("datapackage.json", only(b"[]"), "datapackage.json:0:-", "not a data package"),
    ("datapackage.json", only(b'{"resources": [3]}'), "datapackage.json:0:-", "not a data package"),
    ("datapackage.json", only(b'{"resources": []}'), "datapackage.json:0:resources", "patterns is not described"),
    ("datapackage.json", swap(b'"fields": ["structure_id"]}', b'"fields": []}'), "datapackage.json:0:-", "IndexError"),
    ("datapackage.json", swap(b'"primaryKey"', b'"key"'), "datapackage.json:0:primaryKey", "areas has none"),
    ("datapackage.json", only(b"\xff"), "datapackage.json:0:-", "byte 0xFF"),
    ("datapackage.json", swap(b'"maximum": 1}', b'"maximum": "a"}'), "datapackage.json:0:-", "could not convert"),
    ("datapackage.json", swap(b'"type": "number"', b'"type": "float"'), "datapackage.json:0:strength", "type float"),
    ("datapackage.json", swap(b'"path": "areas.csv"', b'"path": "../areas.csv"'), "datapackage.json:0:path", "plain"),
    ("vocabularies.csv", without_lines(b",core,"), "vocabularies.csv", "no row explains the code core"),
    ("vocabularies.csv", swap(b"evidence,A", b"evidence,Z"), "vocabularies.csv", "Z is not allowed"),
    ("structures.csv", without_lines(b"root_s5,"), "roots.csv:30:structure_id", "unknown structure 'root_s5'"),
    ("patterns.csv", without_lines(b"root_s5__"), "structures.csv:30:without_pattern_reason", "no pattern row"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "spoil", "place", "reason"), FILES)
def test_a_spoiled_file_is_named(data: Path, file: str, spoil: Spoil, place: str, reason: str) -> None:
    """A spoiled file is reported as file:line:column with the reason."""
    spoiled = spoil((data / file).read_bytes())
    (data / file).unlink()
    if spoiled is not None:
        (data / file).write_bytes(spoiled)
    faults = check(data)
    assert len(faults) < 400  # one broken file is not a thousand faults
    assert any(str(f).startswith(place) and reason in f.reason for f in faults), [str(f) for f in faults[:10]]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["maps.csv", "roots.csv", "sources.bib", "datapackage.json"]), st.data())
def test_no_bytes_make_the_checker_fail(data: Path, file: str, draw: st.DataObject) -> None:
    """Whatever bytes are put anywhere into a file, the checker answers with a list and no exception."""
    sound = (DATA_DIR / file).read_bytes()
    at = draw.draw(st.integers(0, len(sound)))
    (data / file).write_bytes(sound[:at] + draw.draw(st.binary(min_size=1, max_size=6)) + sound[at:])
    assert isinstance(check(data), list)
    (data / file).write_bytes(sound)

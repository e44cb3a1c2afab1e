"""Whatever stands in an address, a lesson or a table gives a state, a lesson, an atlas or faults, never a traceback."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from random import Random
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.address_reading import read
from dashboard.atlas import DATA_DIR, Atlas, AtlasError, Fault, read_atlas
from dashboard.atlas.check import check
from dashboard.lesson.form import parse, write
from dashboard.lesson.player import lesson_faults
from dashboard.selection import Choices, Selection, choices_for, read_selection, write_query
from dashboard.serve.atlas_files import read_index

# What attackers and broken programs write where a name, a number or a key is expected.
HOSTILE = (
    *('"><img src=x onerror=alert(1)>', "<script>alert(1)</script>", "javascript:alert(1)", "'; DROP TABLE areas; --"),
    *("\x00", "\ufeff", "\u202e", "\ud800", "%00", "%zz", "..", "../../etc/passwd", "{{7*7}}", "${7*7}", "__proto__"),
    *("constructor", "NaN", "1e999", "-0", "9" * 400, "٣", "İ", "a" * 5000, "\n", "\r", "\t", '"', "|", ";", ",", "&"),
    *("\\", "\\textbf{", "{", "}", "@article{x,", "=cmd()", "true", "null", "none", "---", "## ", "?sel=", "> ", "#"),
    "&sel=x" * 150,
)  # fmt: skip
# Separators count as such even where they come encoded.
ONE_VALUE = st.characters(codec="utf-8", exclude_characters="&;%")
FAST = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
FILES = [file.name for file in sorted(DATA_DIR.iterdir()) if file.suffix in (".csv", ".bib", ".json")]
LESSONS = [file for file in sorted((DATA_DIR / "lessons").glob("*.md")) if file.name != "README.md"]


@cache
def atlas() -> Atlas:
    """The atlas of the repository, read once."""
    return read_atlas()


@cache
def choices() -> Choices:
    """The allow-lists of the page as it is served."""
    return choices_for(atlas(), read_index(DATA_DIR / "compiled"))


def queries() -> st.SearchStrategy[str]:
    """Addresses of known and strange keys with known and hostile values, well and badly encoded, often broken off."""
    keys = st.sampled_from([*choices(), "x", "", "sel[]", "SEL", "__proto__", "constructor", "hasOwnProperty"])
    listed = sorted({value for choice in choices().values() for value in choice.values})
    values = st.sampled_from(listed) | st.sampled_from(HOSTILE) | st.text(max_size=20)
    raw = st.tuples(keys, values).map("=".join)
    encoded = st.tuples(keys, values).map(lambda pair: "=".join(quote(part, errors="replace") for part in pair))
    pair = st.one_of(encoded, raw, st.sampled_from(HOSTILE))
    joined = st.tuples(st.sampled_from(["", "?", "??", "#"]), st.lists(pair, max_size=30)).map(
        lambda p: p[0] + "&".join(p[1])
    )
    return st.tuples(joined, st.integers(0, 3)).map(lambda cut: cut[0][: len(cut[0]) - cut[1]])


@FAST
@given(queries())
def test_every_address_is_a_state_of_listed_values_that_survives_being_written(query: str) -> None:
    """Reading never fails, gives nothing that is not on a list, and writing what was read gives it back."""
    state = read_selection(query, choices())
    assert all(value == "" or choices()[key].allows(value) for key, value in asdict(state).items())
    written = write_query(state, choices())
    assert read_selection(written, choices()) == state
    assert not set(written) & set("<>\"'` \x00")


@FAST
@given(st.dictionaries(st.sampled_from(list(Selection.__annotations__)), st.text(ONE_VALUE, min_size=1, max_size=30)))
def test_a_value_nobody_listed_leaves_no_trace(values: Mapping[str, str]) -> None:
    """Foreign text in known keys, where it stands for nothing: the state of an address without them, but for the
    example, which would look like the answer; and each is told."""
    reading = read(urlencode(values, errors="replace"), choices())
    foreign = {key: value for key, value in values.items() if key not in reading.values}
    found = read_selection(urlencode(foreign, errors="replace"), choices())
    assert replace(found, sel="") == replace(read_selection("", choices()), sel="")
    # An address is decoded twice, and a plus sign then is a space.
    named = {key for key, value in foreign.items() if key != "v" and value.strip(" +")}
    assert named == {one.key for one in read(urlencode(foreign, errors="replace"), choices()).unread} - {"v"}


def spoilt(text: str, random: Random) -> str:
    """A text with one to four slips: a piece cut, doubled, moved or replaced by something hostile."""
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(text))
        end = min(len(text), start + random.choice((0, 1, 3, 20, 400)))
        piece = random.choice(("", text[start:end] * 2, random.choice(HOSTILE), random.choice(HOSTILE)))
        text = text[:start] + piece + text[end:]
    return text


@FAST
@given(st.sampled_from(LESSONS), st.randoms(use_true_random=False))
def test_a_spoilt_lesson_gives_faults_or_a_lesson(path: Path, random: Random) -> None:
    """Never an exception; every fault names a line of the file, and a lesson written is read as the same."""
    text = spoilt(path.read_text("utf-8"), random)
    lesson, faults = parse(text, path.name)
    assert (lesson is None) == bool(faults)
    if lesson:
        faults = lesson_faults(lesson, atlas(), choices())
        assert parse(write(lesson), path.name) == (lesson, [])
    assert_in_place(faults, {path.name}, text)


@FAST
@given(st.text(alphabet=st.characters(), max_size=300) | st.lists(st.sampled_from(HOSTILE), max_size=12).map("\n".join))
def test_any_text_as_a_lesson_gives_faults_or_a_lesson(text: str) -> None:
    """Also text that never was a lesson, below a head or without one."""
    head = "---\nid: a\ntitle: a\nsummary: a\naudience: a\nminutes: 1\n---\n"
    for tried in (text, head + text, f"{head}## a\n?{text}\n{text}\nSources: {text}\nFocus: {text}\n"):
        lesson, faults = parse(tried, "any.md")
        assert (lesson is None) == bool(faults)
        faults += lesson_faults(lesson, atlas(), choices()) if lesson else []
        assert_in_place(faults, {"any.md"}, tried)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A sound data folder of its own, to be spoilt."""
    for name in FILES:
        shutil.copy(DATA_DIR / name, tmp_path / name)
    return tmp_path


@settings(FAST, max_examples=15)
@given(st.lists(st.sampled_from(FILES), min_size=1, max_size=3, unique=True), st.randoms(use_true_random=False))
def test_spoilt_tables_are_faults_never_a_traceback(data: Path, names: list[str], random: Random) -> None:
    """One to three files with slips, as text or as bytes: a list of faults with file, line and column, and read_atlas
    refuses with the same list, or there is none and it reads."""
    for name in names:
        raw = spoilt((DATA_DIR / name).read_text("utf-8"), random).encode("utf-8", "surrogatepass")
        if random.random() < 0.2:
            at = random.randint(0, len(raw))
            raw = raw[:at] + random.choice((b"\xff", b"\xc3", b"\x00", b"\r\n", b"\x1a", b"")) + raw[at + 1 :]
        (data / name).write_bytes(raw)
    try:
        faults = check(data)
        assert_in_place(faults, set(FILES), "")
        refused = list(refusal(data))
        assert refused == faults
    finally:
        for name in names:
            shutil.copy(DATA_DIR / name, data / name)


def refusal(data: Path) -> Iterator[Fault]:
    """The faults with which a data folder is refused."""
    try:
        read_atlas(data)
    except AtlasError as error:
        yield from error.faults


def assert_in_place(faults: list[Fault], files: set[str], text: str) -> None:
    """Each fault is one line about a known file and a line it has."""
    last = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) if text else 10**9
    for fault in faults:
        assert fault.file in files and 0 <= fault.line <= last and fault.reason
        assert "\n" not in str(fault) and "\r" not in str(fault)

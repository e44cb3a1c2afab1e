"""A file of a case is a row, or is refused in one sentence."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.case.file import LONGEST, SCHEMA, CaseFileError, checked, read_file

REFUSED = {
    "broken off": (b'{"side": "left"', "is not JSON"),
    "nothing": (b"", "is not JSON"),
    "a table": (b"side,quality\nleft,burning\n", "is not JSON"),
    "an array": (b'[{"side": "left"}]', "holds no object"),
    "a text": (b'"left"', "holds no object"),
    "nothing at all": (b"null", "holds no object"),
    "another schema": (b'{"schema": "pain-atlas-lesson-1"}', f"allowed is {SCHEMA}"),
    "a schema that is no text": (b'{"schema": null}', f"allowed is {SCHEMA}"),
    "a number": (b'{"quality": 7}', "quality.* holds something else than text"),
    "numbers in a list": (b'{"pain_area_ids": ["groin", 7]}', "pain_area_ids.* holds something else than text"),
    "an object": (b'{"side": {"left": true}}', "side.* holds something else than text"),
    "another encoding": ('{"side": "links für"}'.encode("utf-16"), "is not JSON in UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is not JSON in UTF-8"),
    "brackets without end": (b"[" * 100_000, "is not JSON"),
    "a number without end": (b'{"side": ' + b"1" * 5000 + b"}", "JSON|holds something else than text"),
    "too much": (b'{"story": "' + b"a" * 2_000_000 + b'"}', "larger than 1,000,000 bytes"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_case_is_refused_in_words(tmp_path: Path, what: str) -> None:
    """Which file, and what is wrong with it, in one line."""
    data, reason = REFUSED[what]
    path = tmp_path / "case.json"
    path.write_bytes(data)
    with pytest.raises(CaseFileError, match=reason) as told:
        read_file(path)
    assert str(told.value).startswith(str(path)) and "\n" not in str(told.value)


def test_a_fault_in_json_is_told_with_its_place(tmp_path: Path) -> None:
    """Line and column, as an editor counts them."""
    path = tmp_path / "case.json"
    path.write_text('{\n "side": left\n}', "utf-8")
    with pytest.raises(CaseFileError, match=r"case\.json:2:10: is not JSON"):
        read_file(path)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A file that is not there, and a folder."""
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(CaseFileError, match="cannot be read"):
            read_file(path)


def test_a_column_s_name_breaks_no_line() -> None:
    """A file may hold any name; what is said of it stays in one line."""
    with pytest.raises(CaseFileError) as told:
        checked({"a\nb\x1b[2J": 7}, "case.json")
    assert str(told.value).isprintable()


def test_a_case_is_read_as_it_was_written(tmp_path: Path) -> None:
    """With and without a mark of the byte order, and up to the largest file."""
    row = {"schema": SCHEMA, "side": "left", "quality": ["burning"], "drawing": {"front": [[0, 1.5]]}, "onset": None}
    path = tmp_path / "case.json"
    for encoding in ("utf-8", "utf-8-sig"):
        path.write_text(json.dumps(row), encoding)
        assert read_file(path) == row
    path.write_bytes(b'{"story": "' + b"a" * (LONGEST - 13) + b'"}')
    assert len(read_file(path)["story"]) == LONGEST - 13


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=60) | st.text(alphabet='{}[]",:\\u0d8 e-1\n', max_size=30).map(str.encode))
def test_any_bytes_are_a_case_or_refused(tmp_path: Path, data: bytes) -> None:
    """No file raises anything but CaseFileError."""
    path = tmp_path / "case.json"
    path.write_bytes(data)
    try:
        assert isinstance(read_file(path), dict)
    except CaseFileError as error:
        assert "case.json" in str(error)

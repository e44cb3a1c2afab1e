"""What an installation may set, and what it is told about the rest."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.selection import Choice
from dashboard.serve.settings import FILE, VARIABLES, SettingError, Settings, read_settings
from tests.conftest import ROOT

EXAMPLE = ROOT / "docs/serving/pain-atlas.toml"
CHOICES = {"sel": Choice(("none", "root_s1", "root_l5"), "root_s1"),
           "side": Choice(("left", "right", "both"), "left", initials=True),
           "v": Choice(("abc",), "abc")}  # fmt: skip
WriteFile = Callable[[str], dict[str, str]]


def read(environment: dict[str, str]) -> Settings:
    """The settings, with a handful of states to choose from."""
    return read_settings(environment, lambda: CHOICES)


@pytest.fixture
def write_file(tmp_path: Path) -> WriteFile:
    """Write a file of settings; gives the environment that names it."""

    def write(text: str) -> dict[str, str]:
        (tmp_path / "pain-atlas.toml").write_text(text, "utf-8")
        return {FILE: str(tmp_path / "pain-atlas.toml")}

    return write


def test_nothing_set_is_the_local_server_at_the_root() -> None:
    """127.0.0.1:8050 with no embedder; empty and blank variables count as not set."""
    assert read({}) == read(dict.fromkeys([*VARIABLES.values(), FILE], "")) == read({"HOST": " "}) == Settings()


def test_every_variable_sets_its_setting() -> None:
    """All nine, with lists parted by spaces or commas, and origins written as a browser tells them."""
    variables = {
        "HOST": "0.0.0.0", "PORT": "80", "PAIN_ATLAS_PREFIX": "/pain/atlas/", "PAIN_ATLAS_TITLE": "Smith & Sons – 痛み",
        "PAIN_ATLAS_EMBEDDERS": "https://A.example:443, http://b.example:8080 https://a.example",
        "PAIN_ATLAS_STATE": "sel=root_l5&side=both", "PAIN_ATLAS_LANGUAGES": "en",
        "PAIN_ATLAS_ADDRESS": "https://Clinic.example/Pain", "PAIN_ATLAS_SLIDES": "yes",
    }  # fmt: skip
    origins = ("https://a.example", "http://b.example:8080")
    assert read(variables) == Settings(
        "0.0.0.0", 80, "/pain/atlas/", origins, "Smith & Sons – 痛み", "sel=root_l5&side=both", ("en",),
        "https://clinic.example/Pain", True,
    )  # fmt: skip


def test_the_environment_wins_over_the_file(write_file: WriteFile) -> None:
    """The file says two things, the environment one of them otherwise."""
    named = write_file('port = 9000\ntitle = "From the file"\nembedders = ["https://a.example"]\n')
    settings = read({**named, "PORT": "9001"})
    assert (settings.port, settings.title, settings.embedders) == (9001, "From the file", ("https://a.example",))


def test_the_commented_example_names_every_setting_with_its_default(write_file: WriteFile) -> None:
    """Without its marks of comment the example is what holds without it, and names each variable."""
    text = EXAMPLE.read_text("utf-8")
    bare = re.sub(rf"^# (?=(?:{'|'.join(VARIABLES)}) = )", "", text, flags=re.MULTILINE)
    assert tomllib.loads(text) == {}
    assert tuple(tomllib.loads(bare)) == tuple(VARIABLES)
    assert read(write_file(bare)) == Settings()
    assert all(f"# {variable}" in text for variable in VARIABLES.values()) and FILE in text


@pytest.mark.parametrize(
    ("variable", "value", "allowed"),
    [
        *(("PORT", value, "whole number from 1 to 65535")
          for value in ("abc", "0", "65536", "-1", "80.5", "٨٠", "9" * 5000)),
        *(("HOST", value, "address of this machine") for value in ("a b", "a\x00", "a;b", "http://a")),
        *(("PAIN_ATLAS_PREFIX", value, "begin and end with a slash")
          for value in ("atlas", "/atlas", "//", "/a//b/", "/../", "/a/./", "/a b/", "/a?/", "/%2e/", "/ä/", "/\n/")),
        *(("PAIN_ATLAS_EMBEDDERS", value, "origin such as https://intranet.example")
          for value in ("*", "https://*.example", "https://a.example/", "https://a.example/x", "a.example", "https://",
                        "ftp://a.example", "javascript:alert(1)", "https://a.example;script-src", "https://a.example:0",
                        "https://a.example:99999", "https://u@a.example", "https://[::1]", "https://ä.example", "null",
                        "'self'", "https://a.example\x00", "https://a..example", "https://\u212a.example")),
        *(("PAIN_ATLAS_TITLE", value, "one line of 1 to 80")
          for value in ("<b>", "a\nb", "{%config%}", "x" * 81, "a\x00b")),
        *(("PAIN_ATLAS_LANGUAGES", value, "at least one of: en, es, de, fr, pt")
          for value in ("it", "en,xx", ",", "EN")),
        *(("PAIN_ATLAS_ADDRESS", value, "it must b")
          for value in ("clinic.example", "https://a.example/", "https://a.example/?x", "ftp://a.example",
                        "https://a b", "https://me:secret@a.example", "https://a.example/../b", "http:///x", "https://a.example/<")),
        ("PAIN_ATLAS_STATE", "root_s1", "sel=root_s1&side=left"),
        ("PAIN_ATLAS_STATE", "sel=root_s2", "sel may not be 'root_s2'; did you mean root_s1"),
        ("PAIN_ATLAS_STATE", "sel=root_s1&side=up", "side may not be 'up'; it may be one of: left, right, both"),
        ("PAIN_ATLAS_STATE", "sel=root_s1&sidee=left", "'sidee' is no key of an address; did you mean side?"),
        ("PAIN_ATLAS_STATE", "sel=root_s1&qqqq=1", "'qqqq' is no key of an address; it may be one of: sel, side, v"),
        ("PAIN_ATLAS_STATE", "sel=root_s1&sel=root_l5", "sel is given twice"),
        ("PAIN_ATLAS_STATE", "sel=root_s1&v=abc", "v changes with the data"),
        ("PAIN_ATLAS_STATE", "sel=root_s1&mode", "not a state of the page: the part of an address after the ?"),
        ("PAIN_ATLAS_STATE", "root_s1", "not a state of the page: the part of an address after the ?"),
    ],
)  # fmt: skip
def test_a_bad_value_is_named_with_what_is_allowed(variable: str, value: str, allowed: str) -> None:
    """One line: which variable, its value, what may stand there."""
    with pytest.raises(SettingError) as refused:
        read({variable: value})
    complaint = str(refused.value)
    assert complaint.startswith(f"{variable} is ") and allowed in complaint and "\n" not in complaint


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('titel = "x"', "titel in {}: no setting; did you mean title?"),
        ("zzz = 1", "zzz in {}: no setting; one of host, port, prefix"),
        ('port = "80"', "port in {}: must be a number without quotes"),
        ("port = true", "port in {}: must be a number without quotes"),
        ("port = 0", "port in {} is '0': it must be a whole number"),
        ("title = 5", "title in {}: must be a text in quotes"),
        ('embedders = "https://a.example"', 'embedders in {}: must be a list of texts, as ["one"'),
        ("embedders = [1]", "embedders in {}: must be a list of texts"),
        ('embedders = ["https://a.example https://b.example"]', "embedders in {} is "),
        ('prefix = ""', "prefix in {} is '': it must begin and end with a slash"),
        ("languages = []", "languages in {} is '': it must name at least one of: en"),
        ("port = = 1", f"{FILE} is '{{}}': the file cannot be read: Invalid value (at line 1, column 8)"),
        ("[server]\nport = 1", "server in {}: no setting"),
    ],
)  # fmt: skip
def test_a_bad_line_of_the_file_is_named_with_the_file(write_file: WriteFile, text: str, fault: str) -> None:
    """Unknown names with the nearest known one, wrong kinds, bad values and broken syntax."""
    named = write_file(text)
    with pytest.raises(SettingError) as refused:
        read(named)
    assert fault.format(named[FILE]) in str(refused.value)


@pytest.mark.parametrize("variable", sorted(VARIABLES.values()))
def test_a_huge_value_is_told_in_short(variable: str) -> None:
    """Two million characters of rubbish, or ten thousand parts of it, are not printed back."""
    for huge in ("<" * 2_000_000, "a,b " * 10_000, "k=1&" * 90, "https://a.example " * 60):
        try:
            read({variable: huge})
        except SettingError as error:
            assert str(error).startswith(variable) and len(str(error)) < 1200, str(error)[:300]


def test_many_faults_and_many_embedders_are_told_in_short(write_file: WriteFile) -> None:
    """A thousand unknown lines are twenty and a count; fifty sites fit into the policy of every answer, not more."""
    with pytest.raises(SettingError) as refused:
        read(write_file("".join(f"nonsense_{n} = 1\n" for n in range(1000))))
    assert str(refused.value).splitlines()[-1] == "980 more faults." and len(str(refused.value).splitlines()) == 21
    sites = [f"https://site{n}.example" for n in range(51)]
    assert len(read({"PAIN_ATLAS_EMBEDDERS": " ".join(sites[:50])}).embedders) == 50
    with pytest.raises(SettingError, match="names 51 embedders; at most 50 are allowed"):
        read({"PAIN_ATLAS_EMBEDDERS": " ".join(sites)})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """No file, a folder, and bytes that are no text: each a line, no traceback."""
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("none.toml", "", "bytes.toml"):
        with pytest.raises(SettingError, match=f"{FILE} is .*: the file cannot be read: "):
            read({FILE: str(tmp_path / name)})
    with pytest.raises(SettingError, match="the file cannot be read"):
        read({FILE: "a\x00b"})


def test_all_faults_are_told_at_once(write_file: WriteFile) -> None:
    """Two variables, a misspelt one, two lines of the file and two parts of a state: nobody starts five times."""
    named = write_file('titel = "x"\nprefix = "x"\n')
    bad = {"PORT": "abc", "PAIN_ATLAS_EMBEDERS": "https://a.example", "PAIN_ATLAS_STATE": "sel=x&side=y"}
    with pytest.raises(SettingError) as refused:
        read({**named, **bad})
    complaints = str(refused.value)
    assert len(complaints.splitlines()) == 5
    assert "PAIN_ATLAS_EMBEDERS is no setting; did you mean PAIN_ATLAS_EMBEDDERS?" in complaints
    assert "sel may not be 'x'" in complaints and "side may not be 'y'" in complaints


def test_a_state_damaged_on_its_way_is_read_like_every_address() -> None:
    """Capitals, an escaped ampersand and a full stop: the state is served as the page itself writes it."""
    for state in ("?sel=root_s1&amp;Side=Right.", "sel=root_s1&side=R", 'sel="root_s1"&side=right'):
        assert read({"PAIN_ATLAS_STATE": state}).state == "sel=root_s1&side=right"


def test_the_state_is_held_against_the_atlas_itself() -> None:
    """Without choices of a test's own, those of the data in the repository count."""
    assert read_settings({"PAIN_ATLAS_STATE": "sel=muscle_piriformis&mode=evidence"}).state
    with pytest.raises(SettingError, match="muscle_piriformis"):
        read_settings({"PAIN_ATLAS_STATE": "sel=muscle_piriformos"})


@given(st.sampled_from(sorted(VARIABLES.values())), st.text(max_size=60))
@example("PAIN_ATLAS_STATE", "%FF=%00&" * 200)
@example("PAIN_ATLAS_TITLE", "\ud800")
def test_no_value_ends_in_anything_but_settings_or_a_line(variable: str, value: str) -> None:
    """Whatever stands in a variable gives settings that fit into a header and a page, or a line about it."""
    try:
        settings = read({variable: value})
    except SettingError as error:
        assert str(error).startswith(variable)
        return
    for origin in settings.embedders:
        assert re.fullmatch(r"https?://[a-z0-9.-]+(:[0-9]+)?", origin)
    assert not re.search(r'[<>"\s;]', settings.prefix + settings.address + settings.state)
    assert not re.search(r"[<>{}\x00-\x1f]", settings.title)

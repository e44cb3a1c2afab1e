"""What is kept is believed only if it is whole and its own; everything else is made anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.build.kept import SUFFIX, UNFINISHED, Kept, is_writable, shelf_filled, shelf_read


def entry(kept: Kept, name: str) -> Path:
    """The file of an entry."""
    return kept.folder / (name + SUFFIX)


def flipped(path: Path) -> None:
    """One bit of the content changed."""
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def cut_short(path: Path) -> None:
    """What a machine that lost its power leaves."""
    path.write_bytes(path.read_bytes()[:-3])


def renamed(path: Path) -> None:
    """A whole entry, but of another step."""
    kept = Kept(path.parent)
    kept.write("other", b"something else")
    entry(kept, "other").replace(path)


def foreign(path: Path) -> None:
    """Not an entry at all."""
    path.write_bytes(b"cos\nsystem\n(S'echo never run'\ntR.")


def test_a_kept_thing_is_not_made_again(tmp_path: Path) -> None:
    """What was made once comes back equal, without being made."""
    made, kept = list[int](), Kept(tmp_path)

    def make() -> dict[str, float]:
        made.append(1)
        return {"strength": 0.1 + 0.2}

    assert kept.made("pattern", make) == kept.made("pattern", make) == {"strength": 0.1 + 0.2}
    assert len(made) == 1


@pytest.mark.parametrize("harm", [flipped, cut_short, renamed, foreign, Path.unlink])
def test_an_entry_that_is_not_whole_is_made_anew(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    """Damaged, half written, foreign or missing: the entry is not believed, never opened, and replaced."""
    kept = Kept(tmp_path)
    kept.write("pattern", b"good")
    assert kept.read("pattern") == b"good"
    harm(entry(kept, "pattern"))
    assert kept.read("pattern") is None
    assert kept.made("pattern", lambda: "anew") == "anew"
    assert kept.made("pattern", lambda: "never") == "anew"


def test_a_write_that_is_broken_off_leaves_the_old_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the new entry is whole the old one stays, and nothing unfinished stays beside it."""
    kept = Kept(tmp_path)
    kept.write("pattern", b"old")

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(KeyboardInterrupt):
        kept.write("pattern", b"new")
    assert kept.read("pattern") == b"old"
    assert [path.name for path in tmp_path.iterdir()] == [f"pattern{SUFFIX}"]


def test_what_the_last_build_has_not_used_is_dropped(tmp_path: Path) -> None:
    """Old entries and what was left unfinished go; entries in use and files of others stay."""
    kept = Kept(tmp_path)
    for name in ("used", "old"):
        kept.write(name, b"")
    (tmp_path / f"left{UNFINISHED}").touch()
    (tmp_path / "notes.txt").touch()
    kept.drop_all_but(["used"])
    assert {path.name for path in tmp_path.iterdir()} == {f"used{SUFFIX}", "notes.txt"}


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    """A folder that cannot be had is said to be none, and keeping in it neither fails nor keeps."""
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "build"
    assert not is_writable(folder)
    assert Kept(folder).made("pattern", lambda: 1) == 1
    assert Kept(folder).made("pattern", lambda: 2) == 2
    assert is_writable(tmp_path / "new" / "folder")


def test_only_items_with_another_key_are_made(tmp_path: Path) -> None:
    """Of a shelf one changed item is made, the others stay as they were, and what nobody wants is left out."""
    kept = Kept(tmp_path)
    assert shelf_filled(kept, "shelf", {"a": "1", "b": "1", "c": "1"}, str.upper) == ["a", "b", "c"]
    assert shelf_filled(kept, "shelf", {"a": "1", "b": "2"}, lambda item: f"{item} anew") == ["b"]
    assert shelf_read(kept, "shelf") == {"a": ("1", "A"), "b": ("2", "b anew")}
    assert shelf_filled(kept, "shelf", {"a": "1", "b": "2"}, str.upper) == []

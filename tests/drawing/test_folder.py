"""The maps are there as a whole or not at all, and touch nothing that is not their own."""

from pathlib import Path

import pytest

from dashboard.drawing.folder import MARK, FolderError, write_folder

FILES = {"counts.csv": b"group\n", "map.svg": b"<svg/>"}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_earlier_maps_are_replaced_as_a_whole(tmp_path: Path) -> None:
    """Nothing of the old ones stays, nothing lies around, and others may read it."""
    write_folder(tmp_path / "deep/maps", {"old.txt": b""})
    write_folder(tmp_path / "deep/maps", FILES)
    assert tree(tmp_path / "deep/maps").keys() == {*FILES, MARK}
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["maps"]
    assert (tmp_path / "deep/maps").stat().st_mode & 0o777 == 0o755


def test_an_empty_folder_is_welcome(tmp_path: Path) -> None:
    """Somebody made it for this."""
    (tmp_path / "maps").mkdir()
    write_folder(tmp_path / "maps", FILES)
    assert tree(tmp_path / "maps").keys() == {*FILES, MARK}


def test_a_folder_of_somebody_else_is_refused_and_stays(tmp_path: Path) -> None:
    """The message says what would do."""
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.txt").write_text("one")
    for out, reason in (
        (tmp_path / "thesis", r"thesis holds something that is no map of drawings, .* name another folder"),
        (tmp_path / "thesis/chapter.txt", r"chapter\.txt is a file; name another folder"),
        (tmp_path / "thesis/chapter.txt/maps", r"chapter\.txt is a file, so nothing can be written below it"),
    ):
        with pytest.raises(FolderError, match=reason):
            write_folder(out, FILES)
    assert tree(tmp_path) == {"thesis/chapter.txt": b"one"}


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError("disk full")])
def test_an_interrupted_writing_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    """Stopped at the second file: the earlier maps stand as they were, and no half ones beside them."""
    write_folder(tmp_path / "maps", {"old.txt": b"old"})
    before, write = tree(tmp_path), Path.write_bytes

    def stop(path: Path, content: bytes) -> int:
        if path.name == "map.svg":
            raise fault
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", stop)
    for out in ("maps", "fresh"):
        with pytest.raises(type(fault)):
            write_folder(tmp_path / out, FILES)
    assert tree(tmp_path) == before and [path.name for path in tmp_path.iterdir()] == ["maps"]


def test_a_swap_that_fails_puts_the_old_maps_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment between old and new is not left open."""
    write_folder(tmp_path / "maps", {"old.txt": b"old"})
    before, rename = tree(tmp_path), Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name.startswith(".maps.") and target.name == "maps":
            raise OSError("busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="busy"):
        write_folder(tmp_path / "maps", FILES)
    assert tree(tmp_path) == before

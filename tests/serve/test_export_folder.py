"""An export is there as a whole or not at all, and touches nothing that is not its own."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.serve.export_folder import MARK, ExportError, count_of_same, write_site
from dashboard.serve.frozen_file import freeze_file

PAGE, TEXT = freeze_file(b"<p>one</p>", "text/html"), freeze_file(b"many words " * 100, "text/plain")
SITE = {"index.html": PAGE, "atlas/a b/words.txt": TEXT}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_file_lies_beside_its_compressed_forms(tmp_path: Path) -> None:
    """.br and .gz where they are smaller, the plain one always, and a mark that says whose folder this is."""
    write_site(tmp_path / "new/site", SITE)
    names = {"index.html", "atlas/a b/words.txt", "atlas/a b/words.txt.br", "atlas/a b/words.txt.gz", MARK}
    assert tree(tmp_path / "new/site").keys() == names
    assert (tmp_path / "new/site").stat().st_mode & 0o777 == 0o755


def test_an_earlier_export_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """Nothing of the old one stays, and nothing lies around."""
    write_site(tmp_path / "site", {"old.html": PAGE})
    write_site(tmp_path / "site", SITE)
    assert "old.html" not in tree(tmp_path / "site") and "index.html" in tree(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_is_the_same_only_byte_for_byte_and_under_its_key(tmp_path: Path) -> None:
    """Another key, none, a changed, a missing, a new file or a damaged mark: it has to be made again."""
    site, key = tmp_path / "site", "0123abcd"
    assert count_of_same(site, key) == 0
    write_site(site, SITE, key=key)
    assert count_of_same(site, key) == len(SITE)
    assert count_of_same(site, "other") == count_of_same(site, "") == 0
    for spoil in (
        lambda: (site / "index.html").write_bytes(b"<p>two</p>"),
        lambda: (site / "index.html").unlink(),
        lambda: (site / "more.html").write_bytes(b""),
        lambda: (site / MARK).write_text("{"),
        lambda: (site / MARK).write_text("[]"),
    ):
        write_site(site, SITE, key=key)
        spoil()
        assert count_of_same(site, key) == 0
    write_site(site, SITE)
    assert count_of_same(site, "") == 0


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError("disk full")])
def test_an_interrupted_export_leaves_what_was_there(tmp_path: Path, fault: BaseException) -> None:
    """Stopped in the middle: the earlier site stands as it was, and no half one beside it."""
    write_site(tmp_path / "site", {"old.html": PAGE})
    before = tree(tmp_path)

    def stop(done: int, of: int) -> None:
        raise fault

    with pytest.raises(type(fault)):
        write_site(tmp_path / "site", SITE, stop)
    assert tree(tmp_path) == before
    with pytest.raises(type(fault)):
        write_site(tmp_path / "fresh", SITE, stop)
    assert tree(tmp_path) == before and [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment between two sites is not left open."""
    write_site(tmp_path / "site", {"old.html": PAGE})
    before, rename = tree(tmp_path), Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name.startswith(".site.") and target.name == "site":
            raise OSError("busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="busy"):
        write_site(tmp_path / "site", SITE)
    assert tree(tmp_path) == before


def test_a_folder_of_somebody_else_is_refused_and_stays(tmp_path: Path) -> None:
    """Holiday pictures are not overwritten by a typing error; the message says what would do."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/sea.txt").write_text("sea")
    with pytest.raises(ExportError, match=r"pictures holds something .* name another folder"):
        write_site(tmp_path / "pictures", SITE)
    with pytest.raises(ExportError, match=r"sea\.txt is a file"):
        write_site(tmp_path / "pictures/sea.txt", SITE)
    assert tree(tmp_path) == {"pictures/sea.txt": b"sea"}


def test_an_empty_folder_is_welcome(tmp_path: Path) -> None:
    """Somebody made it for this."""
    (tmp_path / "site").mkdir()
    write_site(tmp_path / "site", SITE)
    assert "index.html" in tree(tmp_path / "site")


def test_two_exports_at_once_leave_one_whole_site(tmp_path: Path) -> None:
    """Six writers to one place: each ends well, one site stands there, and nothing lies around."""
    sites = [{"index.html": freeze_file(f"<p>{n}</p>".encode(), "text/html"), f"{n}.txt": TEXT} for n in range(6)]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda site: write_site(tmp_path / "site", site), sites * 4))
    there = tree(tmp_path / "site")
    (number,) = re.findall(rb"\d", there["index.html"])
    assert there.keys() == {"index.html", f"{int(number)}.txt", f"{int(number)}.txt.br", f"{int(number)}.txt.gz", MARK}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]

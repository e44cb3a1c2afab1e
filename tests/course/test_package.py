"""The files of a package, and the zip they come in."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from dashboard.course.assignment import Assignment
from dashboard.course.manifest import NAME
from dashboard.course.package import ABOUT, package_files, zipped
from dashboard.serve.export_files import static_files
from dashboard.serve.freezing import freeze
from dashboard.serve.settings import Settings
from tests.course.conftest import MakeApp

LESSON = Assignment("lesson", "neck_and_arm", "From the neck into the arm", "lesson=neck_and_arm")
# What keeps a site, opens it from a disk, or leads other sites to it.
NOT_IN_A_PACKAGE = re.compile(r"offline|webmanifest|404|^embed|^s/|\.(?:html|json|bin)\.js$|\.(?:br|gz)$")


@pytest.fixture(scope="module")
def files(make_app: MakeApp) -> dict[str, bytes]:
    """The package of the tiny site."""
    site = freeze(make_app(Path(), Settings()))
    return package_files(static_files(site, Settings(), within=True), "2004", LESSON, "371e3def647b")


def test_every_file_is_listed_and_every_listed_file_is_there(files: dict[str, bytes]) -> None:
    """But the manifest, which lists them."""
    listed = [file.get("href") for file in etree.fromstring(files[NAME]).iter("{*}file")]
    assert len(listed) == len(set(listed)) > 8 and {*listed, NAME} == files.keys()


def test_all_that_the_page_links_to_is_there(files: dict[str, bytes]) -> None:
    """The course's script and sheet among them."""
    links = re.findall(r'(?:src|href|data-modules|data-disk)="([^"]+)"', files["index.html"].decode())
    assert len(links) >= 6 and not [link for link in links if link not in files]
    assert sum("course." in link for link in links) == 2


def test_nothing_in_it_keeps_or_leads_elsewhere(files: dict[str, bytes]) -> None:
    """No worker that stores the site in a learner's browser, no script for disks, no page for other sites."""
    assert not [name for name in files if NOT_IN_A_PACKAGE.search(name)]
    assert not [name for name, body in files.items() if name.endswith(".js") and b"serviceWorker" in body]
    assert b"worker-src" not in files["index.html"] and b"frame-ancestors" not in files["index.html"]


def test_what_it_is_and_whose_is_told_beside(files: dict[str, bytes]) -> None:
    """Title, purpose, version of the data and licence, for whoever opens the zip."""
    text = files[ABOUT].decode()
    assert text.startswith(LESSON.title) and "never a diagnosis" in text
    assert "371e3def647b" in text and "CC BY 4.0" in text and "SCORM 2004" in text


def test_a_site_of_its_own_has_nothing_of_a_course(make_app: MakeApp) -> None:
    """Not a byte more for anybody else: neither a file nor a word of the page, nor of what is kept offline."""
    made = static_files(freeze(make_app(Path(), Settings())), Settings())
    assert not [name for name in made if "course" in name]
    texts = [file.body for name, file in made.items() if name.endswith((".html", "offline.js"))]
    assert texts and not [text for text in texts if b"course" in text]


def test_the_manifest_stands_first_at_the_root(files: dict[str, bytes]) -> None:
    """The zip opens, every file in it is whole, and its manifest is the first."""
    with zipfile.ZipFile(io.BytesIO(zipped(files, lambda *_: None))) as package:
        assert package.testzip() is None and package.namelist()[0] == NAME
        assert {name: package.read(name) for name in package.namelist()} == files


def test_the_same_files_give_the_same_bytes(files: dict[str, bytes]) -> None:
    """In whatever order they were made, on whatever day."""
    backwards = dict(reversed(files.items()))
    assert zipped(files, lambda *_: None) == zipped(backwards, lambda *_: None)


def test_progress_is_told_file_by_file(files: dict[str, bytes]) -> None:
    """Up to all of them."""
    told: list[tuple[int, int]] = []
    zipped(files, lambda done, of: told.append((done, of)))
    assert told == [(at, len(files)) for at in range(1, len(files) + 1)]

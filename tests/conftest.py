"""The atlas as it reaches a browser, and a real browser; what runs is started once and stopped by its own handle."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.atlas import DATA_DIR, Atlas, bibliography, read_atlas
from dashboard.figures.overlap import Overlap, read_overlap
from dashboard.page import area_html, structure_html
from dashboard.selection import Choices, choices_for
from dashboard.serve.atlas_files import read_index
from tests import chromium
from tests.served import ROOT, chosen_way, free_port, served

__all__ = ["ROOT", "free_port"]


# The files that take longest, the longest first: begun last, they would leave one of two workers with nothing to do.
LONGEST = (
    "browser/test_choose_language.py", "build/test_compiled.py", "browser/test_presenting_slides.py",
    "benchmarks/test_growth.py", "browser/test_inside.py", "build/test_workers.py", "web/test_units.py",
    "browser/test_search_languages.py", "anki/test_occlusion_deck.py", "serve/test_first_start.py",
    "browser/test_red_flags.py", "browser/test_course.py", "browser/test_every_area.py", "browser/test_presenting.py",
    "serve/test_listen.py", "test_fuzz.py", "browser/test_security.py", "browser/test_solid.py",
    "question_bank/test_hotspots.py", "build/test_muscle_shape.py", "build/test_patterns.py",
)  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    """Tell the mark of tests that ask something of the live server itself."""
    config.addinivalue_line("markers", "live(reason): needs the live server; says why other ways cannot do it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest first; skip what only the live server can answer where the site is served in another way."""
    items.sort(key=_turn)
    way = chosen_way()
    for item in items:
        if way != "live" and (mark := item.get_closest_marker("live")):
            item.add_marker(pytest.mark.skip(reason=f"not {way}: {mark.args[0]}"))


def _turn(item: pytest.Item) -> int:
    file = item.path.relative_to(ROOT / "tests").as_posix()
    return LONGEST.index(file) if file in LONGEST else len(LONGEST)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The atlas of the repository, read once: what is claimed must hold for all of it."""
    return read_atlas()


@pytest.fixture(scope="session", autouse=True)
def works_parsed_once() -> Iterator[None]:
    """The committed bibliography is parsed once for all tests: most spoil another file of the folder."""
    committed = (DATA_DIR / "sources.bib").read_text("utf-8")
    parse = vars(bibliography)["parse_string"]
    parsed: list[object] = []

    def once(text: str, form: str) -> object:
        if text != committed:
            return parse(text, form)
        if not parsed:
            parsed.append(parse(text, form))
        return parsed[0]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bibliography, "parse_string", once)
        yield


@pytest.fixture(scope="session")
def choices(atlas: Atlas) -> Choices:
    """What an address may hold."""
    return choices_for(atlas, read_index(DATA_DIR / "compiled"))


@pytest.fixture(scope="session")
def overlap() -> Overlap:
    """The compiled overlaps."""
    return read_overlap(DATA_DIR / "compiled", read_index(DATA_DIR / "compiled")["structures"])


@pytest.fixture(scope="session")
def structure_panels(atlas: Atlas, overlap: Overlap) -> dict[str, str]:
    """The fragment of every structure."""
    return {name: structure_html(atlas, overlap, name) for name in atlas.structures}


@pytest.fixture(scope="session")
def area_panels(atlas: Atlas) -> dict[str, str]:
    """The fragment of every area."""
    return {name: area_html(atlas, name) for name in atlas.areas}


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run know."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "served"


@pytest.fixture(scope="session")
def server(run_folder: Path) -> Iterator[str]:
    """Address of the atlas, without a slash at its end; PAIN_ATLAS_SERVED says in which way it is served."""
    with served(chosen_way(), run_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless; skips with the reason where there is none."""
    binary = chromium.find()
    if binary is None:
        pytest.skip(chromium.ADVICE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(binary), args=list(chromium.FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="session", autouse=True)
def page_on_a_disk() -> Iterator[None]:
    """A disk has no index: there the address of the page is that of its file, in every test."""
    go = Page.goto

    def goto(page: Page, url: str, **options: object) -> object:
        folder, mark, query = url.partition("?")
        if folder.startswith("file:") and not folder.endswith(".html"):
            url = f"{folder.rstrip('/')}/index.html{mark}{query}"
        return go(page, url, **options)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Page, "goto", goto)
        yield

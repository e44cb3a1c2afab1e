"""What a browser asks for, as paths: a first visit to one link, and readers who browse from there."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from dashboard.atlas import DATA_DIR, read_atlas
from tests import chromium

LINK = "/?sel=root_l5&side=left"
FIRST_VIEWS = "front-back"
VIEWS = re.compile(r"/(?:views|contours)_([^/]*)\.json$")
PANELS = "/structures/"
PANELS_A_VIEW = 8


def first_visit(address: str) -> list[str]:
    """Every path of a first visit, in the order in which Chromium asks until map and panel are there."""
    binary = chromium.find()
    if binary is None:
        raise SystemExit(chromium.ADVICE)
    asked: list[str] = []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(binary), args=list(chromium.FLAGS))
        # What an exported site keeps for offline use comes after the visit.
        page = running.new_page(service_workers="block", viewport={"width": 1440, "height": 900})
        page.on("request", lambda request: asked.append(_path(request.url)))
        page.goto(f"{address}{LINK}")
        chromium.wait_ready(page)
        page.locator("#structure-panel h2").wait_for()
        page.wait_for_load_state("networkidle")
        drawn = page.locator("#body-map image").evaluate_all("all => all.map(image => image.href.baseVal)")
        running.close()
    return [path for path in dict.fromkeys(asked) if _is_first(path, drawn)]


def browsing(first: list[str], compiled: Path = DATA_DIR / "compiled") -> list[str]:
    """The panels of all structures and areas, and now and then the views of another group, as paths."""
    folder = next(path.partition(PANELS)[0] for path in first if PANELS in path)
    atlas = read_atlas()
    panels = [f"{folder}/structures/{name}.html" for name in atlas.structures]
    panels += [f"{folder}/areas/{name}.html" for name in atlas.areas]
    views = [f"{folder}/{file.name}" for file in sorted(compiled.glob("*.json")) if VIEWS.search(f"/{file.name}")]
    for at, view in enumerate(views):
        panels.insert(at * (PANELS_A_VIEW + 1) % len(panels), view)
    return panels


def _is_first(path: str, drawn: list[str]) -> bool:
    """Other groups of views, and their pictures, are fetched in idle time; nor is a manifest waited for."""
    if path.endswith(".webp"):
        return any(path.endswith(picture) for picture in drawn)
    group = VIEWS.search(path)
    return not path.endswith(".webmanifest") and (group is None or group[1] == FIRST_VIEWS)


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path

"""What there is to freeze: the page as Dash writes it, and a job for every file that can be asked for."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from dash import Dash

from dashboard.figures.markup import MarkupError, to_html
from dashboard.serve.atlas_files import content_type, published, rendered
from dashboard.serve.bundles import MODULES, bundle, is_bundle
from dashboard.serve.chart_library import lean
from dashboard.serve.frozen_file import FrozenFile, Keep, freeze_file
from dashboard.serve.index import linked, written_out
from dashboard.serve.joined import gather, join
from dashboard.serve.limits import FreezeError, refuse_callbacks

# What draws the charts: 4.8 MB, and the package has no smaller bundle, so web/core/parts.js asks for it when the first
# of them is opened.
PLOTLY = "/_dash-component-suites/plotly/package_data/plotly.min.js"
DRAWN_BY_IT = "/charts/"
# Dash writes version and modification time into a file's name; the content hash in the query says it better.
FINGERPRINT = re.compile(r"\.v[\w-]+m\d+(?=\.)")


@dataclass(frozen=True, slots=True)
class Job:
    """A file still to be read and compressed, and the path it will be served under."""

    path: str
    read: Callable[[], bytes]
    keep: Keep = Keep.ASK_AGAIN
    thorough: bool = False

    def frozen(self, body: bytes, *, thorough: bool) -> FrozenFile:
        """What was read, compressed."""
        return freeze_file(body, content_type(self.path), self.keep, thorough=thorough)


@dataclass(frozen=True, slots=True)
class Plan:
    """The page, not yet with its final addresses, and the jobs in their order."""

    index: str
    jobs: tuple[Job, ...]


def planned(app: Dash) -> Plan:
    """What an app has.

    Raises FreezeError where it answers for its page with anything but 200, has a callback, or a component that is no
    plain HTML.
    """
    refuse_callbacks(_get(app, "/_dash-dependencies"))
    try:
        page = written_out(_get(app, "/").decode("utf-8"), to_html(app.layout))
    except MarkupError as error:
        raise FreezeError(f"the page is written out ahead, and {error}") from None
    index, own = gather(page, app.get_asset_url(""))
    return Plan(
        index, (*_page_jobs(app, linked(index), own), *_asset_jobs(app, own), *_atlas_jobs(app), *_chart_jobs(app))
    )


def other_languages(app: Dash) -> Mapping[str, Dash]:
    """The apps of the same atlas in other languages by their tags."""
    found: Mapping[str, Dash] = app.server.extensions.get("pain_atlas_languages", {})
    return found


def program(app: Dash) -> str:
    """The path of the page's modules; '' for an app that has none."""
    assets = Path(app.config.assets_folder)
    return app.get_asset_url(bundle(assets, "atlas")) if (assets / MODULES).is_dir() else ""


def _page_jobs(app: Dash, links: list[str], own: Mapping[str, list[str]]) -> Iterator[Job]:
    """What the page asks for before anything else, so compressed as small as it gets."""
    assets = Path(app.config.assets_folder)
    made = {path: partial(join, [assets / name for name in names]) for path, names in own.items()}
    for address in links:
        yield Job(path_of(address), made.get(address) or partial(_get, app, address), thorough=True)


def _asset_jobs(app: Dash, own: Mapping[str, list[str]]) -> Iterator[Job]:
    """Assets no tag links to: pictures, fonts, data, and what is asked for when its part is first opened."""
    assets = Path(app.config.assets_folder)
    joined = {assets / name for names in own.values() for name in names}
    for file in sorted(path for path in assets.rglob("*") if path.is_file() and path not in joined):
        path = app.get_asset_url("") + file.relative_to(assets).as_posix()
        keep = Keep.FOREVER if is_bundle(path) else Keep.ASK_AGAIN
        yield Job(path, file.read_bytes, keep, thorough=path == program(app))


def _atlas_jobs(app: Dash) -> Iterator[Job]:
    """Compiled views live under their own hash and never change; what is rendered also changes with the program."""
    for path, read in published(app).items():
        lasting = path not in rendered(app) and not path.endswith(".html")
        yield Job(path, read, Keep.FOREVER if lasting else Keep.ASK_AGAIN)


def _chart_jobs(app: Dash) -> Iterator[Job]:
    """The library for charts, where any is published."""
    if any(DRAWN_BY_IT in path for path in published(app)):
        yield Job(PLOTLY, lambda: lean(_get(app, PLOTLY).decode("utf-8")).encode("utf-8"))


def _get(app: Dash, address: str) -> bytes:
    with app.server.test_client() as client:
        answer = client.get(address)
    if answer.status_code != 200:
        raise FreezeError(f"the app answers {answer.status_code} for {address}")
    return bytes(answer.data)


def path_of(address: str) -> str:
    """The path a file is served under: no query, no fingerprint."""
    return FINGERPRINT.sub("", urlsplit(address).path)

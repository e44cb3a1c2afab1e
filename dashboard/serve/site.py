"""Freeze the app: ask it once for every file the page can need, and keep the answers."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from dash import Dash

from dashboard.serve.atlas_files import content_type, published, rendered
from dashboard.serve.bundles import MODULES, bundle, is_bundle, module_tag, offer, offered
from dashboard.serve.chart_library import lean
from dashboard.serve.embed_page import embed_files
from dashboard.serve.frozen_file import FrozenFile, Keep, csp_hash, freeze_file
from dashboard.serve.headers import content_security_policy, nothing_at_all
from dashboard.serve.index import (
    described,
    inline_scripts,
    linked,
    point_to,
    without_private_config,
    without_unused_libraries,
)
from dashboard.serve.joined import follow, gather, join
from dashboard.serve.limits import FreezeError, refuse_what_needs_more
from dashboard.serve.settings import Settings

Progress = Callable[[int, int], None]
DEFAULTS = Settings()

LIBRARIES = "/_dash-component-suites/"
STORE = f"{LIBRARIES}store_only.js"
# What draws the charts and the body in three dimensions: 4.8 MB, and the package has no smaller bundle, so
# web/core/parts.js asks for it when the first of them is opened.
PLOTLY = "/_dash-component-suites/plotly/package_data/plotly.min.js"
DRAWN_BY_IT = ("/charts/", "/solid.bin")
DASH_DATA = ("/_dash-layout", "/_dash-dependencies")
# Dash writes version and modification time into a file's name; the content hash in the query says it better.
FINGERPRINT = re.compile(r"\.v[\w-]+m\d+(?=\.)")


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that can be asked for, by path, the policy of its pages and that of all else.

    `prefix` is where a server shows it, with a slash at both ends; the paths do not carry it, and no page knows it.
    """

    files: Mapping[str, FrozenFile]
    policy: str
    other_policy: str = nothing_at_all()
    prefix: str = "/"


@dataclass(frozen=True, slots=True)
class Job:
    """A file still to be read and compressed, and the path it will be served under."""

    path: str
    read: Callable[[], bytes]
    keep: Keep = Keep.ASK_AGAIN
    thorough: bool = False

    def run(self) -> FrozenFile:
        """Read and compress."""
        kind = content_type(f"{self.path}.json" if self.path in DASH_DATA else self.path)
        return freeze_file(self.read(), kind, self.keep, thorough=self.thorough)


def freeze(
    app: Dash, progress: Progress | None = None, settings: Settings = DEFAULTS, *, thorough: bool = False
) -> Site:
    """Crawl the app through its test client and compress every answer, as small as it gets where `thorough`.

    Raises FreezeError where the app answers with anything but 200 or has a callback that needs a server.
    """
    page = without_private_config(_get(app, "/").decode("utf-8"))
    index, libraries = gather(without_unused_libraries(page, STORE), LIBRARIES, "dash")
    index, own = gather(index, app.get_asset_url(""))
    jobs = [
        *_page_jobs(app, linked(index), own, libraries),
        *_asset_jobs(app, own),
        *_atlas_jobs(app),
        *_chart_jobs(app),
    ]
    files = _run([replace(job, thorough=job.thorough or thorough) for job in jobs], progress)
    refuse_what_needs_more(files["/_dash-layout"].body, files["/_dash-dependencies"].body)
    index = started(_finished(index, files, settings), app)
    files["/"] = freeze_file(index.encode("utf-8"), "text/html; charset=utf-8", thorough=True)
    files |= embed_files(index)
    policy = content_security_policy((csp_hash(script) for script in inline_scripts(index)), settings.embedders)
    return Site(files, policy, nothing_at_all(settings.embedders), settings.prefix)


def _finished(index: str, files: Mapping[str, FrozenFile], settings: Settings) -> str:
    """The page with addresses that hold wherever it is put, and in its head what its scripts must know."""

    def address(path: str) -> str:
        return f"{path.removeprefix('/')}?m={files[path].digest}"

    index = point_to(index, {link: address(_path(link)) for link in linked(index)})
    parts = offered(files, address)
    if PLOTLY in files:
        parts["plotly"] = [address(PLOTLY)]
    metas = {"embedders": " ".join(settings.embedders), "default-state": settings.state}
    for name, content in metas.items():
        index = described(index, name, content) if content else index
    return offer(index, parts)


def started(index: str, app: Dash) -> str:
    """The page with the tag that starts its modules, where Dash's own scripts stand."""
    address = _program(app).removeprefix("/")
    return index.replace("</footer>", f"  {module_tag(address)}\n    </footer>") if address else index


def _program(app: Dash) -> str:
    """The path of the page's modules; '' for an app that has none."""
    assets = Path(app.config.assets_folder)
    return app.get_asset_url(bundle(assets, "atlas")) if (assets / MODULES).is_dir() else ""


def _page_jobs(
    app: Dash, links: list[str], own: Mapping[str, list[str]], libraries: Mapping[str, list[str]]
) -> Iterator[Job]:
    """What the page asks for before anything else, so compressed as small as it gets."""
    assets = Path(app.config.assets_folder)
    made: dict[str, Callable[[], bytes]] = {path: partial(_libraries, app, names) for path, names in libraries.items()}
    made |= {path: partial(join, [assets / name for name in names]) for path, names in own.items()}
    for address in (*links, *DASH_DATA):
        yield Job(_path(address), made.get(address) or partial(_get, app, address), thorough=True)


def _libraries(app: Dash, names: list[str]) -> bytes:
    """Dash's libraries, and the store that stands in for one of them, in the order of the page."""
    store = (Path(__file__).parent / "store_only.js").read_bytes()
    texts = [store if LIBRARIES + name == STORE else _get(app, LIBRARIES + name) for name in names]
    return follow(zip(map(_path, names), texts, strict=True), b";")


def _asset_jobs(app: Dash, own: Mapping[str, list[str]]) -> Iterator[Job]:
    """Assets no tag links to: pictures, fonts, data, and what is asked for when its part is first opened."""
    assets = Path(app.config.assets_folder)
    joined = {assets / name for names in own.values() for name in names}
    for file in sorted(path for path in assets.rglob("*") if path.is_file() and path not in joined):
        path = app.get_asset_url("") + file.relative_to(assets).as_posix()
        keep = Keep.FOREVER if is_bundle(path) else Keep.ASK_AGAIN
        yield Job(path, file.read_bytes, keep, thorough=path == _program(app))


def _atlas_jobs(app: Dash) -> Iterator[Job]:
    """Compiled views live under their own hash and never change; what is rendered also changes with the program."""
    for path, read in published(app).items():
        lasting = path not in rendered(app) and not path.endswith(".html")
        yield Job(path, read, Keep.FOREVER if lasting else Keep.ASK_AGAIN)


def _chart_jobs(app: Dash) -> Iterator[Job]:
    """The library for charts and the body in three dimensions, where either is published."""
    if any(drawn in path for path in published(app) for drawn in DRAWN_BY_IT):
        yield Job(PLOTLY, lambda: lean(_get(app, PLOTLY).decode("utf-8")).encode("utf-8"))


def _run(jobs: list[Job], progress: Progress | None) -> dict[str, FrozenFile]:
    """Compression lets go of the interpreter lock, so a thread a core is worth having."""
    files: dict[str, FrozenFile] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            for job, file in zip(jobs, pool.map(Job.run, jobs), strict=True):
                files[job.path] = file
                if progress:
                    progress(len(files), len(jobs))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return files


def _get(app: Dash, address: str) -> bytes:
    with app.server.test_client() as client:
        answer = client.get(address)
    if answer.status_code != 200:
        raise FreezeError(f"the app answers {answer.status_code} for {address}")
    return bytes(answer.data)


def _path(address: str) -> str:
    """The path a file is served under: no query, no fingerprint."""
    return FINGERPRINT.sub("", urlsplit(address).path)

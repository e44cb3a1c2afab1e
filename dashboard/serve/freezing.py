"""Freeze the app: ask it once for every file the page can need, and keep the answers."""

import hashlib
import os
from collections import ChainMap
from collections.abc import Callable, Mapping, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import PurePosixPath
from typing import cast

from dash import Dash

from dashboard.serve.bundles import module_tag, offer, offered
from dashboard.serve.embed_page import embed_files
from dashboard.serve.frozen_file import FrozenFile, csp_hash, freeze_file
from dashboard.serve.headers import content_security_policy, nothing_at_all
from dashboard.serve.index import described, inline_scripts, linked, point_to
from dashboard.serve.jobs import PLOTLY, Job, other_languages, path_of, planned, program
from dashboard.serve.language_sites import joined
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site

Progress = Callable[[int, int], None]
DEFAULTS = Settings()


def freeze(
    app: Dash, progress: Progress | None = None, settings: Settings = DEFAULTS, *, thorough: bool = False
) -> Site:
    """Crawl the app through its test client and compress every answer, as small as it gets where `thorough`.

    Raises FreezeError where the app answers with anything but 200 or has a callback that needs a server.
    """
    apps = {"": app, **other_languages(app)}
    plans = {tag: planned(one) for tag, one in apps.items()}
    jobs = [(tag, replace(job, thorough=job.thorough or thorough)) for tag in plans for job in plans[tag].jobs]
    files = _run(jobs, progress)
    sites = {}
    for tag, own in files.items():
        digests = {path: file.digest for path, file in own.items()}
        sites[tag] = assembled(finished(plans[tag].index, digests, settings, apps[tag]), own, settings)
    return joined(sites)


def assembled(index: str, files: Mapping[str, FrozenFile], settings: Settings, *, thorough: bool = True) -> Site:
    """The site of a finished page and the files beside it."""
    page = freeze_file(index.encode("utf-8"), "text/html; charset=utf-8", thorough=thorough)
    policy = content_security_policy((csp_hash(script) for script in inline_scripts(index)), settings.embedders)
    pages: MutableMapping[str, FrozenFile] = {"/": page, **embed_files(index, thorough=thorough)}
    # Not one dict: files that are made when they are asked for must not be asked for here.
    both = ChainMap(pages, cast("MutableMapping[str, FrozenFile]", files))
    return Site(both, policy, nothing_at_all(settings.embedders), settings.prefix)


def finished(index: str, digests: Mapping[str, str], settings: Settings, app: Dash) -> str:
    """The page with addresses that hold wherever it is put, what its scripts must know, and what starts them.

    `digests` holds the hash of every file by its path, '' where it is not known yet.
    """

    def address(path: str) -> str:
        digest = digests[path]
        return path.removeprefix("/") + (f"?m={digest}" if digest else "")

    index = point_to(index, {link: address(path_of(link)) for link in linked(index)})
    parts = offered(digests, address)
    if PLOTLY in digests:
        parts["plotly"] = [address(PLOTLY)]
    metas = {
        "embedders": " ".join(settings.embedders),
        "default-state": settings.state,
        "slides": "yes" * settings.slides,
    }
    for name, content in metas.items():
        index = described(index, name, content) if content else index
    return started(offer(index, parts), app)


def started(index: str, app: Dash) -> str:
    """The page with the tag that starts its modules, where Dash's own scripts stand."""
    address = program(app).removeprefix("/")
    return index.replace("</footer>", f"  {module_tag(address)}\n    </footer>") if address else index


def _run(jobs: list[tuple[str, Job]], progress: Progress | None) -> dict[str, dict[str, FrozenFile]]:
    """Compression lets go of the interpreter lock, so a thread a core is worth having."""
    files: dict[str, dict[str, FrozenFile]] = {tag: {} for tag, _ in jobs}
    made: dict[tuple[bytes, str, bool], FrozenFile] = {}  # what several languages share is compressed once

    def run(job: Job) -> FrozenFile:
        body = job.read()
        alike = hashlib.sha256(body).digest(), f"{PurePosixPath(job.path).suffix} {job.keep}", job.thorough
        return made.get(alike) or made.setdefault(alike, job.frozen(body, thorough=job.thorough))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            done = pool.map(run, [job for _, job in jobs])
            for count, ((tag, job), file) in enumerate(zip(jobs, done, strict=True), 1):
                files[tag][job.path] = file
                if progress:
                    progress(count, len(jobs))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return files

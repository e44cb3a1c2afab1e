"""A frozen site as the files of a static one: what lies where, under which name.

Every file but the pages is named by its content, so that it can be kept for ever. Beside what the page fetches lies a
script that says the same, because a page opened from a disk may load scripts and may not fetch.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import PurePosixPath

from dashboard.language.telling import spoken, told
from dashboard.serve import icon, offline
from dashboard.serve.bundles import bundled, is_bundle
from dashboard.serve.export_page import Scripts, scripts, static_page
from dashboard.serve.export_scripts import ATLAS, SCRIPT, brought, first_map, program, starter
from dashboard.serve.frozen_file import FrozenFile, freeze_file
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site

# What a reader opens by a link: no script fetches it, and it is too large to be kept unasked.
SLIDES = ".pptx"
HTML = "text/html; charset=utf-8"
# Addresses that other people write down, so they stay as they are.
PUBLIC = ("/embed.js",)
# The whole page is index.html, and no file server answers for /embed.
NOT_A_FILE = ("/", "/embed")
FOLDERS = (("/_dash-component-suites/", "dash/"), ("/", ""))
# What a site within something else, as in a course package, has no use for; and what nothing but a course has.
FOR_OTHER_SITES, FOR_A_COURSE = ("/embed", "/s/"), "course"
# What a first visit shows, beside all that the page links.
SHOWN = ("front.webp", "back.webp", "structures/root_s1.html")

Files = dict[str, FrozenFile]


def static_files(site: Site, settings: Settings, *, thorough: bool = False, within: bool = False) -> Files:
    """Every file of the static site by its path below the site's folder.

    `within` something else, as in a course package, it is kept by nobody, opened from no disk and linked by no other
    site, and what tells the course is there.
    """
    folder = _atlas_folder(site)
    linked = scripts(site.files["/"].body.decode("utf-8"))
    left_out = {*NOT_A_FILE, *linked, *filter(_elsewhere if within else _of_a_course, site.files)}
    names = {path: _name(path, file, folder) for path, file in site.files.items() if path not in left_out}
    files: Files = {names[path]: file for path, file in site.files.items() if path in names}
    run = program(site, linked, keeps=not within)
    drawn, first = first_map(site)
    start = starter()
    made = Scripts(
        *(f"assets/start.{start.digest}.js", *_modules(names)),
        *(f"assets/dash.{run.digest}.js", f"assets/first.{first.digest}.js", drawn),
    )
    files |= {made.start: start, made.program: run, made.first: first}
    renamed, moved = _renamed(names), (f"atlas/{_version(site)}/", f"{folder}/")
    for path in ("/", *(name for name in names if name.endswith(".html") and not ATLAS.match(name))):
        page = static_page(site.files[path].body.decode("utf-8"), site.policy, renamed, made, moved, within=within)
        name = "index.html" if path == "/" else names[path]
        files[name] = freeze_file(page.encode("utf-8"), HTML, thorough=thorough or path == "/")
    if within:
        return files
    files |= _offline(site, files, folder, settings)
    files["404.html"] = freeze_file(_not_found(settings).encode("utf-8"), HTML)
    return files | dict(_twins(site, names))


def _elsewhere(path: str) -> bool:
    return path.startswith(FOR_OTHER_SITES)


def _of_a_course(path: str) -> bool:
    return bundled(path, FOR_A_COURSE)


def _modules(names: Mapping[str, str]) -> tuple[str, str]:
    """The files of the page's modules and of the one script that says the same."""
    found = [next((name for name in names.values() if bundled(name, stem)), "") for stem in ("atlas", "disk")]
    return found[0], found[1]


def _name(path: str, file: FrozenFile, folder: str) -> str:
    if ATLAS.match(path):
        return ATLAS.sub(f"{folder}/", path)
    before, after = next(pair for pair in FOLDERS if path.startswith(pair[0]))
    name = PurePosixPath(after + path.removeprefix(before))
    if path in PUBLIC or name.suffix == ".html" or path.startswith("/s/") or is_bundle(path):
        return str(name)
    return str(name.with_suffix(f".{file.digest}{name.suffix}"))


def _renamed(names: Mapping[str, str]) -> dict[str, str]:
    """From the address a page has, its content's hash left out, to the name of the file."""
    return {path.removeprefix("/"): name for path, name in names.items()}


def _atlas_folder(site: Site) -> str:
    """One name for all that is known, changed by any change in it: then nothing below has to be asked for twice."""
    digest = hashlib.sha256()
    for path in sorted(filter(ATLAS.match, site.files)):
        digest.update(f"{path} {site.files[path].digest}\n".encode())
    return f"atlas/{digest.hexdigest()[:16]}"


def _version(site: Site) -> str:
    return next((found[1] for path in site.files if (found := ATLAS.match(path))), "")


def _offline(site: Site, files: Files, folder: str, settings: Settings) -> Files:
    """Manifest, icon and the script that keeps files; none for a site without a body to show."""
    views = next((file.body for path, file in site.files.items() if re.search("/views_[^/]*$", path)), b"")
    made = freeze_file(icon.icon(views), "image/svg+xml; charset=utf-8") if b'"outline"' in views else None
    if made is None:
        return {}
    tile = f"icon.{made.digest}.svg"
    base = settings.prefix if settings.prefix != "/" else "./"
    wanted = _first(files["index.html"].body.decode("utf-8"), folder)
    first = ["./", *(name for name in files if name in wanted)]
    left_out = {*first, "index.html"}
    rest = [tile, *(name for name in files if name not in left_out and not name.endswith(SLIDES))]
    pages = {name: file.body for name, file in files.items() if name.endswith(".html") and not name.startswith(folder)}
    return {
        tile: made,
        "manifest.webmanifest": freeze_file(offline.manifest(settings.title, base, tile), "application/manifest+json"),
        "offline.js": freeze_file(offline.worker(first, rest, pages), SCRIPT),
    }


def _not_found(settings: Settings) -> str:
    """The page for an unknown address; with a way home where it is known how that is written from anywhere."""
    title, nothing = escape(told("Not found")), escape(told("There is nothing at this address."))
    to_open = escape(told("Open the Pain Atlas"))
    home = f' <a href="{settings.prefix}">{to_open}</a>.' if settings.prefix != "/" else ""
    return (
        f'<!doctype html>\n<html {spoken().attributes()}><meta charset="utf-8"><title>{title}</title>\n'
        f"<h1>{title}</h1>\n"
        f"<p>{nothing}{home}</p>\n</html>\n"
    )


def _first(page: str, folder: str) -> set[str]:
    """What a first visit asks for: all that the page links, and what it shows beside."""
    return {*re.findall(r'(?:src|href|data-modules)="([^"]+)"', page), *(f"{folder}/{file}" for file in SHOWN)}


def _twins(site: Site, names: Mapping[str, str]) -> Iterator[tuple[str, FrozenFile]]:
    """A script beside everything below atlas/ that the page fetches. Not compressed: for disks."""
    for path in filter(ATLAS.match, site.files):
        if path.endswith(SLIDES):
            continue
        file = site.files[path]
        body = brought(ATLAS.sub("", path), file)
        yield f"{names[path]}.js", FrozenFile(body, SCRIPT, file.keep, hashlib.sha256(body).hexdigest()[:16], {})

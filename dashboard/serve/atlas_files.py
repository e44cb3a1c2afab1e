"""What lies under /atlas/<version>/: the compiled views and every panel, rendered ahead of time."""

import json
import mimetypes
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from dash import Dash
from flask import Response, abort

from dashboard.atlas import Atlas
from dashboard.atlas.compiled import MANIFEST, REMEDY, NotCompiledError
from dashboard.figures.overlap import read_overlap
from dashboard.figures.pattern_views import pattern_views_json
from dashboard.figures.view_names import told_file
from dashboard.figures.views import Index, index_fault
from dashboard.language.telling import ENGLISH, Language, speaking, spoken
from dashboard.lesson.player import lessons_files
from dashboard.page import area_html, structure_html
from dashboard.studies import STUDIES, study_files, study_html

Render = Callable[[], bytes]

mimetypes.add_type("application/javascript", ".js")
mimetypes.add_type("image/webp", ".webp")
mimetypes.add_type("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")


def read_index(compiled: Path) -> Index:
    """What the compiled views say about themselves; raises NotCompiledError."""
    try:
        index: Index = json.loads((compiled / "index.json").read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise NotCompiledError(f"{compiled / 'index.json'} cannot be read ({reason}); {REMEDY}") from error
    if fault := index_fault(index):
        raise NotCompiledError(f"{compiled / 'index.json'} {fault}; {REMEDY}")
    return index


def publish(app: Dash, atlas: Atlas, compiled: Path, more: Mapping[str, Render] = MappingProxyType({})) -> None:
    """Let the app answer for every compiled view and panel, and for `more`; raises NotCompiledError.

    Whenever a panel is made, it is made in the language that is spoken now.
    """
    version, language = read_index(compiled)["version"], spoken()
    panels = {
        path: partial(_in, language, read) for path, read in {**_panels(atlas, compiled, version), **more}.items()
    }
    views = _views(compiled, version)
    if language.tag != ENGLISH:
        views = {path: partial(_in, language, partial(_told_file, path, read)) for path, read in views.items()}
    table = MappingProxyType(views | panels)
    app.server.extensions |= {"pain_atlas": table, "pain_atlas_rendered": frozenset(panels)}

    @app.server.get("/atlas/<path:name>")  # type: ignore[untyped-decorator]
    def atlas_file(name: str) -> Response:
        render = table.get(f"/atlas/{name}") or abort(404)
        return Response(render(), content_type=content_type(name))


def _told_file(path: str, read: Render) -> bytes:
    return told_file(path, read())


def _in(language: Language, read: Render) -> bytes:
    with speaking(language):
        return read()


def published(app: Dash) -> Mapping[str, Render]:
    """Path to renderer of everything `publish` added; empty for an app without an atlas."""
    table: Mapping[str, Render] = app.server.extensions.get("pain_atlas", {})
    return table


def rendered(app: Dash) -> frozenset[str]:
    """The paths of what the program made of the data: it changes with the program under the same data version."""
    paths: frozenset[str] = app.server.extensions.get("pain_atlas_rendered", frozenset())
    return paths


def content_type(name: str) -> str:
    """The media type told by a file's name, with its charset where it is text."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind in ("application/javascript", "application/json", "image/svg+xml")
    return f"{kind}; charset=utf-8" if is_text else kind


def _views(compiled: Path, version: str) -> dict[str, Render]:
    files = sorted(path for path in compiled.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {f"/atlas/{version}/{path.relative_to(compiled).as_posix()}": path.read_bytes for path in files}


def _panels(atlas: Atlas, compiled: Path, version: str) -> dict[str, Render]:
    overlap = read_overlap(compiled, read_index(compiled)["structures"])
    kinds: tuple[tuple[str, Callable[[str], str], Iterable[str]], ...] = (
        ("structures", partial(structure_html, atlas, overlap), atlas.structures),
        ("areas", partial(area_html, atlas), atlas.areas),
        ("studies", partial(study_html, atlas), STUDIES),
    )
    panels = {
        f"/atlas/{version}/{folder}/{name}.html": partial(_encoded, html, name)
        for folder, html, names in kinds
        for name in names
    }
    files = {**study_files(atlas, overlap), **lessons_files(atlas, read_index(compiled), compiled.parent)}
    midline = [name for name, area in atlas.areas.items() if area.midline == "yes"]
    files["pattern_views.json"] = partial(pattern_views_json, compiled, midline)
    return panels | {f"/atlas/{version}/{name}": read for name, read in files.items()}


def _encoded(html: Callable[[str], str], name: str) -> bytes:
    return html(name).encode("utf-8")

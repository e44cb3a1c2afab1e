"""The Dash app of an atlas: its page laid out, and everything a reader can ask for published, in every language."""

from collections.abc import Callable, Mapping
from pathlib import Path

from dash import Dash
from flask import Response

from dashboard.atlas import Atlas, read_atlas
from dashboard.atlas.check import Reading, read_and_check
from dashboard.atlas.compiled import refuse_unfit_views
from dashboard.figures.first_views import read_first_views
from dashboard.figures.view_names import told_index
from dashboard.language.catalogue import language_of
from dashboard.language.telling import ENGLISH, speaking, spoken
from dashboard.page import document, layout
from dashboard.panels import red_flags
from dashboard.serve import language_script
from dashboard.serve.atlas_files import publish, read_index
from dashboard.serve.bundles import NOT_LINKED, modules_text
from dashboard.serve.icon import tab_icon
from dashboard.serve.settings import Settings
from dashboard.serve.share_pages import share_files
from dashboard.translation.tables import told_reading


def lay_out(data_dir: Path, assets: Path, settings: Settings, reading: Reading | None = None) -> Dash:
    """Read the atlas and lay out the page in every language of the settings; raises what `app.create_app` raises."""
    first, *others = settings.languages
    if others and reading is None:
        reading = read_and_check(data_dir)  # once for all
    app = _lay_out_in(first, data_dir, assets, settings, reading)
    more = {tag: _lay_out_in(tag, data_dir, assets, settings, reading) for tag in others}
    app.server.extensions["pain_atlas_languages"] = more
    return app


def _lay_out_in(tag: str, data_dir: Path, assets: Path, settings: Settings, reading: Reading | None) -> Dash:
    with speaking(language_of(tag, data_dir)):
        if tag != ENGLISH:
            reading = told_reading(reading or read_and_check(data_dir))
        return _laid_out(read_atlas(data_dir, reading), data_dir, assets, settings)


def _laid_out(atlas: Atlas, data_dir: Path, assets: Path, settings: Settings) -> Dash:
    refuse_unfit_views(data_dir)
    compiled = data_dir / "compiled"
    index = told_index(read_index(compiled))
    many = language_script.is_wanted(settings.languages)
    before = red_flags.static(atlas) + language_script.TAG * many
    head = language_script.alternates(spoken().tag, settings.languages, settings.address) if many else ""
    app = Dash(
        "pain_atlas",
        title=settings.title,
        update_title="",
        assets_folder=str(assets),
        assets_path_ignore=list(NOT_LINKED),
        index_string=document(index, tab_icon(compiled, index["groups"][0]["id"]), before, head),
        enable_mcp=False,
    )
    app.layout = layout(atlas, index, read_first_views(compiled, index), settings.languages)
    if many:
        script = language_script.language_script(spoken(), settings.languages, modules_text(assets))
        app.server.get(language_script.PATH)(lambda: Response(script, content_type="application/javascript"))
    publish(app, atlas, compiled, {**share_files(atlas, compiled, settings), **_slides(atlas, data_dir, settings)})
    return app


def _slides(atlas: Atlas, data_dir: Path, settings: Settings) -> Mapping[str, Callable[[], bytes]]:
    """The lessons as slides, where that is set."""
    if not settings.slides:
        return {}
    from dashboard.slides.offered import slide_files  # here, because what makes them is an extra

    return slide_files(atlas, data_dir, settings.address)

"""The Dash app of an atlas: its page laid out, and everything a reader can ask for published."""

from collections.abc import Callable, Mapping
from pathlib import Path

from dash import Dash

from dashboard.atlas import Atlas, read_atlas
from dashboard.atlas.check import Reading
from dashboard.atlas.compiled import refuse_unfit_views
from dashboard.figures.first_views import read_first_views
from dashboard.page import document, layout
from dashboard.panels import red_flags
from dashboard.serve.atlas_files import publish, read_index
from dashboard.serve.bundles import NOT_LINKED
from dashboard.serve.icon import tab_icon
from dashboard.serve.settings import Settings
from dashboard.serve.share_pages import share_files


def _slides(atlas: Atlas, data_dir: Path, settings: Settings) -> Mapping[str, Callable[[], bytes]]:
    """The lessons as slides, where that is set."""
    if not settings.slides:
        return {}
    from dashboard.slides.offered import slide_files  # here, because what makes them is an extra

    return slide_files(atlas, data_dir, settings.address)


def lay_out(data_dir: Path, assets: Path, settings: Settings, reading: Reading | None = None) -> Dash:
    """Read the atlas and lay out the page; raises what `app.create_app` raises."""
    atlas = read_atlas(data_dir, reading)
    refuse_unfit_views(data_dir)
    compiled = data_dir / "compiled"
    index = read_index(compiled)
    app = Dash(
        "pain_atlas",
        title=settings.title,
        update_title="",
        assets_folder=str(assets),
        assets_path_ignore=list(NOT_LINKED),
        index_string=document(index, tab_icon(compiled, index["groups"][0]["id"]), red_flags.static(atlas)),
        enable_mcp=False,
    )
    app.layout = layout(atlas, index, read_first_views(compiled, index))
    publish(app, atlas, compiled, {**share_files(atlas, compiled, settings), **_slides(atlas, data_dir, settings)})
    return app

"""The Pain Atlas as a Dash app; `python app.py` serves it on HOST and PORT."""

import sys
from pathlib import Path

from dash import Dash

from dashboard.atlas import read_atlas
from dashboard.atlas.compiled import refuse_unfit_views
from dashboard.figures.first_views import read_first_views
from dashboard.page import document, layout
from dashboard.panels import red_flags
from dashboard.serve import (
    NOT_LINKED,
    Settings,
    main,
    publish,
    read_index,
    share_files,
    tab_icon,
    without_click_counts,
)

ROOT = Path(__file__).parent
DEFAULTS = Settings()


def create_app(data_dir: Path = ROOT / "data", settings: Settings = DEFAULTS) -> Dash:
    """Read the atlas and lay out the page.

    Raises AtlasError naming every fault of the data, NotCompiledError where the compiled views are missing, damaged or
    not made from these tables.
    """
    atlas = read_atlas(data_dir)
    refuse_unfit_views(data_dir)
    compiled = data_dir / "compiled"
    index = read_index(compiled)
    app = Dash(
        "pain_atlas",
        title=settings.title,
        update_title="",
        assets_folder=str(ROOT / "assets"),
        assets_path_ignore=list(NOT_LINKED),
        index_string=document(index, tab_icon(compiled, index["groups"][0]["id"]), red_flags.static(atlas)),
        enable_mcp=False,
    )
    app.layout = without_click_counts(layout(atlas, index, read_first_views(compiled, index)))
    publish(app, atlas, compiled, share_files(atlas, compiled, settings))
    return app


if __name__ == "__main__":
    sys.exit(main(lambda settings: create_app(settings=settings)))

"""The Pain Atlas as a Dash app; `python app.py` serves it on HOST and PORT."""

import sys
from pathlib import Path

from dash import Dash

from dashboard.atlas import read_atlas
from dashboard.page import layout
from dashboard.serve import INDEX, main, publish

ROOT = Path(__file__).parent


def create_app(data_dir: Path = ROOT / "data") -> Dash:
    """Read the atlas, check it and lay out the page; raises AtlasError naming every fault of the data."""
    atlas = read_atlas(data_dir)
    compiled = data_dir / "compiled"
    app = Dash(
        "pain_atlas",
        title="Pain Atlas",
        update_title="",
        assets_folder=str(ROOT / "assets"),
        index_string=INDEX,
        enable_mcp=False,
    )
    app.layout = layout(atlas, compiled)
    publish(app, atlas, compiled)
    return app


if __name__ == "__main__":
    sys.exit(main(create_app))

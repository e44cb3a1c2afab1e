"""The Pain Atlas as a Dash app; `python app.py` serves it on HOST and PORT."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.serve.kept_site import KeptSite
from dashboard.serve.run import main
from dashboard.serve.settings import Settings

if TYPE_CHECKING:
    from dash import Dash

ROOT = Path(__file__).parent
DEFAULTS = Settings()
KEPT = KeptSite(ROOT, ("app.py", "dashboard", "assets", "data"))


def create_app(data_dir: Path = ROOT / "data", settings: Settings = DEFAULTS) -> "Dash":
    """Read the atlas and lay out the page.

    Raises AtlasError naming every fault of the data, NotCompiledError where the compiled views are missing, damaged or
    not made from these tables.
    """
    # Here, because a site that was kept is served without any of it.
    from dashboard.lay_out import lay_out

    return lay_out(data_dir, ROOT / "assets", settings)


if __name__ == "__main__":
    sys.exit(main(lambda settings: create_app(settings=settings), KEPT))

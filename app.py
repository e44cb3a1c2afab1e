"""The Pain Atlas as a Dash app; `python app.py` serves it on HOST and PORT."""

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.serve.kept_site import KeptSite
from dashboard.serve.read_ahead import read_ahead
from dashboard.serve.run import main
from dashboard.serve.settings import Settings

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.atlas.check import Reading

ROOT = Path(__file__).parent
DEFAULTS = Settings()
KEPT = KeptSite(ROOT, ("app.py", "dashboard", "assets", "data"))


def create_app(
    data_dir: Path = ROOT / "data", settings: Settings = DEFAULTS, reading: "Reading | None" = None
) -> "Dash":
    """Read the atlas and lay out the page; `reading` is what another process has read of the folder already.

    Raises AtlasError naming every fault of the data, NotCompiledError where the compiled views are missing, damaged or
    not made from these tables.
    """
    # Here, because a site that was kept is served without any of it.
    from dashboard.lay_out import lay_out

    return lay_out(data_dir, ROOT / "assets", settings, reading)


def _make(settings: Settings, ahead: "Callable[[], Reading | None] | None" = None) -> "Dash":
    import_module("dashboard.lay_out")  # while the reading comes
    return create_app(settings=settings, reading=ahead() if ahead else None)


if __name__ == "__main__":
    sys.exit(main(_make, KEPT, partial(read_ahead, ROOT / "data")))

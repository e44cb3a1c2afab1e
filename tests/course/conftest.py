"""A site small enough to see whole, with what the page of a course has beside."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest
from dash import Dash, html

from dashboard.atlas import DATA_DIR
from dashboard.serve.bundles import NOT_LINKED
from dashboard.serve.settings import Settings

MADE = ("atlas.0123456789abcdef.js", "disk.0123456789abcdef.js", "course.0123456789abcdef.js")
MakeApp = Callable[[Path, Settings], Dash]


@pytest.fixture(scope="session")
def make_app(tmp_path_factory: pytest.TempPathFactory) -> MakeApp:
    """Make a fresh tiny app; every call gives the same content."""
    assets = tmp_path_factory.mktemp("assets")
    (assets / "page.css").write_text("h1 { color: navy }\n" * 40, "utf-8")
    (assets / "page.js").write_text('"use strict";\ndocument.title += "!";\n', "utf-8")
    (assets / "web").mkdir()
    for name in MADE:
        (assets / "web" / name).write_text(f'document.title += "{name}";\n', "utf-8")
    (assets / "web" / "course.fedcba9876543210.css").write_text("#course { flex: 1 1 100% }\n", "utf-8")

    def make(_data: Path, _settings: Settings) -> Dash:
        app = Dash("tiny", assets_folder=str(assets), assets_path_ignore=list(NOT_LINKED), enable_mcp=False)
        app.index_string = app.index_string.replace("{%favicon%}", "")
        app.layout = html.H1("tiny")
        app.server.extensions["pain_atlas"] = {
            "/atlas/abc/views.json": lambda: b"[1, 2, 3]" * 100,
            "/s/root_s1.html": lambda: b"<p>S1</p>",
        }
        return app

    return make


def options(out: Path, **given: object) -> argparse.Namespace:
    """The command line's options."""
    usual = {"base": "", "select": "", "small": False, "lesson": "", "quiz": "", "mastery": None, "scorm": "1.2"}
    return argparse.Namespace(out=out, **{**usual, "data": DATA_DIR, **given})

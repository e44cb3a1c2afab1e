"""A site small enough to see whole: one heading, one picture, one view, one panel."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dash import Dash, html
from werkzeug.test import Client

from dashboard.serve.bundles import NOT_LINKED
from dashboard.serve.files import application
from dashboard.serve.freezing import freeze
from dashboard.serve.site import Site

VIEW, PANEL, PICTURE = "/atlas/abc/views.json", "/atlas/abc/structures/root_s1.html", "/assets/dot.svg"
MakeApp = Callable[[], Dash]


@pytest.fixture(scope="session")
def make_app(tmp_path_factory: pytest.TempPathFactory) -> MakeApp:
    """Make a fresh tiny app; every call gives the same content."""
    assets = tmp_path_factory.mktemp("assets")
    (assets / "dot.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    (assets / "page.css").write_text("h1 { color: navy }\n" * 40, "utf-8")
    (assets / "page.js").write_text('"use strict";\n(function () { document.title += "!"; })();\n', "utf-8")
    (assets / "web").mkdir()
    for name in ("atlas", "disk"):
        (assets / "web" / f"{name}.0123456789abcdef.js").write_text(f'document.title += "{name}";\n', "utf-8")
    return lambda: _tiny(assets)


def _tiny(assets: Path) -> Dash:
    app = Dash("tiny", assets_folder=str(assets), assets_path_ignore=list(NOT_LINKED), enable_mcp=False)
    app.index_string = app.index_string.replace("{%favicon%}", "")
    app.layout = html.H1("tiny")
    app.server.extensions["pain_atlas"] = {VIEW: lambda: b"[1, 2, 3]" * 100, PANEL: lambda: b"<p>S1</p>" * 100}
    return app


@pytest.fixture(scope="session")
def site(make_app: MakeApp) -> Site:
    """The tiny app, frozen."""
    return freeze(make_app())


@pytest.fixture
def client(site: Site) -> Client:
    """Asks the frozen tiny site."""
    return Client(application(site))

"""What freezing an app keeps, drops and refuses."""

import re

import pytest
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from werkzeug.test import Client

from dashboard.serve.bundles import is_bundle
from dashboard.serve.files import application
from dashboard.serve.freezing import freeze
from dashboard.serve.frozen_file import Keep
from dashboard.serve.index import linked
from dashboard.serve.jobs import PLOTLY
from dashboard.serve.limits import FreezeError
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site
from tests.serve.conftest import VIEW, MakeApp


def test_everything_the_page_links_to_is_frozen_under_its_hash(client: Client, site: Site) -> None:
    """Every src and href of the page is answered, and names the hash of what it gets."""
    links = re.findall(r'(?:src|href)="([^"]+)"', site.files["/"].body.decode("utf-8"))
    assert len(links) >= 3
    for link in links:
        path, _, digest = link.partition("?m=")
        assert client.get(f"/{link}").status_code == 200
        # A module is imported by its name, so the name tells the content and no query may.
        assert digest == ("" if is_bundle(path) else site.files[f"/{path}"].digest)


def test_same_app_same_bytes(make_app: MakeApp, site: Site) -> None:
    """Two freezes of one app are equal, so that a hash means a change of content and nothing else."""
    assert freeze(make_app()) == site


def test_the_page_tells_its_settings_to_its_scripts(make_app: MakeApp) -> None:
    """Embedders and the state to open with are in the head where they are set, and absent where they are not."""
    settings = Settings(embedders=("https://a.example", "https://b.example"), state="sel=root_s1&side=left")
    page = freeze(make_app(), settings=settings).files["/"].body.decode()
    assert '<meta name="embedders" content="https://a.example https://b.example">' in page
    assert '<meta name="default-state" content="sel=root_s1&amp;side=left">' in page
    assert not re.search("embedders|default-state", freeze(make_app()).files["/"].body.decode())


def test_a_site_answers_under_its_prefix_and_nowhere_else(make_app: MakeApp) -> None:
    """The same bytes under any prefix; without its slash the reader is sent on, and a stranger hears 404."""
    site = freeze(make_app(), settings=Settings(prefix="/clinic/atlas/"))
    under = Client(application(site))
    assert under.get("/clinic/atlas/").data == freeze(make_app()).files["/"].body
    assert under.get("/clinic/atlas/healthz").status_code == under.get("/healthz").status_code == 200
    moved = under.get("/clinic/atlas")
    assert (moved.status_code, moved.headers["Location"]) == (308, "/clinic/atlas/")
    assert {under.get(path).status_code for path in ("/", "/clinic/", "/clinic/atlas/x", "/assets/dot.svg")} == {404}
    assert 'href="/clinic/atlas/"' in under.get("/").text


def test_what_the_program_rendered_is_asked_for_again(make_app: MakeApp) -> None:
    """The data version does not change with the program, so only compiled files are kept for ever."""
    app = make_app()
    app.server.extensions["pain_atlas_rendered"] = frozenset({VIEW})
    assert freeze(app).files[VIEW].keep == Keep.ASK_AGAIN
    assert freeze(make_app()).files[VIEW].keep == Keep.FOREVER


def test_libraries_the_page_has_no_use_for_are_not_loaded(site: Site) -> None:
    """No data table, no polyfill, no core components, no plotly."""
    assert not [path for path in site.files if re.search("dash_table|polyfill|dcc|plotly", path)]


def test_the_chart_library_is_offered_but_not_linked(make_app: MakeApp) -> None:
    """With a chart among the files the page names the library by its hash, and loads nothing because of it."""
    app = make_app()
    app.server.extensions["pain_atlas"] = {"/atlas/abc/charts/index.json": lambda: b"{}"}
    site = freeze(app)
    page = site.files["/"].body.decode("utf-8")
    address = f"{PLOTLY}?m={site.files[PLOTLY].digest}"
    assert f"&quot;plotly&quot;:[&quot;{address[1:]}&quot;]" in page
    assert "plotly" not in "".join(linked(page))
    answer = Client(application(site)).get(address, headers={"Accept-Encoding": "br"})
    assert (answer.status_code, answer.headers["Content-Encoding"]) == (200, "br")
    assert "immutable" in answer.headers["Cache-Control"] and len(answer.data) < 1_300_000


def test_the_page_keeps_quiet_about_the_machine(site: Site) -> None:
    """Neither the Python version nor a random token nor another host is in the page."""
    assert not re.search(r"python_version|end_id|https?://", site.files["/"].body.decode("utf-8"))


def test_a_callback_that_needs_a_server_is_refused(make_app: MakeApp) -> None:
    """The site outlives its server, so a Python callback is an error that names its output."""
    app = make_app()
    app.layout = html.Div([html.Button(id="press"), html.P(id="said")])
    app.callback(Output("said", "children"), Input("press", "n_clicks"))(lambda n: n)
    with pytest.raises(FreezeError, match=r"said\.children"):
        freeze(app)


@pytest.mark.parametrize(
    ("name", "part"), [("Graph", dcc.Graph()), ("Input", dcc.Input()), ("Markdown", dcc.Markdown("x"))]
)
def test_a_component_that_is_no_html_is_refused(make_app: MakeApp, name: str, part: Component) -> None:
    """Whoever adds one learns it at start, by name, not from an empty page."""
    app = make_app()
    app.layout = html.Div(html.Section([html.P("x"), part]))
    with pytest.raises(FreezeError, match=f"{name} is not a plain html component"):
        freeze(app)


def test_a_callback_in_the_browser_is_refused_like_any(make_app: MakeApp) -> None:
    """Dash's renderer, which would call it, is not sent."""
    app = make_app()
    app.layout = html.Div([html.Button(id="press"), html.P(id="said")])
    app.clientside_callback("window.dash_clientside.no_update", Output("said", "children"), Input("press", "n_clicks"))
    with pytest.raises(FreezeError, match=r"said\.children"):
        freeze(app)


def test_the_layout_is_in_the_page_and_nothing_of_its_renderer(site: Site) -> None:
    """A first visit needs no script for it, and no style of the renderer's."""
    page = site.files["/"].body.decode()
    assert '<div id="app"><h1>tiny</h1></div>' in page and "_dash" not in page
    assert not [path for path in site.files if path.startswith("/_dash")]


def test_a_broken_page_is_refused(make_app: MakeApp) -> None:
    """What the app cannot answer is told at start, with its address."""
    app = make_app()
    app.server.view_functions["/_dash-dependencies"] = lambda: ("broken", 500)
    with pytest.raises(FreezeError, match="500 for /_dash-dependencies"):
        freeze(app)


def test_progress_counts_to_the_end(make_app: MakeApp) -> None:
    """The warm-up reports each file once, up to all of them."""
    seen: list[tuple[int, int]] = []
    freeze(make_app(), lambda done, of: seen.append((done, of)))
    assert [done for done, _ in seen] == list(range(1, len(seen) + 1))
    assert {of for _, of in seen} == {len(seen)}

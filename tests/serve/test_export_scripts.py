"""The scripts of an exported page."""

import json
import re

import pytest

from dashboard.serve.export_page import scripts
from dashboard.serve.export_scripts import FIRST_MAP, brought, first_map, program
from dashboard.serve.frozen_file import FrozenFile
from dashboard.serve.site import DASH_DATA, Site
from tests.serve.conftest import MakeApp
from tests.serve.test_export_files import TAKEN, tiny


@pytest.fixture(scope="module")
def site(make_app: MakeApp) -> Site:
    """A site with one group of views, one table of numbers and one panel."""
    return tiny(make_app)


@pytest.fixture(scope="module")
def run(site: Site) -> str:
    """All that a page of it runs."""
    links = scripts(site.files["/"].body.decode())
    return program(site, links, "atlas/0123").body.decode()


def test_dash_is_answered_by_the_program(run: str) -> None:
    """Layout and dependencies are in it, so that nothing has to be fetched from a disk."""
    data = json.loads(re.search(r"const DATA = (.*);", run)[1])  # type: ignore[index]
    assert data.keys() == {path.removeprefix("/") for path in DASH_DATA}
    assert json.loads(data["_dash-layout"])["props"]["children"] == "tiny"


def test_every_linked_script_is_in_it_in_the_page_s_order(site: Site, run: str) -> None:
    """Dash's libraries, then what answers Dash, then the own ones, which are strict wherever they stand."""
    links = scripts(site.files["/"].body.decode())
    places = [run.index(site.files[link].body.decode().strip()) for link in links]
    assert len(links) == 2 and places == sorted(places)
    strict = run.index('(function () {\n"use strict";')
    assert places[0] < strict < run.index("const DATA = ") < places[1]
    assert run.rstrip().rstrip(";").rstrip().endswith("})();")


def test_the_map_s_host_learns_the_folder(site: Site) -> None:
    """Dash writes a slash as an escape, and the page asks below the new folder all the same."""
    file = site.files["/_dash-layout"]
    host = file.body.replace(b"tiny", rb"atlas\u002fabc\u002f")
    laid_out = FrozenFile(host, file.content_type, file.keep, file.digest, file.forms)
    made = program(Site({**site.files, "/_dash-layout": laid_out}, site.policy), [], "atlas/0123").body
    assert b"atlas/0123/" in made and b"abc" not in made


def test_a_first_map_is_drawn_from_one_script(site: Site) -> None:
    """What there is of its files, in one fixed order, and nothing else of the atlas."""
    names, made = first_map(site)
    assert names == ["views_front-back.json", "patterns.bin"] == [name for name in FIRST_MAP if name in names]
    assert re.findall(r'^\(.*?\)\["([^"]+)"\]=', made.body.decode(), re.MULTILINE) == names


def test_a_file_is_brought_as_it_is() -> None:
    """Text as text, with letters that a script would stumble over escaped; numbers as letters with their kind."""
    text = FrozenFile('a "b"\n¶'.encode(), "text/html; charset=utf-8", None, "", {})  # type: ignore[arg-type]
    assert brought("x.html", text).decode() == f'{TAKEN}["x.html"]=["a \\"b\\"\\n¶",""];\n'
    numbers = FrozenFile(bytes(range(6)), "application/octet-stream", None, "", {})  # type: ignore[arg-type]
    assert brought("x.bin", numbers) == f'{TAKEN}["x.bin"]=["AAECAwQF","application/octet-stream"];\n'.encode()

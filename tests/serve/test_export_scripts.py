"""The scripts of an exported page."""

import re

import pytest

from dashboard.serve.export_page import scripts
from dashboard.serve.export_scripts import FIRST_MAP, brought, first_map, program
from dashboard.serve.frozen_file import FrozenFile
from dashboard.serve.site import Site
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
    return program(site, links).body.decode()


def test_every_linked_script_is_in_it_in_the_page_s_order(site: Site, run: str) -> None:
    """After what an exported page runs itself; strict wherever they stand."""
    links = scripts(site.files["/"].body.decode())
    places = [run.index(site.files[link].body.decode().strip()) for link in links]
    assert len(links) == 1 and places == sorted(places)
    assert run.index('"use strict";') < run.index("navigator.serviceWorker") < places[0]
    assert run.rstrip().endswith("})();")


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

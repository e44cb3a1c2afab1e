"""What lies where in a static site."""

import gzip
import json
import os
import re
import subprocess
import sys

import brotli
import pytest

from dashboard.serve.export_files import Files, static_files
from dashboard.serve.freezing import freeze
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site
from tests.conftest import ROOT
from tests.serve.conftest import MakeApp

VIEWS = {"views": [{"id": "front", "width": 10, "height": 20, "outline": "M1 1l5 5z"}]}
NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{16}\.\w+$|^atlas/[0-9a-f]{16}/")
# Where the page looks for what came: see web/core/entry.js.
TAKEN = "((self.painAtlas??={}).brought??={})"
NOT_KEPT = {"404.html", "index.html", "embed.html", "embed.js", "offline.js", "manifest.webmanifest"}


def tiny(make_app: MakeApp, panel: str = "<p>S1 ¶</p>") -> Site:
    """A site with one group of views, one table of numbers and one panel."""
    app = make_app()
    app.server.extensions["pain_atlas"] = {
        "/atlas/abc/views_front-back.json": lambda: json.dumps(VIEWS).encode(),
        "/atlas/abc/patterns.bin": lambda: bytes(range(256)),
        "/atlas/abc/structures/root_s1.html": lambda: panel.encode(),
    }
    return freeze(app)


@pytest.fixture(scope="module")
def files(make_app: MakeApp) -> Files:
    """The tiny site as files."""
    return static_files(tiny(make_app), Settings())


def test_every_file_but_the_pages_is_named_by_its_content(files: Files) -> None:
    """What may be kept for ever shows it in its name, and what must be asked for again is a short list."""
    assert {name for name in files if not NAMED_BY_CONTENT.search(name)} == NOT_KEPT
    assert not [name for name in files if re.search(r"(?:^|/)[._]|[^\w./@-]", name)], "no server hides such a name"


def test_all_a_page_links_to_is_there(files: Files) -> None:
    """The page and its frame hold addresses of files beside them, and no other."""
    for page in ("index.html", "embed.html"):
        links = re.findall(r'(?:src|href|data-modules|data-disk)="([^"]+)"', files[page].body.decode())
        assert len(links) >= 3 and not [link for link in links if link not in files]


def test_slides_are_there_to_be_opened_and_are_not_copied_unasked(make_app: MakeApp) -> None:
    """One file of its own name: no script says the same, and a site kept for offline use leaves it where it is."""
    app = make_app()
    views = {"/atlas/abc/views_front-back.json": lambda: json.dumps(VIEWS).encode()}
    app.server.extensions["pain_atlas"] = {**views, "/atlas/abc/slides/neck.pptx": lambda: b"PK"}
    made = static_files(freeze(app, None, Settings(slides=True)), Settings())
    (name,) = [name for name in made if "neck" in name]
    assert re.fullmatch(r"atlas/[0-9a-f]{16}/slides/neck\.pptx", name) and name not in made["offline.js"].body.decode()
    assert '<meta name="slides" content="yes">' in made["index.html"].body.decode()


def test_a_script_beside_each_file_says_the_same(files: Files) -> None:
    """Text as text, numbers as letters with their kind."""
    scripts = {name: file.body.decode() for name, file in files.items() if re.search(r"\.(?:html|json|bin)\.js$", name)}
    assert len(scripts) == 3
    panel = next(text for name, text in scripts.items() if "root_s1" in name)
    assert panel == f'{TAKEN}["structures/root_s1.html"]=["<p>S1 ¶</p>",""];\n'
    numbers = next(text for name, text in scripts.items() if "patterns" in name)
    assert numbers.startswith(f'{TAKEN}["patterns.bin"]=["AAECAwQF') and "octet-stream" in numbers


def test_compressed_forms_unpack_to_the_file(files: Files) -> None:
    """A server that sends them as they are sends the same."""
    packed = [file for file in files.values() if file.forms]
    assert len(packed) > 5
    assert all(brotli.decompress(file.forms["br"]) == file.body for file in packed if "br" in file.forms)
    assert all(gzip.decompress(file.forms["gzip"]) == file.body for file in packed if "gzip" in file.forms)


def test_any_change_of_what_is_known_changes_the_folder(make_app: MakeApp, files: Files) -> None:
    """A panel rendered otherwise is never hidden by one that a browser kept; nothing else moves."""
    changed = static_files(tiny(make_app, "<p>S1 mended</p>"), Settings())
    assert _folders(changed) != _folders(files)
    assets = {name for name in files if name.startswith(("assets/", "dash/"))}
    assert assets and assets <= changed.keys()


def test_the_first_visit_is_kept_at_once_and_the_rest_as_it_is_used(files: Files) -> None:
    """The list of the first holds the page, its links and what it shows; none holds a script made for disks."""
    worker = files["offline.js"].body.decode()
    first, rest = (json.loads(re.search(rf"const {n} = (.*);", worker)[1]) for n in ("FIRST", "REST"))  # type: ignore[index]
    assert {"./", *re.findall(r'(?:src|href|data-modules)="([^"]+)"', files["index.html"].body.decode())} <= set(first)
    assert any(name.endswith("structures/root_s1.html") for name in first)
    assert not set(first) & set(rest) and {*first, *rest} - {"./"} <= files.keys()
    assert not [name for name in (*first, *rest) if re.search(r"\.(?:html|json|bin)\.js$", name)]


def test_the_manifest_names_the_sub_path(make_app: MakeApp, files: Files) -> None:
    """With --base the scope is absolute, without it is wherever the manifest lies."""
    there = static_files(tiny(make_app), Settings(prefix="/clinic/", title="Our map"))
    manifest = json.loads(there["manifest.webmanifest"].body)
    assert (manifest["scope"], manifest["start_url"], manifest["name"]) == ("/clinic/", "/clinic/", "Our map")
    assert json.loads(files["manifest.webmanifest"].body)["scope"] == "./"
    assert manifest["icons"][0]["src"] in there


MADE_ANEW = """
import hashlib
from dash import Dash, html
from dashboard.serve.export_files import static_files
from dashboard.serve.settings import Settings
from dashboard.serve.freezing import freeze
app = Dash("tiny", assets_folder="nowhere", enable_mcp=False)
app.layout = html.Div("a", id="b", **{f"data-{letter}": letter for letter in "cdefghijk"})
app.server.extensions["pain_atlas"] = {"/atlas/abc/a.json": lambda: b"[]"}
files = static_files(freeze(app), Settings())
print(sorted((name, file.digest) for name, file in files.items()))
"""


def test_another_start_of_python_gives_the_same_files() -> None:
    """Names are made of content, so an export on another day or machine must not differ by the order of keys."""
    outputs = [
        subprocess.run(
            [sys.executable, "-c", MADE_ANEW], check=True, capture_output=True, text=True,
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    ]  # fmt: skip
    assert len(outputs[0]) > 200 and len(set(outputs)) == 1


def _folders(files: Files) -> set[str]:
    return {"/".join(name.split("/")[:2]) for name in files if name.startswith("atlas/")}

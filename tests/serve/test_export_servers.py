"""The configurations in docs/serving say what the code says, and nginx does what its one says."""

import re
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from email.message import Message

import pytest

from dashboard.serve.export_files import Files, static_files
from dashboard.serve.export_folder import write_site
from dashboard.serve.export_page import header_policy
from dashboard.serve.headers import security_headers
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site
from tests import nginx
from tests.conftest import ROOT
from tests.serve.conftest import MakeApp
from tests.serve.test_export_files import tiny

SERVING = ROOT / "docs/serving"
LINES = {
    "nginx.conf": r'add_header ([\w-]+) "(.*)" always;',
    "apache.conf": r'Header always set ([\w-]+) "(.*)"',
    "Caddyfile": r'\t\t([\w-]+) "(.*)"',
    "web.config": r'<add name="([\w-]+)" value="(.*)" />',
}
LASTING = "public, max-age=31536000, immutable"


@pytest.mark.parametrize("name", LINES)
def test_every_server_is_told_the_headers_of_the_code(site: Site, name: str) -> None:
    """Policy and companions, letter by letter, none missing and none besides."""
    headers = dict(re.findall(rf"^\s*{LINES[name]}$", (SERVING / name).read_text("utf-8"), re.MULTILINE))
    assert headers == dict(security_headers(header_policy(site.policy)))


@pytest.mark.parametrize("name", LINES)
def test_every_configuration_is_short_and_says_what_to_change(name: str) -> None:
    """A screen and a half; where to put it, and how another site is let in."""
    text = (SERVING / name).read_text("utf-8")
    assert len(text.splitlines()) < 55
    assert "frame-ancestors 'self', such as https://" in text


def test_the_configuration_of_iis_is_well_formed() -> None:
    """IIS answers 500 to everything beside a file it cannot read."""
    root = ET.parse(SERVING / "web.config").getroot()
    assert [place.get("path") for place in root.findall("location")] == ["atlas", "assets", "dash"]


@pytest.fixture(scope="module")
def files(make_app: MakeApp) -> Files:
    """The tiny site as files."""
    return static_files(tiny(make_app), Settings())


@pytest.fixture(scope="module")
def address(files: Files, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny site behind nginx."""
    folder = tmp_path_factory.mktemp("behind")
    write_site(folder / "site", files)
    (folder / "own").mkdir()
    with nginx.serving(folder / "site", folder / "own") as found:
        yield found


def ask(address: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as got:
            return got.status, got.headers, got.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_nginx_sends_every_file_with_every_header(address: str, files: Files, site: Site) -> None:
    """200, the very bytes, the policy, and kept for ever exactly where the name tells the content."""
    for name, file in files.items():
        status, headers, body = ask(f"{address}/{name}")
        assert (status, body) == (200, file.body), name
        for header, value in security_headers(header_policy(site.policy)):
            assert headers.get_all(header) == [value], f"{header} of {name}"
        lasts = re.search(r"[./][0-9a-f]{16}[./]", name) is not None
        assert headers.get_all("Cache-Control") == [LASTING if lasts else "no-cache"], name


def test_nginx_sends_what_was_compressed_ahead(address: str, files: Files) -> None:
    """The .gz beside the file, as it is, and the page at the bare address."""
    status, headers, body = ask(f"{address}/?sel=root_s1", **{"Accept-Encoding": "gzip"})
    assert (status, headers["Content-Encoding"], headers["Vary"]) == (200, "gzip", "Accept-Encoding")
    assert body == files["index.html"].forms["gzip"]
    kinds = {name: ask(f"{address}/{name}")[1]["Content-Type"].split(";")[0] for name in files}
    assert kinds["manifest.webmanifest"] == "application/manifest+json"
    assert kinds["offline.js"] in ("application/javascript", "text/javascript") and kinds["index.html"] == "text/html"


@pytest.mark.parametrize("path", ["nothing", "assets/", "atlas", "../nginx.conf", "%2e%2e/nginx.conf", "index.html/x"])
def test_nginx_does_not_find_what_is_not_there(address: str, path: str) -> None:
    """No listing, no way out of the folder, and the headers on refusals, too."""
    status, headers, body = ask(f"{address}/{path}")
    assert status in (400, 403, 404)
    assert headers["X-Content-Type-Options"] == "nosniff" or status == 400
    assert b"Index of" not in body and b"server_name" not in body

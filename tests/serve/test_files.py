"""What a browser gets when it asks a frozen site."""

import gzip

import brotli
import pytest
from werkzeug.test import Client

from dashboard.serve.site import Site
from tests.serve.conftest import PANEL, PICTURE, VIEW

UNKNOWN = (
    *("/nothing", "/index.html", "/assets", "/assets/", "//", "/healthz/", "/_dash-update-component", "/_dash-layout"),
    *("/assets/../app.py", "/atlas/abc/../../app.py", "/%2e%2e/app.py", "/atlas/abc/structures/root_s1", "/\x00"),
)


def test_the_page_its_views_panels_and_assets_are_there(client: Client) -> None:
    """Whatever the app had is answered with 200 and its own type."""
    types = {path: client.get(path).content_type for path in ("/", VIEW, PANEL, PICTURE)}
    assert types == {
        "/": "text/html; charset=utf-8",
        VIEW: "application/json; charset=utf-8",
        PANEL: "text/html; charset=utf-8",
        PICTURE: "image/svg+xml; charset=utf-8",
    }


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_path_is_not_found(client: Client, path: str) -> None:
    """Nothing but the frozen paths exists, whatever tricks a path plays; the answer says so on a short page."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Not found" in answer.text and len(answer.data) < 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_the_site_can_only_be_read(client: Client, method: str) -> None:
    """Any method but GET and HEAD is 405 and names the two."""
    answer = client.open("/", method=method)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_healthz_answers_ok(client: Client) -> None:
    """A frozen site is warm before it can be asked, so /healthz is 200."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "OK\n")


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("GZIP;q=0.5", "gzip"), ("br;q=0, *", "gzip"), ("*", "br"),
     ("", None), ("identity", None), ("br;q=nonsense", None), ("br;q=0,gzip;q=0", None)],
)  # fmt: skip
def test_the_smallest_accepted_form_is_sent(client: Client, site: Site, accepted: str, coding: str | None) -> None:
    """Brotli where accepted, else gzip, else plain; never a refused one; all unpack to the same bytes."""
    answer = client.get(VIEW, headers={"Accept-Encoding": accepted})
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[answer.headers.get("Content-Encoding")]
    assert answer.headers.get("Content-Encoding") == coding
    assert unpack(answer.data) == site.files[VIEW].body
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_head_tells_what_get_would_send(client: Client) -> None:
    """HEAD has GET's headers and no body."""
    head, get = (client.open(VIEW, method=method, headers={"Accept-Encoding": "br"}) for method in ("HEAD", "GET"))
    assert dict(head.headers) == dict(get.headers)
    assert (head.data, len(get.data)) == (b"", int(head.headers["Content-Length"]))


@pytest.mark.parametrize("mark", ["{}", "W/{}", '"other", {}'])
def test_a_known_tag_is_answered_without_a_body(client: Client, mark: str) -> None:
    """If-None-Match with the tag just sent gives 304, also weakened by a proxy or among others."""
    tag = client.get(VIEW, headers={"Accept-Encoding": "br"}).headers["ETag"]
    again = client.get(VIEW, headers={"Accept-Encoding": "br", "If-None-Match": mark.format(tag)})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert client.get(VIEW, headers={"If-None-Match": tag}).status_code == 200, "another coding is another file"


def test_only_an_address_that_names_the_content_is_kept_for_ever(client: Client, site: Site) -> None:
    """Views (under their version) and ?m=<hash> are immutable; page, panels and a wrong hash are asked for again."""
    digest = site.files["/assets/atlas.css"].digest
    kept = [VIEW, f"/assets/atlas.css?m={digest}"]
    asked = ["/", PANEL, "/assets/atlas.css", "/assets/atlas.css?m=0123", f"/?m={digest}"]
    assert {client.get(path).headers["Cache-Control"] for path in kept} == {"public, max-age=31536000, immutable"}
    assert {client.get(path).headers["Cache-Control"] for path in asked} == {"no-cache"}


def test_no_cookie_is_ever_set(client: Client, site: Site) -> None:
    """No answer to any path carries Set-Cookie."""
    answers = [client.get(path) for path in (*site.files, "/nothing", "/healthz")]
    assert not [answer.request.path for answer in answers if "Set-Cookie" in answer.headers]

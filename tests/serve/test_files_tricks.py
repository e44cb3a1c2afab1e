"""Paths, queries, methods and headers that try to get more out of the server than its known files."""

import threading
from collections.abc import Iterator
from contextlib import closing
from socket import create_connection
from typing import Any

import pytest
import waitress
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dashboard.serve.files import Application, application
from dashboard.serve.headers import security_headers
from dashboard.serve.site import Site
from tests.serve.conftest import PANEL, PICTURE, VIEW

SAFE = {name for name, _ in security_headers("")}
OUTSIDE = ("etc/passwd", "app.py", "data/patterns.csv", "dashboard/serve/run.py", ".git/config", "constraints.txt")
CLIMBS = ("../", "..%2f", "%2e%2e/", "%252e%252e%252f", "..\\", "..%5c", "....//", "..;/", "%c0%ae%c0%ae/", "../\x00/")
FOLDERS = (
    "/",
    "/assets/",
    "/atlas/abc/",
    "/atlas/abc/structures/",
    "/_dash-component-suites/",
    "/atlas/abc/views.json/",
)
ODD = (
    *("", "//", "///etc/passwd", "\\", "/.", "/..", "/%00", "/\x00", "/ ", "/?", "*", "http://127.0.0.1/"),
    *("/assets", "/assets/", "/atlas", "/ATLAS/abc/views.json", "/atlas/abc/views.json/", "/atlas/abc//views.json"),
    *("/atlas/abc/views.json\x00.html", "/atlas/abc/views.json%00", "/atlas/abc/./views.json", "/index.html"),
    *("/" + "a" * 100_000, "/" + "../" * 10_000, "/é", "/\xc3\xa9", "/atlas/abc/views.json.br", "/healthz/"),
    *("/_reload-hash", "/atlas/abc/views.json;a=b"),
)  # fmt: skip
METHODS = (
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "get",
    "GET ",
    "",
    "GETS",
    "HEAD\n",
)
HEADERS = {
    "HTTP_ACCEPT_ENCODING": ("br;q=nan", "br;q=-1", "br;q=" + "9" * 400, ";;;,,,=", "*;q=0", "br\x00", "é"),
    "HTTP_IF_NONE_MATCH": ("*", '""', 'W/"x"', '"' * 9999, ","),
    "HTTP_RANGE": ("bytes=0-", "bytes=-1", "bytes=99-1"),
    "HTTP_HOST": ("evil.example", "", "a\r\nb: c", "[::"),
    "HTTP_X_FORWARDED_HOST": ("evil.example",),
    "HTTP_X_ORIGINAL_URL": ("/../app.py",),
    "HTTP_X_HTTP_METHOD_OVERRIDE": ("DELETE",),
    "HTTP_TRANSFER_ENCODING": ("chunked, chunked",),
}  # fmt: skip
QUERIES = (
    "m=",
    "m=%00&m=..",
    "&" * 5000,
    "%",
    "m[]=1",
    "m=../../app.py",
    "a=<script>",
    "\xff\xfe",
    "=" * 3000,
    "file=/x",
)


class Answers:
    """Asks the application itself, with an environment no server would let through, and keeps what it said."""

    def __init__(self, asked: Application, paths: set[str]) -> None:
        self.asked, self.paths = asked, paths

    def __call__(self, path: str, method: str = "GET", **more: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body; every answer has the security headers and a true length."""
        responses: list[tuple[str, list[tuple[str, str]]]] = []
        environ: dict[str, Any] = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", **more}
        body = b"".join(self.asked(environ, lambda status, headers: responses.append((status, headers))))  # type: ignore[arg-type]
        ((status, listed),) = responses
        headers = dict(listed)
        assert len(headers) == len(listed) and headers.keys() >= SAFE
        assert method == "HEAD" or headers.get("Content-Length", "0") == str(len(body))
        assert not any(sign in value for value in headers.values() for sign in "\r\n\x00")
        return int(status[:3]), headers, body


@pytest.fixture(scope="module")
def ask(site: Site) -> Answers:
    """Asks the tiny site of these tests."""
    return Answers(application(site), {*site.files, "/healthz"})


def test_known_files_are_found(ask: Answers) -> None:
    """The very same asking finds what is there, so that not finding says something."""
    assert [ask(path)[0] for path in ("/", VIEW, PANEL, PICTURE, "/healthz")] == [200] * 5
    assert len(ask.paths) > 5


@pytest.mark.parametrize("climb", CLIMBS)
def test_no_way_up_leads_out_of_the_site(ask: Answers, climb: str) -> None:
    """From every folder, any number of steps up, to six files that lie beside the site: 404."""
    tried = [folder + climb * steps + file for folder in FOLDERS for steps in (1, 2, 3, 8) for file in OUTSIDE]
    assert {ask(path)[0] for path in tried} == {404}


@pytest.mark.parametrize("path", ODD, ids=lambda path: ascii(path[:24]))
def test_a_path_is_a_known_one_letter_by_letter_or_nothing(ask: Answers, path: str) -> None:
    """No normalising, no listing, no second name of a file."""
    status, _, body = ask(path)
    assert status == 404 and b"There is nothing at this address" in body


@pytest.mark.parametrize("method", METHODS)
def test_only_get_and_head_are_answered(ask: Answers, method: str) -> None:
    """Everything else is 405 with what is allowed, for files and for nothing alike."""
    for path in ("/", VIEW, "/healthz", "/nothing", "/../app.py"):
        status, headers, _ = ask(path, method)
        assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_headers_and_queries_change_nothing_but_the_coding(ask: Answers) -> None:
    """Odd headers and queries give the same file, never a redirect, a part of it, an echo or another's words."""
    _, usual, plain = ask(VIEW, HTTP_ACCEPT_ENCODING="identity")
    for name, value in [(name, value) for name, values in HEADERS.items() for value in values]:
        status, headers, body = ask(VIEW, **{name: value})
        assert status == 200 and (headers.get("Content-Encoding") or body == plain)
        assert "evil" not in f"{headers}{body!r}"
    for query in QUERIES:
        status, headers, body = ask(VIEW, QUERY_STRING=query)
        assert (status, headers, body) == (200, usual, plain)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.text(max_size=80), method=st.sampled_from(["GET", "HEAD", "POST", "X"]), query=st.text(max_size=40),
       accepted=st.text(max_size=40), tag=st.text(max_size=40))  # fmt: skip
@example(path="/\ud800", method="GET", query="m=\ud800", accepted="br;q=\u0661", tag="\ud800")
def test_no_request_is_an_exception(ask: Answers, path: str, method: str, query: str, accepted: str, tag: str) -> None:
    """Whatever is asked, the answer is 200 or 304 for a known file, 404 for none, 405 for another method."""
    for asked in (path, "/" + path, VIEW):
        headers = {"HTTP_ACCEPT_ENCODING": accepted, "HTTP_IF_NONE_MATCH": tag, "QUERY_STRING": query}
        expected = {405} if method not in ("GET", "HEAD") else {200, 304} if asked in ask.paths else {404}
        assert ask(asked, method, **headers)[0] in expected


@pytest.fixture(scope="module")
def listening(site: Site) -> Iterator[int]:
    """The port of the real server over the tiny site, stopped by its own handle."""
    server = waitress.create_server(application(site), host="127.0.0.1", port=0, threads=2, ident=None)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield int(server.effective_port)
    server.close()
    thread.join(timeout=10)


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET / HTTP/1.1", b"200"),
        (b"GET /../../etc/passwd HTTP/1.1", b"404"),
        (b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", b"404"),
        (b"GET /assets/..%5c..%5capp.py HTTP/1.1", b"404"),
        (b"GET /assets/%00 HTTP/1.1", b"404"),
        (b"GET /%ff%fe HTTP/1.1", b"404"),
        (b"GET http://evil.example/ HTTP/1.1", b"200"),
        (b"GET //evil.example/ HTTP/1.1", b"404"),
        (b"POST /../app.py HTTP/1.1", b"405"),
        (b"GET /" + b"a" * 60_000 + b" HTTP/1.1", b"404"),
        (b"GET / HTTP/1.1 HTTP/1.1", b"400"),
    ],
    ids=lambda value: ascii(value[:36]),
)  # fmt: skip
def test_nothing_leaks_over_the_wire(listening: int, request_line: bytes, status: bytes) -> None:
    """The real server, asked byte by byte: known files or nothing, and never a word of where it runs."""
    with closing(create_connection(("127.0.0.1", listening), timeout=10)) as wire:
        wire.sendall(request_line + b"\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    assert answer.split(b" ", 2)[1] == status
    assert (
        b"evil" not in answer and b"root:" not in answer and b"Traceback" not in answer and b"\r\nServer:" not in answer
    )
    assert status == b"400" or b"\r\nContent-Security-Policy: " in answer

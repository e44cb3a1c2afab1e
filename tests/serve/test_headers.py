"""What every answer forbids."""

import re

import pytest
from werkzeug.test import Client

from dashboard.serve.frozen_file import csp_hash
from dashboard.serve.headers import EMPTY_STYLE, NO_DEVICES, content_security_policy, nothing_at_all
from tests.serve.conftest import VIEW

EVERY_KIND = [
    ("GET", "/", 200),
    ("GET", VIEW, 200),
    ("GET", "/nothing", 404),
    ("POST", "/", 405),
    ("GET", "/healthz", 200),
]


@pytest.mark.parametrize(("method", "path", "status"), EVERY_KIND)
def test_every_answer_carries_the_security_headers(client: Client, method: str, path: str, status: int) -> None:
    """Found or not, allowed or not: the policy and its companions are there."""
    answer = client.open(path, method=method)
    assert answer.status_code == status
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


def test_the_policy_allows_nothing_unsafe_and_no_other_host(client: Client) -> None:
    """No unsafe-inline, no unsafe-eval, no wildcard, no host; everything unnamed is forbidden."""
    policy = re.sub("'sha256-[^']+'", "", client.get("/").headers["Content-Security-Policy"])
    assert policy.startswith("default-src 'none'; ")
    assert not re.search(r"unsafe|[*.]|https?:|//", policy)


def test_what_is_no_page_may_load_nothing(client: Client) -> None:
    """A view opened by itself has the shortest policy there is, and still cannot be framed elsewhere."""
    assert client.get(VIEW).headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'self'"


def test_no_inline_script_and_no_inline_style_is_allowed(client: Client) -> None:
    """Not even by its hash: the page has none, but for the empty style that plotly fills by script."""
    policy = client.get("/").headers["Content-Security-Policy"]
    assert re.findall(r"(?:script|style)-src ([^;]+)", policy) == ["'self'", f"'self' {EMPTY_STYLE}"]
    assert csp_hash("") == EMPTY_STYLE


def test_embedders_may_frame_pages_and_files_and_nothing_more() -> None:
    """Their origins stand behind 'self' in frame-ancestors of both policies, and in no other place."""
    origins = ("https://a.example", "http://b.example:8080")
    page, other = content_security_policy([], origins), nothing_at_all(origins)
    assert page.endswith("; frame-ancestors 'self' https://a.example http://b.example:8080")
    assert page.removesuffix(" https://a.example http://b.example:8080") == content_security_policy([])
    assert other == "default-src 'none'; frame-ancestors 'self' https://a.example http://b.example:8080"


def test_devices_are_off_and_what_the_page_uses_is_left() -> None:
    """Twelve devices for nobody; the whole screen for presenting and the clipboard for Share are not mentioned."""
    features = [feature.partition("=") for feature in NO_DEVICES.split(", ")]
    assert {allowed for _, _, allowed in features} == {"()"} and len(features) == 12
    assert not {"fullscreen", "clipboard-write"} & {name for name, _, _ in features}


def test_hashes_are_listed_where_they_belong() -> None:
    """The page's scripts go to script-src; no style may stand in a page."""
    policy = content_security_policy(["'sha256-s'"])
    assert "script-src 'self' 'sha256-s';" in policy
    assert f"; style-src 'self' {EMPTY_STYLE};" in policy

"""What every answer forbids."""

import re

import pytest
from werkzeug.test import Client

from dashboard.serve.headers import RENDERER_STYLES, content_security_policy
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
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


def test_the_policy_allows_nothing_unsafe_and_no_other_host(client: Client) -> None:
    """No unsafe-inline, no unsafe-eval, no wildcard, no host; everything unnamed is forbidden."""
    policy = re.sub("'sha256-[^']+'", "", client.get("/").headers["Content-Security-Policy"])
    assert policy.startswith("default-src 'none'; ")
    assert not re.search(r"unsafe|[*.]|https?:|//", policy)


def test_what_is_no_page_may_load_nothing(client: Client) -> None:
    """A view opened by itself has the shortest policy there is, and still cannot be framed elsewhere."""
    assert client.get(VIEW).headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'self'"


def test_the_page_s_own_inline_script_is_the_only_one_allowed(client: Client) -> None:
    """One script hash: the line that starts Dash."""
    scripts = re.findall(r"script-src ([^;]+)", client.get("/").headers["Content-Security-Policy"])
    assert re.fullmatch(r"'self' 'sha256-[\w+/=]+'", scripts[0])


def test_hashes_are_listed_where_they_belong() -> None:
    """The page's scripts go to script-src, the renderer's styles to style-src."""
    policy = content_security_policy(["'sha256-s'"])
    assert "script-src 'self' 'sha256-s';" in policy
    assert f"style-src 'self' {' '.join(RENDERER_STYLES)};" in policy

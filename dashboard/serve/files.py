"""A WSGI application over a frozen site: look up, negotiate, answer; nothing is computed per request."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse

from dashboard.serve.frozen_file import FrozenFile, Keep, freeze_file
from dashboard.serve.headers import security_headers
from dashboard.serve.site import Site

Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]
Headers = list[tuple[str, str]]

NOT_FOUND = (
    '<!doctype html>\n<html lang="en"><title>Not found</title>\n<h1>Not found</h1>\n'
    '<p>There is nothing at this address. <a href="{home}">Open the Pain Atlas</a>.</p>\n</html>\n'
)
NOT_ALLOWED = freeze_file(b"This site can only be read: GET or HEAD.\n", "text/plain; charset=utf-8")
HEALTHY = freeze_file(b"OK\n", "text/plain; charset=utf-8")


def application(site: Site) -> Application:
    """Serve a frozen site under its prefix.

    A site is complete before it can be served, so /healthz has no other answer than OK; it needs no prefix.
    """
    files = {site.prefix[:-1] + path: file for path, file in {**site.files, "/healthz": HEALTHY}.items()}
    files["/healthz"] = HEALTHY
    missing = freeze_file(NOT_FOUND.format(home=site.prefix).encode(), "text/html; charset=utf-8")

    def answer(environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if method not in ("GET", "HEAD"):
            start("405 Method Not Allowed", [("Allow", "GET, HEAD"), *_headers(site, NOT_ALLOWED, NOT_ALLOWED.body)])
            return [NOT_ALLOWED.body]
        if path in files:
            status, body, headers = _found(site, files[path], environ)
        elif path and f"{path}/" == site.prefix:
            status, body, headers = (
                "308 Permanent Redirect",
                b"",
                [("Location", site.prefix), *_headers(site, missing, b"")],
            )
        else:
            status, body, headers = "404 Not Found", missing.body, _headers(site, missing, missing.body)
        start(status, headers)
        return [] if method == "HEAD" else [body]

    return answer


def _found(site: Site, file: FrozenFile, environ: dict[str, Any]) -> tuple[str, bytes, Headers]:
    coding, body = _negotiate(file, environ.get("HTTP_ACCEPT_ENCODING", ""))
    tag = f'"{file.digest}{"-" + coding if coding else ""}"'
    extra = [("ETag", tag), ("Cache-Control", _keep(file, environ.get("QUERY_STRING", "")))]
    extra += [("Vary", "Accept-Encoding")] if file.forms else []
    if tag in _tags(environ.get("HTTP_IF_NONE_MATCH", "")):
        return "304 Not Modified", b"", [*extra, *_security(site, file)]
    extra += [("Content-Encoding", coding)] if coding else []
    return "200 OK", body, [*extra, *_headers(site, file, body)]


def _headers(site: Site, file: FrozenFile, body: bytes) -> Headers:
    return [("Content-Type", file.content_type), ("Content-Length", str(len(body))), *_security(site, file)]


def _security(site: Site, file: FrozenFile) -> Headers:
    """The page's policy is long, and only a page needs it."""
    return list(security_headers(site.policy if file.content_type.startswith("text/html") else site.other_policy))


def _tags(if_none_match: str) -> set[str]:
    """Entity tags without the weak mark a proxy may have added."""
    return {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}


def _keep(file: FrozenFile, query: str) -> str:
    """A link that names the content's own hash (?m=…) can be kept for ever; it will never mean anything else."""
    return Keep.FOREVER if parse_qs(query).get("m") == [file.digest] else file.keep


def _negotiate(file: FrozenFile, accepted: str) -> tuple[str, bytes]:
    """The smallest form the client accepts, as (content coding or "", bytes); q=0 means refused."""
    wishes = dict(map(_wish, accepted.split(",")))
    forms = {coding: body for coding, body in file.forms.items() if wishes.get(coding, wishes.get("*", 0.0)) > 0}
    return min(forms.items(), key=lambda form: len(form[1]), default=("", file.body))


def _wish(item: str) -> tuple[str, float]:
    coding, _, parameter = item.partition(";")
    try:
        quality = float(parameter.strip().removeprefix("q=") or 1)
    except ValueError:
        quality = 0.0
    return coding.strip().lower(), quality

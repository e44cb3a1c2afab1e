"""A WSGI application over a frozen site: look up, negotiate, answer; bodies and headers are ready before that."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
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


class Answer(NamedTuple):
    """A file in one coding and for one time of keeping, with the headers of 200 and of 304."""

    tag: str
    body: bytes
    headers: Headers
    unchanged: Headers


Answers = Mapping[tuple[Keep, str], Answer]


def application(site: Site) -> Application:
    """Serve a frozen site under its prefix.

    A site is complete before it can be served, so /healthz has no other answer than OK; it needs no prefix.
    """
    files = {site.prefix[:-1] + path: file for path, file in {**site.files, "/healthz": HEALTHY}.items()}
    files["/healthz"] = HEALTHY
    answers = {path: (file, _prepared(site, file)) for path, file in files.items()}
    missing = freeze_file(NOT_FOUND.format(home=site.prefix).encode(), "text/html; charset=utf-8")

    def answer(environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if method not in ("GET", "HEAD"):
            start("405 Method Not Allowed", [("Allow", "GET, HEAD"), *_headers(site, NOT_ALLOWED, NOT_ALLOWED.body)])
            return [NOT_ALLOWED.body]
        if path in answers:
            status, body, headers = _found(*answers[path], environ)
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


def _prepared(site: Site, file: FrozenFile) -> Answers:
    """Every answer there can be for a file, by how long it may be kept and its coding."""
    forms = {"": file.body, **file.forms}.items()
    keeps = {file.keep, Keep.FOREVER}
    return {(keep, coding): _answer(site, file, keep, coding, body) for keep in keeps for coding, body in forms}


def _answer(site: Site, file: FrozenFile, keep: Keep, coding: str, body: bytes) -> Answer:
    tag = f'"{file.digest}{"-" + coding if coding else ""}"'
    always = [("ETag", tag), ("Cache-Control", str(keep))]
    always += [("Vary", "Accept-Encoding")] if file.forms else []
    encoded = [("Content-Encoding", coding)] if coding else []
    return Answer(tag, body, [*always, *encoded, *_headers(site, file, body)], [*always, *_security(site, file)])


def _found(file: FrozenFile, answers: Answers, environ: dict[str, Any]) -> tuple[str, bytes, Headers]:
    keep = _keep(file, environ.get("QUERY_STRING", ""))
    answer = answers[keep, _negotiate(file, environ.get("HTTP_ACCEPT_ENCODING", ""))]
    # A copy, because a server adds its own.
    if answer.tag in _tags(environ.get("HTTP_IF_NONE_MATCH", "")):
        return "304 Not Modified", b"", answer.unchanged.copy()
    return "200 OK", answer.body, answer.headers.copy()


def _headers(site: Site, file: FrozenFile, body: bytes) -> Headers:
    return [("Content-Type", file.content_type), ("Content-Length", str(len(body))), *_security(site, file)]


def _security(site: Site, file: FrozenFile) -> Headers:
    """The page's policy is long, and only a page needs it."""
    return list(security_headers(site.policy if file.content_type.startswith("text/html") else site.other_policy))


def _tags(if_none_match: str) -> set[str]:
    """Entity tags without the weak mark a proxy may have added."""
    return {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}


def _keep(file: FrozenFile, query: str) -> Keep:
    """A link that names the content's own hash (?m=…) can be kept for ever; it will never mean anything else."""
    named = query == f"m={file.digest}" or (query and parse_qs(query).get("m") == [file.digest])
    return Keep.FOREVER if named else file.keep


def _negotiate(file: FrozenFile, accepted: str) -> str:
    """The coding of the smallest form the client accepts, or "" for the plain one; q=0 means refused."""
    wishes = _wishes(accepted)
    forms = [coding for coding in file.forms if wishes.get(coding, wishes.get("*", 0.0)) > 0]
    return min(forms, key=lambda coding: len(file.forms[coding]), default="")


@lru_cache(maxsize=64)
def _wishes(accepted: str) -> Mapping[str, float]:
    """Codings with their quality; browsers send the same few lines again and again."""
    return dict(map(_wish, accepted.split(",")))


def _wish(item: str) -> tuple[str, float]:
    coding, _, parameter = item.partition(";")
    try:
        quality = float(parameter.strip().removeprefix("q=") or 1)
    except ValueError:
        quality = 0.0
    return coding.strip().lower(), quality

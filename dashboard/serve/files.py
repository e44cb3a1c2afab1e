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
WARMING_UP = freeze_file(b"OK, and warming up\n", "text/plain; charset=utf-8")


class Answer(NamedTuple):
    """What is said of a file in one coding and for one time of keeping: its tag, the headers of 200 and of 304."""

    tag: str
    headers: Headers
    unchanged: Headers


Question = tuple[str, Keep, str]  # path, how long it may be kept, coding


def application(site: Site, healthy: FrozenFile = HEALTHY) -> Application:
    """Serve a frozen site under its prefix.

    A site is complete before it can be served, so /healthz has no other answer than OK; it needs no prefix.
    """
    own = {"/healthz": healthy, f"{site.prefix}healthz": healthy}
    below = len(site.prefix) - 1
    security = {True: [*security_headers(site.policy)], False: [*security_headers(site.other_policy)]}
    answers: dict[Question, Answer] = {}  # worked out when first asked for: most files never are
    missing = freeze_file(NOT_FOUND.format(home=site.prefix).encode(), "text/html; charset=utf-8")

    def answer(environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if method not in ("GET", "HEAD"):
            start("405 Method Not Allowed", [("Allow", "GET, HEAD"), *_headers(site, NOT_ALLOWED, NOT_ALLOWED.body)])
            return [NOT_ALLOWED.body]
        named = path[below:] if path.startswith(site.prefix) else ""
        if file := own.get(path) or site.files.get(named):
            coding = _negotiate(file, environ.get("HTTP_ACCEPT_ENCODING", ""))
            question = (path, _keep(file, environ.get("QUERY_STRING", "")), coding)
            if not (found := answers.get(question)):
                found = answers[question] = _answer(file, question, security[_is_page(file)])
            status, body, headers = _sent(found, file, coding, environ)
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


def _answer(file: FrozenFile, question: Question, security: Headers) -> Answer:
    _, keep, coding = question
    tag = f'"{file.digest}{"-" + coding if coding else ""}"'
    always = [("ETag", tag), ("Cache-Control", str(keep))]
    always += [("Vary", "Accept-Encoding")] if file.forms else []
    encoded = [("Content-Encoding", coding)] if coding else []
    length = len(file.forms[coding]) if coding else len(file.body)
    told = [("Content-Type", file.content_type), ("Content-Length", str(length))]
    return Answer(tag, [*always, *encoded, *told, *security], [*always, *security])


def _sent(answer: Answer, file: FrozenFile, coding: str, environ: dict[str, Any]) -> tuple[str, bytes, Headers]:
    # A copy, because a server adds its own.
    if answer.tag in _tags(environ.get("HTTP_IF_NONE_MATCH", "")):
        return "304 Not Modified", b"", answer.unchanged.copy()
    return "200 OK", file.encoded(coding), answer.headers.copy()


def _headers(site: Site, file: FrozenFile, body: bytes) -> Headers:
    return [("Content-Type", file.content_type), ("Content-Length", str(len(body))), *_security(site, file)]


def _security(site: Site, file: FrozenFile) -> Headers:
    """The page's policy is long, and only a page needs it."""
    return list(security_headers(site.policy if _is_page(file) else site.other_policy))


def _is_page(file: FrozenFile) -> bool:
    return file.content_type.startswith("text/html")


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

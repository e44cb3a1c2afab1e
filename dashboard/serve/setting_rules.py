"""What each setting may be: a rule gives the value to use, or raises ValueError with what is allowed."""

import re
from collections.abc import Sequence
from importlib.util import find_spec
from urllib.parse import urlencode

from dashboard.address_reading import Choices, fields, read_value
from dashboard.language.catalogue import OFFERED
from dashboard.language.telling import ENGLISH
from dashboard.quoting import listed_in_short, quoted

LANGUAGES = (ENGLISH, *OFFERED)
LONGEST_TITLE = 80
# They all stand in one header of every answer, and servers in between take a few thousand characters of it.
MOST_EMBEDDERS = 50
LONGEST_PATH = 200
# Names and IPv4 addresses: a policy's frame-ancestors cannot name an IPv6 address.
HOST_NAME = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"
ORIGIN = re.compile(rf"(https?)://({HOST_NAME})(?::([0-9]{{1,5}}))?")
PORTS = {"http": "80", "https": "443"}
LISTENING = re.compile(r"[\w.:%-]+", re.ASCII)
FOLDERS = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*")
SLIDE_MAKERS = ("PIL", "pptx", "resvg_py")
UNSAFE_IN_TITLE = re.compile(r"[<>{}\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

AN_ORIGIN = (
    "an embedder is an origin such as https://intranet.example or http://intranet.example:8080: "
    "http or https, a host name or IPv4 address in ASCII, perhaps a port, and nothing after it; no wildcard"
)


def host(value: str) -> str:
    """A name or an address of this machine; whether it is one shows when the port is taken."""
    if not LISTENING.fullmatch(value):
        raise ValueError("it must be an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them")
    return value


def port(value: str) -> int:
    """A port to listen on."""
    if not (value.isascii() and value.isdigit() and len(value) < 6 and 0 < int(value) < 65536):
        raise ValueError("it must be a whole number from 1 to 65535")
    return int(value)


def prefix(value: str) -> str:
    """The path under which the site lives."""
    if not (value.endswith("/") and len(value) <= LONGEST_PATH and FOLDERS.fullmatch(value[:-1])):
        raise ValueError(
            "it must begin and end with a slash, as / or /pain-atlas/ do; between slashes letters, digits and -._~; "
            f"at most {LONGEST_PATH} characters"
        )
    return value


def embedders(values: Sequence[str]) -> tuple[str, ...]:
    """Origins in the form in which a browser tells them, each once."""
    if len(values) > MOST_EMBEDDERS:
        raise ValueError(f"it names {len(values):,} embedders; at most {MOST_EMBEDDERS} are allowed")
    return tuple(dict.fromkeys(map(_origin, values)))


def title(value: str) -> str:
    """The page's title; what could be taken for HTML or for a place in a template is refused."""
    if not value.strip() or len(value) > LONGEST_TITLE or UNSAFE_IN_TITLE.search(value):
        raise ValueError(f"it must be one line of 1 to {LONGEST_TITLE} characters without < > {{ }}")
    return value.strip()


def languages(values: Sequence[str]) -> tuple[str, ...]:
    """Languages to offer, the first of them being the page's own."""
    unknown = [value for value in values if value not in LANGUAGES]
    if unknown or not values:
        given = f"{quoted(unknown[0])} is not there; " if unknown else ""
        raise ValueError(f"{given}it must name at least one of: {', '.join(LANGUAGES)}")
    return tuple(dict.fromkeys(values))


def address(value: str) -> str:
    """The public address of the site, its path included."""
    scheme, mark, rest = value.partition("://")
    name, slash, path = rest.partition("/")
    if value and not FOLDERS.fullmatch(slash + path):
        raise ValueError("it must be an address such as https://clinic.example/pain-atlas, without a slash at its end")
    try:
        return _origin(scheme + mark + name) + slash + path if value else ""
    except ValueError:
        raise ValueError("it must begin with http:// or https:// and a host name, without name or password") from None


def slides(value: str) -> bool:
    """Whether lessons are offered as slides; making them needs what the extra `class` installs."""
    if value not in ("yes", "no"):
        raise ValueError("it must be yes or no")
    if value == "yes" and not all(map(find_spec, SLIDE_MAKERS)):
        raise ValueError("slides need more packages; install them with: pip install -e '.[class]'")
    return value == "yes"


def state(value: str, choices: Choices) -> str:
    """The query of a state as the page itself writes it, every key and value of which the page understands."""
    if not value:
        return ""
    from dashboard.state_reasons import state_reasons  # here, because it knows the tables, which most starts need not

    if reasons := state_reasons(value, choices, needs_subject=False):
        raise ValueError(listed_in_short(reasons))
    return urlencode({key: read_value(key, given, choices[key])[0] for key, given in fields(value)}, safe=",")


def _origin(value: str) -> str:
    found = ORIGIN.fullmatch(value.lower())
    if not (found and value.isascii() and (found[3] is None or 0 < int(found[3]) < 65536)):
        raise ValueError(f"{quoted(value)} is none; {AN_ORIGIN}")
    scheme, name, number = found.groups()
    # A browser leaves the usual port out when it says where a message comes from.
    return f"{scheme}://{name}" + (f":{int(number)}" if number and str(int(number)) != PORTS[scheme] else "")

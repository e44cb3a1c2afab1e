"""What an installation can set, with its defaults."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How one installation serves the atlas.

    `prefix` begins and ends with a slash; `embedders` are the origins, besides the site's own, whose pages may frame
    it; `state` is the query (without "?") that an address without one opens; `address` is the public address of the
    site without a slash at its end, "" where it is not known (link previews then have no picture).
    """

    host: str = "127.0.0.1"
    port: int = 8050
    prefix: str = "/"
    embedders: tuple[str, ...] = ()
    title: str = "Pain Atlas"
    state: str = ""
    languages: tuple[str, ...] = ("en",)
    address: str = ""

"""Addresses written in a text: nothing but a page asked for over https may be followed from the atlas."""

import re
from collections.abc import Iterator

# Whatever a browser would follow: a scheme before a colon and what belongs to it.
ADDRESS = re.compile(
    r"\b(?:[a-z][a-z0-9+.-]*://|(?:javascript|data|vbscript|mailto|file):(?=\S))[^\s{}]*", re.IGNORECASE
)


def address_reasons(text: str) -> Iterator[str]:
    """An address that leads elsewhere than to a page asked for over https."""
    for found in ADDRESS.finditer(text):
        if not found.group().casefold().startswith("https://"):
            yield f"{found.group()[:40]!r} is no https address; write https:// or leave it out"

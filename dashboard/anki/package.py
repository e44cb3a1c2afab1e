"""Decks and their pictures as one package: ids that stay, and nothing in it but its own content and one time."""

import hashlib
import io
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import genanki

from dashboard.language.telling import ENGLISH, spoken

EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest that a zip can tell


def number(what: str) -> int:
    """An id that stays the same, so that a deck imported again updates its cards instead of doubling them."""
    return int.from_bytes(hashlib.sha256(f"pain_atlas {what}".encode()).digest()[:4]) | 1 << 30


def of_language(name: str, between: str = " ") -> str:
    """A name of its own for each language, so that decks of two languages stand beside each other; English has none."""
    return name if spoken().tag == ENGLISH else f"{name}{between}{spoken().tag}"


def package_of(decks: Sequence[genanki.Deck], media: Mapping[str, bytes], when: float) -> bytes:
    """The package with these decks and the files they show, by name.

    `when`, in seconds, is written as the time of every note: Anki takes a note for an older one of the same id only
    if it is later. All else is the same bytes whenever it is written.
    """
    package = genanki.Package(list(decks))
    written = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        for name, content in media.items():
            (Path(folder) / name).write_bytes(content)
        package.media_files = [str(Path(folder) / name) for name in media]
        package.write_to_file(written, timestamp=when)
    return _without_dates(written)


def _without_dates(package: io.BytesIO) -> bytes:
    """The same archive without the times of the files it was made from."""
    content = io.BytesIO()
    with zipfile.ZipFile(package) as dated, zipfile.ZipFile(content, "w") as made:
        for entry in dated.infolist():
            made.writestr(zipfile.ZipInfo(entry.filename, EPOCH), dated.read(entry), zipfile.ZIP_DEFLATED)
    return content.getvalue()

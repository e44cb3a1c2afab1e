"""Catalogues: one file a language beside the tables, read and written by Babel.

An entry with a context belongs to the cell, or the part of a lesson, that the context names; one without to the code.
The English text stands in each, so that one whose English has changed is known to be stale.
"""

import gettext
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.language.telling import ENGLISH, Language

FOLDER = "languages"
SUFFIX = ".po"
# The languages that the atlas is written in, or is to be, by their own names.
NAMES = {ENGLISH: "English", "es": "Español", "de": "Deutsch", "fr": "Français", "pt": "Português (Brasil)"}
LANGUAGES = tuple(tag for tag in NAMES if tag != ENGLISH)
# Those of them that are whole, which a test holds; only these are offered.
OFFERED = LANGUAGES
# Whether a number takes the other form; of Brazilian Portuguese and French, zero is one of few.
FORMS = {"es": "n != 1", "de": "n != 1", "fr": "n > 1", "pt": "n > 1"}


@dataclass(frozen=True)
class Entry:
    """A text in English, `many` where a number asks for a form of its own, and in a language (none: not there yet)."""

    key: str
    english: str
    many: str = ""
    texts: tuple[str, ...] = ()


class CatalogueError(ValueError):
    """A file that is no catalogue: which, and why."""


def path_of(tag: str, data_dir: Path) -> Path:
    """The catalogue of a language."""
    return data_dir / FOLDER / f"{tag}{SUFFIX}"


def read_entries(path: Path) -> list[Entry]:
    """Every entry of a catalogue; raises CatalogueError."""
    from babel.messages.pofile import PoFileError, read_po  # here, because English does without

    try:
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
    except OSError as error:
        raise CatalogueError(f"{path} cannot be read ({error.strerror})") from error
    except (PoFileError, ValueError) as error:
        raise CatalogueError(f"{path} is no catalogue: {error}") from error
    found = []
    for message in catalogue:
        if not message.id:
            continue
        ids = [str(one) for one in (message.id if isinstance(message.id, tuple) else (message.id,))]
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        whole = tuple(map(str, texts)) if all(texts) else ()
        found.append(Entry(message.context or "", ids[0], ids[1] if len(ids) > 1 else "", whole))
    return found


def written(tag: str, entries: Iterable[Entry]) -> bytes:
    """A catalogue as a file: the same bytes for the same entries."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import write_po

    catalogue = Catalog(charset="utf-8")  # without a locale: for some it would write a third form, of millions
    for entry in entries:
        plural = bool(entry.many)
        texts = entry.texts or ("", "")
        catalogue.add((entry.english, entry.many) if plural else entry.english, texts if plural else texts[0],
                      context=entry.key or None)  # fmt: skip
    out = io.BytesIO()
    write_po(out, catalogue, width=0, omit_header=True)
    head = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n' \
           f'"Plural-Forms: nplurals=2; plural=({FORMS[tag]});\\n"\n\n'  # fmt: skip
    return head.encode() + out.getvalue()


def language_from(tag: str, entries: Sequence[Entry]) -> Language:
    """What is told in a language."""
    if tag == ENGLISH:
        return Language()
    sentences = {entry.english: entry.texts for entry in entries if not entry.key and entry.texts}
    form = gettext.c2py(FORMS[tag])
    return Language(tag, sentences, lambda number: form(int(number)), cells_from(entries), direction_of(tag))


def language_of(tag: str, data_dir: Path) -> Language:
    """A language by its catalogue beside the tables; English needs none. Raises CatalogueError."""
    return Language() if tag == ENGLISH else language_from(tag, read_entries(path_of(tag, data_dir)))


def direction_of(tag: str) -> str:
    """Whether a language is written from the left (ltr) or from the right (rtl)."""
    from babel import Locale

    return str(Locale.parse(tag).text_direction)


def cells_from(entries: Iterable[Entry]) -> Mapping[str, tuple[str, str]]:
    """English and other text of every cell by its key."""
    return {entry.key: (entry.english, entry.texts[0]) for entry in entries if entry.key and entry.texts}


def filled(wanted: Iterable[Entry], known: Iterable[Entry]) -> Iterator[Entry]:
    """What is wanted with the texts that are known: of its own key, else of the same English text."""
    own = {(entry.key, entry.english): entry.texts for entry in known if entry.texts}
    alike = {(entry.english, entry.many): entry.texts for entry in known if entry.texts}
    for entry in wanted:
        texts = own.get((entry.key, entry.english)) or alike.get((entry.english, entry.many), ())
        yield Entry(entry.key, entry.english, entry.many, texts)

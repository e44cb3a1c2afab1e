"""Read sources.bib: every cited work as plain text, and what is wrong with the file."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pybtex import errors as bibtex_errors  # type: ignore[import-untyped]
from pybtex.database import BibliographyDataError, parse_string  # type: ignore[import-untyped]
from pybtex.richtext import Text  # type: ignore[import-untyped]

from dashboard.atlas.errors import Fault
from dashboard.atlas.links import address_reasons
from dashboard.atlas.model import Source
from dashboard.atlas.spreadsheet import character_reasons, encoding_fault
from dashboard.atlas.table_file import BOM, byte_faults, stray_byte

FILE = "sources.bib"
BACKGROUND = "background"
READ_LEVELS = ("abstract", "page", "none")
SHAPES = {
    "doi": re.compile(r"10\.\d{4,9}/\S+"),
    "pmid": re.compile(r"\d{5,9}"),
    "pmcid": re.compile(r"PMC\d+"),
    "year": re.compile(r"(18|19|20)\d\d|n\.d\."),
}
FIELDS = tuple(n for n in Source.__dataclass_fields__ if n not in ("key", "entry_type", "authors"))
OPENING = re.compile(r"^\s*@\w+\s*\{\s*([^,\s}]+)", re.MULTILINE)


def read_bibliography(data_dir: Path) -> tuple[dict[str, Source] | None, dict[str, int], list[Fault]]:
    """The works by key, the line on which each entry opens, and the faults; None if the file cannot be read."""
    try:
        raw = (data_dir / FILE).read_bytes()
    except OSError as error:
        return None, {}, [Fault(FILE, 0, "-", f"the file is missing or cannot be read ({error.strerror})")]
    if not raw.removeprefix(BOM).strip():
        return None, {}, [Fault(FILE, 1, "-", "the file is empty; one entry for each cited work is expected")]
    if cause := encoding_fault(raw):
        return None, {}, [Fault(FILE, 1, "-", cause)]
    faults = list(byte_faults(FILE, raw))
    text = raw.removeprefix(BOM).decode("utf-8", "surrogateescape")
    for number, line in enumerate(text.split("\n"), 1):
        if stray := stray_byte(line):
            faults.append(Fault(FILE, number, "-", stray))
        else:
            faults += [Fault(FILE, number, "-", reason) for reason in character_reasons(line.rstrip("\r"))]
        faults += [Fault(FILE, number, "-", reason) for reason in address_reasons(line)]
    keys = [(m.group(1), text.count("\n", 0, m.start(1)) + 1) for m in OPENING.finditer(text)]
    lines = dict(reversed(keys))
    with bibtex_errors.capture() as problems:
        entries = parse_string(text.encode("utf-8", "replace").decode(), "bibtex").entries
    faults += [
        Fault(FILE, getattr(p, "lineno", None) or 0, "-", f"not BibTeX: {p}") for p in problems if not _repeats(p)
    ]
    sources = {key: _source(key, entry) for key, entry in entries.items()}
    faults += _entry_faults(sources, keys)
    return sources, lines, faults


def _source(key: str, entry: Any) -> Source:
    people = entry.persons.get("author") or entry.persons.get("editor") or []
    values = {name: _plain(entry.fields.get(name, "")) for name in FIELDS}
    return Source(key=key, entry_type=entry.type, authors=tuple(_author(p) for p in people), **values)


def _repeats(problem: Exception) -> bool:
    """Whether a key occurs twice; that is reported with its line below."""
    return isinstance(problem, BibliographyDataError)


def _author(person: Any) -> str:
    """`Nitta, H` becomes `Nitta H`; the BibTeX word `others` becomes `et al.`."""
    name = " ".join(part for part in (*person.prelast_names, *person.last_names, *person.first_names) if part)
    return "et al." if name == "others" else _plain(name)


def _plain(value: str) -> str:
    """A BibTeX value without braces and TeX commands; dashes as they are printed."""
    printed = value.replace("--", "–")
    return str(Text.from_latex(printed)) if re.search(r"[{}\\~]", printed) else printed


def _entry_faults(sources: dict[str, Source], keys: list[tuple[str, int]]) -> Iterator[Fault]:
    seen: Counter[str] = Counter()
    for key, line in keys:
        seen[key] += 1
        if seen[key] > 1:
            yield Fault(FILE, line, key, f"key {key} occurs twice")
        elif key not in sources:
            yield Fault(FILE, line, key, f"entry {key} cannot be read; look for a missing comma or brace")
        else:
            yield from (Fault(FILE, line, key, f"{key}: {reason}") for reason in _reasons(sources[key]))


def _reasons(source: Source) -> Iterator[str]:
    if not source.authors:
        yield "no author or editor"
    for name in ("title", "year"):
        if not getattr(source, name):
            yield f"no {name}"
    for name, shape in SHAPES.items():
        value = getattr(source, name)
        if value and not shape.fullmatch(value):
            yield f"{name} {value} does not look like one ({shape.pattern})"
    if source.readlevel not in READ_LEVELS:
        yield f"readlevel {source.readlevel!r} is not one of {', '.join(READ_LEVELS)}"
    if (source.readlevel == "none") != bool(source.unread):
        yield "unread says why nothing of it could be read: needed where readlevel is none, absent elsewhere"
    if bool(source.seen) == bool(source.note):
        yield "either seen (where title, authors and year were seen) or note (what of them is still open) is needed"

"""What spreadsheets and word processors do to a table behind their user's back, told by its cause."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence

ERROR_VALUE = re.compile(r"#(?:NAME\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!)")
# A minus or plus before a figure is a number; before a letter or a bracket a spreadsheet reads a formula.
FORMULA = re.compile(r"[=@]|[+-][A-Za-z(]")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
DATE = re.compile(
    rf"\d{{1,2}}[-./ ]{MONTH}(?:[-./ ]\d{{2,4}})?|{MONTH}[-./ ]\d{{1,4}}"
    r"|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?",
    re.IGNORECASE | re.ASCII,
)
DECIMAL_COMMA = re.compile(r"-?\d+,\d+", re.ASCII)
# All but what an English text is made of, and line breaks, which other rules speak of.
PERHAPS_UNSEEN = re.compile(r"[^\x20-\x7e\n]")
TURNS = ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
SEPARATORS = {";": "semicolons", "\t": "tabs"}


def encoding_fault(raw: bytes) -> str:
    """The cause if a file is not UTF-8 as a whole, so that no line of it needs to be looked at; '' if it may be."""
    half = len(raw) // 2
    if raw.startswith(UTF_16) or (half and min(raw[::2].count(0), raw[1::2].count(0)) == 0 and raw.count(0) > half / 2):
        return "the file is UTF-16; save it as CSV UTF-8 (comma delimited)"
    return ""


def separator_fault(first_line: str, wanted: Sequence[str]) -> str:
    """The cause if the cells of a file are parted by something else than commas; '' if they are not."""
    for separator, name in SEPARATORS.items():
        cells = next(csv.reader([first_line], delimiter=separator), [])
        if len(cells) > 1 and len(set(cells) & set(wanted)) > len(cells) / 2:
            return f"the cells are parted by {name}; save it with commas between the cells"
    return ""


def cell_reasons(cell: str, *, kind: str = "string") -> Iterator[str]:
    """What a spreadsheet, another keyboard or a copied page has left in a cell of a kind: string, number or date."""
    if found := ERROR_VALUE.search(cell):
        yield f"{found.group()} is a spreadsheet's error value; put the original text back"
    elif FORMULA.match(cell):
        yield f"{cell[:20]!r} begins like a formula; a cell holds its value"
    if kind != "date" and DATE.fullmatch(cell):
        yield f"{cell!r} looks like a date that a spreadsheet made of a level or a range; put the original text back"
    if kind in ("number", "integer") and DECIMAL_COMMA.fullmatch(cell):
        yield f"{cell!r} has a decimal comma; write a point"
    yield from character_reasons(cell)


def character_reasons(text: str) -> Iterator[str]:
    """The first character that cannot be seen, turns the direction of reading, or is a digit of another script."""
    for found in PERHAPS_UNSEEN.finditer(text):
        if reason := _character_reason(found.group()):
            yield f"{reason} (U+{ord(found.group()):04X}) at character {found.start() + 1}; remove it or write it anew"
            return


def _character_reason(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return "a control character"
    if unicodedata.bidirectional(character) in TURNS:
        return "a character that turns the direction of reading"
    if category in ("Cf", "Zl", "Zp", "Co", "Cn"):
        return "a character that cannot be seen"
    if character in "\u00a0\u202f\u2007":
        return "a space that does not break"
    return "a digit of another script" if category == "Nd" else ""

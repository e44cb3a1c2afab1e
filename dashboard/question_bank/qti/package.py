"""The package itself: a zip whose bytes are the same for the same questions."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from dashboard.question_bank.qti import assessment, manifest
from dashboard.question_bank.qti.bank import Bank
from dashboard.question_bank.qti.dialect import Dialect, file_of, written
from dashboard.question_bank.qti.item import item

# The first day that a zip can tell.
DAY = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16
UNIX = 3


def package(bank: Bank, dialect: Dialect) -> bytes:
    """The zip of a bank in a version of QTI."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, inner in dict(_files(bank, dialect)).items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.external_attr, entry.create_system = READABLE, UNIX
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, inner)
    return content.getvalue()


def _files(bank: Bank, dialect: Dialect) -> Iterator[tuple[str, bytes]]:
    """Every file with its name; the list comes first, as readers expect it."""
    yield manifest.FILE, file_of(_apart(manifest.manifest(bank, dialect)))
    yield assessment.FILE, written(_apart(assessment.assessment(bank)), dialect)
    for entry in bank.entries:
        yield entry.file, written(item(bank, entry), dialect)
        if entry.choice.picture:
            yield entry.picture_file, entry.choice.picture.png


def _apart(tree: ET.Element) -> ET.Element:
    """A tree that a person can read; not for items, whose words would get blanks that nobody wrote."""
    ET.indent(tree, " ")
    return tree

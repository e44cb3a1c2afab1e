"""Read a package of QTI 3.0 by itself: what a course system would know of each question."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from lxml import etree

ITEMS, LISTS = (
    "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}",
    "{http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1}",
)
Files = dict[str, bytes]


@dataclass(frozen=True)
class Read:
    """A question as it was read; `places` are the coordinates of what is clicked."""

    ask: str
    told: str
    options: tuple[str, ...]
    rights: frozenset[str]
    places: tuple[str, ...]
    picture: str
    alternative: str
    why: str


def files_of(package: bytes) -> Files:
    """Every file of a zip by its name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def items_of(files: Files) -> dict[str, Read]:
    """The questions that the test of a package names, by their ids, in its order."""
    test = etree.fromstring(files["test.xml"])
    return {
        ref.get("identifier"): _read(etree.fromstring(files[ref.get("href")]), ref.get("identifier"))
        for ref in test.iter(f"{ITEMS}qti-assessment-item-ref")
    }


def words(node: Any) -> str:
    """The words of an element, blanks made one."""
    return " ".join("".join(node.itertext()).split())


def _read(item: Any, identifier: str) -> Read:
    assert item.tag == f"{ITEMS}qti-assessment-item" and item.get("identifier") == identifier
    body = item.find(f"{ITEMS}qti-item-body")
    (asked,) = [one for one in body.iter() if one.tag.endswith("-interaction")]
    clicked = asked.tag == f"{ITEMS}qti-hotspot-interaction"
    options = asked.findall(f"{ITEMS}qti-{'hotspot' if clicked else 'simple'}-choice")
    names = {one.get("identifier"): one.get("hotspot-label") if clicked else words(one) for one in options}
    declared = item.find(f"{ITEMS}qti-response-declaration")
    rights = {value.text for value in declared.iter(f"{ITEMS}qti-value")}
    rights |= {one.get("map-key") for one in declared.iter(f"{ITEMS}qti-map-entry") if one.get("mapped-value") == "1"}
    told = body.find(f"{ITEMS}div")
    image = next(body.iter(f"{ITEMS}img"), None)
    return Read(
        ask=words(asked.find(f"{ITEMS}qti-prompt")),
        told="" if told is None else words(told),
        options=tuple(names.values()),
        rights=frozenset(names[one] for one in rights),
        places=tuple(one.get("coords") for one in options if clicked),
        picture="" if image is None else image.get("src"),
        alternative="" if image is None else image.get("alt"),
        why=words(item.find(f"{ITEMS}qti-modal-feedback")),
    )

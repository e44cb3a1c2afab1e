"""The two languages of QTI: a tree is written in the words of 2.1 and then, if it must be, said in those of 3.0."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

# What is HTML is called the same in both.
HTML = frozenset(["b", "cite", "dd", "div", "dl", "dt", "h5", "img", "li", "p", "ul"])
# What holds pieces of HTML at once in 2.1, and within an element of its own in 3.0.
WRAPPED = ("modalFeedback", "rubricBlock")
CAPITAL = re.compile(r"(?=[A-Z])")


@dataclass(frozen=True)
class Dialect:
    """What a version calls things that have no word of their own in the tree."""

    version: str
    items: str
    packages: str
    schema: tuple[str, str]
    item_type: str
    test_type: str


OLDER = Dialect(
    version="2.1",
    items="http://www.imsglobal.org/xsd/imsqti_v2p1",
    packages="http://www.imsglobal.org/xsd/imscp_v1p1",
    schema=("QTIv2.1 Package", "1.0.0"),
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
)
NEWER = Dialect(
    version="3.0",
    items="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    packages="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema=("QTI Package", "3.0.0"),
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
)
DIALECTS = {one.version: one for one in (OLDER, NEWER)}


def written(root: ET.Element, dialect: Dialect) -> bytes:
    """A tree in the words of 2.1 as a file in those of a dialect."""
    said = root if dialect is OLDER else _newer(root)
    said.set("xmlns", dialect.items)
    return file_of(said)


def file_of(root: ET.Element) -> bytes:
    """A tree as an XML file that ends in a line's end."""
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _newer(one: ET.Element) -> ET.Element:
    """A tree with its names in words joined by hyphens."""
    if one.tag == "object":
        return _image(one)
    name = one.tag if one.tag in HTML else f"qti-{_hyphened(one.tag)}"
    made = ET.Element(name, {_hyphened(key): value for key, value in one.attrib.items()})
    host = ET.SubElement(made, "qti-content-body") if one.tag in WRAPPED else made
    host.text, made.tail = one.text, one.tail
    host.extend(_newer(child) for child in one)
    return made


def _image(one: ET.Element) -> ET.Element:
    """The picture that is clicked: an object there, an image here."""
    size = {key: one.attrib[key] for key in ("width", "height")}
    return ET.Element("img", {"src": one.attrib["data"], "alt": one.text or "", **size})


def _hyphened(name: str) -> str:
    return CAPITAL.sub("-", name).lower()

"""imsmanifest.xml: what a course system reads first, in the form of each standard."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.course.assignment import Assignment

NAME, START = "imsmanifest.xml", "index.html"


@dataclass(frozen=True, slots=True)
class Edition:
    """A standard as its manifest tells it; `spaces` are its namespaces by prefix, '' being that of the manifest."""

    version: str
    spaces: Mapping[str, str]
    kind: str


EDITIONS = {
    "1.2": Edition(
        "1.2",
        {
            "": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
            "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
        },
        "adlcp:scormtype",
    ),
    "2004": Edition(
        "2004 4th Edition",
        {
            "": "http://www.imsglobal.org/xsd/imscp_v1p1",
            "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
            "imsss": "http://www.imsglobal.org/xsd/imsss",
        },
        "adlcp:scormType",
    ),
}


def manifest(standard: str, assignment: Assignment, version: str, files: Iterable[str]) -> bytes:
    """The manifest of a package with these files; `standard` is a key of EDITIONS, `version` that of the data."""
    edition, name = EDITIONS[standard], _identifier(assignment.name)
    root = ET.Element("manifest", identifier=f"pain_atlas_{name}", version=version)
    for prefix, space in edition.spaces.items():
        root.set(f"xmlns:{prefix}" if prefix else "xmlns", space)
    about = ET.SubElement(root, "metadata")
    ET.SubElement(about, "schema").text = "ADL SCORM"
    ET.SubElement(about, "schemaversion").text = edition.version
    organizations = ET.SubElement(root, "organizations", default="atlas")
    organization = ET.SubElement(organizations, "organization", identifier="atlas")
    ET.SubElement(organization, "title").text = assignment.title
    item = ET.SubElement(organization, "item", identifier=f"item_{name}", identifierref="page")
    ET.SubElement(item, "title").text = assignment.title
    if "imsss" in edition.spaces:
        # The page tells what is done; without this a system would call done whatever is closed.
        sequencing = ET.SubElement(item, "imsss:sequencing")
        ET.SubElement(sequencing, "imsss:deliveryControls", completionSetByContent="true", objectiveSetByContent="true")
    resources = ET.SubElement(root, "resources")
    page = ET.SubElement(
        resources, "resource", {"identifier": "page", "type": "webcontent", edition.kind: "sco", "href": START}
    )
    for file in sorted(files):
        ET.SubElement(page, "file", href=file)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _identifier(name: str) -> str:
    return re.sub(r"\W", "_", name, flags=re.ASCII)

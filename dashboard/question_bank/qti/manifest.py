"""What is in a package: the test, its items, and the picture of each."""

from xml.etree import ElementTree as ET

from dashboard.question_bank.qti.assessment import FILE as TEST_FILE
from dashboard.question_bank.qti.assessment import IDENTIFIER
from dashboard.question_bank.qti.bank import Bank
from dashboard.question_bank.qti.dialect import Dialect

FILE = "imsmanifest.xml"


def manifest(bank: Bank, dialect: Dialect) -> ET.Element:
    """The list of an IMS content package."""
    made = ET.Element("manifest", xmlns=dialect.packages, identifier=f"{IDENTIFIER}-package")
    about = ET.SubElement(made, "metadata")
    for tag, text in zip(("schema", "schemaversion"), dialect.schema, strict=True):
        ET.SubElement(about, tag).text = text
    ET.SubElement(made, "organizations")
    resources = ET.SubElement(made, "resources")
    test = _resource(resources, IDENTIFIER, dialect.test_type, TEST_FILE)
    for entry in bank.entries:
        ET.SubElement(test, "dependency", identifierref=entry.identifier)
    for entry in bank.entries:
        one = _resource(resources, entry.identifier, dialect.item_type, entry.file)
        if entry.picture:
            ET.SubElement(one, "file", href=entry.picture_file)
    return made


def _resource(host: ET.Element, identifier: str, of_type: str, file: str) -> ET.Element:
    made = ET.SubElement(host, "resource", identifier=identifier, type=of_type, href=file)
    ET.SubElement(made, "file", href=file)
    return made

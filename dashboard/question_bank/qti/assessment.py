"""The items of a package as one test: the warnings first, then a section a kind and in it one a region."""

from itertools import groupby
from xml.etree import ElementTree as ET

from dashboard.figures.warning import HEADING
from dashboard.language.telling import to_tell, told
from dashboard.question_bank.qti.bank import UNFIT, Bank, Entry
from dashboard.question_bank.qti.marking import SCORE
from dashboard.question_bank.qti.rich_text import add_paragraph

FILE, IDENTIFIER = "test.xml", "pain-atlas"
TITLE = to_tell("Pain Atlas: quiz")


def assessment(bank: Bank) -> ET.Element:
    """The test in the words of QTI 2.1; the names of regions are not shown, for they would help to answer."""
    made = ET.Element(
        "assessmentTest",
        {"identifier": IDENTIFIER, "title": told(TITLE), "toolName": "Pain Atlas", "toolVersion": bank.version},
    )
    _declare(made)
    part = ET.SubElement(made, "testPart", identifier="part", navigationMode="nonlinear", submissionMode="individual")
    ET.SubElement(part, "itemSessionControl", maxAttempts="1", showFeedback="true")
    whole = _section(part, "all", told(TITLE))
    _warn(ET.SubElement(whole, "rubricBlock", view="candidate", use="instructions"), bank)
    for kind, some in groupby(bank.entries, key=lambda one: one.choice.category[0]):
        entries = list(some)
        of_kind = _section(whole, entries[0].choice.kind, kind)
        for region, there in groupby(entries, key=lambda one: one.choice.category[1]):
            _fill(of_kind, region, list(there))
    _total(made)
    return made


def _fill(of_kind: ET.Element, region: str, entries: list[Entry]) -> None:
    identifier = UNFIT.sub("_", f"{of_kind.attrib['identifier']}-{region}")
    section = _section(of_kind, identifier, region.capitalize(), visible="false")
    for entry in entries:
        ET.SubElement(section, "assessmentItemRef", identifier=entry.identifier, href=entry.file)


def _section(host: ET.Element, identifier: str, title: str, visible: str = "true") -> ET.Element:
    return ET.SubElement(host, "assessmentSection", identifier=identifier, title=title, visible=visible)


def _warn(rubric: ET.Element, bank: Bank) -> None:
    ET.SubElement(add_paragraph(rubric, ""), "b").text = HEADING
    lines = ET.SubElement(rubric, "ul")
    for line in bank.warnings:
        ET.SubElement(lines, "li").text = line
    add_paragraph(rubric, bank.credit)


def _declare(made: ET.Element) -> None:
    mark = ET.SubElement(made, "outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float")
    ET.SubElement(ET.SubElement(mark, "defaultValue"), "value").text = "0"


def _total(made: ET.Element) -> None:
    """The mark of the test is the sum of the marks of its items."""
    setting = ET.SubElement(ET.SubElement(made, "outcomeProcessing"), "setOutcomeValue", identifier=SCORE)
    ET.SubElement(ET.SubElement(setting, "sum"), "testVariables", variableIdentifier=SCORE)

"""A question as an assessment item: a choice of one, or a click on the body; marked by a standard template."""

from xml.etree import ElementTree as ET

from dashboard.question_bank.choices import Choice
from dashboard.question_bank.pictures import Picture
from dashboard.question_bank.qti.bank import Bank, Entry
from dashboard.question_bank.qti.dialect import Dialect
from dashboard.question_bank.qti.rich_text import add_html, add_paragraph

ANSWER, SCORE, FEEDBACK, REASON = "RESPONSE", "SCORE", "FEEDBACK", "REASON"
ONE, ANY = "match_correct", "map_response"


def item(bank: Bank, entry: Entry, dialect: Dialect) -> ET.Element:
    """An item in the words of QTI 2.1; its title tells no answer, for players show it."""
    made = ET.Element(
        "assessmentItem",
        {
            "identifier": entry.identifier,
            "title": entry.title,
            "xml:lang": "en",
            "adaptive": "false",
            "timeDependent": "false",
            "toolName": "Pain Atlas",
            "toolVersion": bank.version,
        },
    )
    rights = [name for name, (_, stands) in zip(names_of(entry.choice), entry.choice.options, strict=True) if stands]
    _declare(made, rights)
    _ask(ET.SubElement(made, "itemBody"), entry)
    ET.SubElement(made, "responseProcessing", template=dialect.template(ONE if len(rights) == 1 else ANY))
    shown = ET.SubElement(
        made, "modalFeedback", outcomeIdentifier=FEEDBACK, identifier=REASON, showHide="show", title="Why"
    )
    add_html(shown, entry.choice.why)
    add_paragraph(shown, bank.credit)
    return made


def names_of(choice: Choice) -> list[str]:
    """What the options are called, in their order."""
    return [f"A{number}" for number in range(1, len(choice.options) + 1)]


def _declare(made: ET.Element, rights: list[str]) -> None:
    """The answer, the mark, and the reason, which is there from the start and shown once somebody has answered.

    Where several answers stand, each gives the whole mark.
    """
    answer = ET.SubElement(made, "responseDeclaration", identifier=ANSWER, cardinality="single", baseType="identifier")
    _value(ET.SubElement(answer, "correctResponse"), rights[0])
    if len(rights) > 1:
        mapping = ET.SubElement(answer, "mapping", defaultValue="0")
        for name in rights:
            ET.SubElement(mapping, "mapEntry", mapKey=name, mappedValue="1")
    mark = ET.SubElement(
        made, "outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float", normalMaximum="1"
    )
    _value(ET.SubElement(mark, "defaultValue"), "0")
    reason = ET.SubElement(made, "outcomeDeclaration", identifier=FEEDBACK, cardinality="single", baseType="identifier")
    _value(ET.SubElement(reason, "defaultValue"), REASON)


def _ask(body: ET.Element, entry: Entry) -> None:
    choice = entry.choice
    add_html(body, choice.told)
    if choice.spots:
        _clicked(body, entry, choice.picture)
        return
    if choice.picture:
        image = ET.SubElement(ET.SubElement(body, "p"), "img", src=entry.picture, alt=choice.picture.alternative)
        _size(image, choice.picture)
    asked = ET.SubElement(
        body, "choiceInteraction", responseIdentifier=ANSWER, shuffle="false", maxChoices="1", minChoices="1"
    )
    ET.SubElement(asked, "prompt").text = choice.ask
    for name, (text, _) in zip(names_of(choice), choice.options, strict=True):
        ET.SubElement(asked, "simpleChoice", identifier=name).text = text


def _clicked(body: ET.Element, entry: Entry, picture: Picture | None) -> None:
    """The places are named to those who cannot see them, in the order in which the picture's words name them."""
    assert picture  # what is clicked is a picture
    asked = ET.SubElement(body, "hotspotInteraction", responseIdentifier=ANSWER, maxChoices="1", minChoices="1")
    ET.SubElement(asked, "prompt").text = entry.choice.ask
    clicked = ET.SubElement(asked, "object", type="image/png", data=entry.picture)
    _size(clicked, picture)
    clicked.text = picture.alternative
    for name, (text, _), corners in zip(names_of(entry.choice), entry.choice.options, entry.choice.spots, strict=True):
        coords = ",".join(f"{x},{y}" for x, y in corners)
        ET.SubElement(asked, "hotspotChoice", identifier=name, shape="poly", coords=coords, hotspotLabel=text)


def _size(one: ET.Element, picture: Picture) -> None:
    one.set("width", str(picture.width))
    one.set("height", str(picture.height))


def _value(host: ET.Element, text: str) -> None:
    ET.SubElement(host, "value").text = text

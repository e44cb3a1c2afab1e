"""A question as an assessment item: a choice of one, or a click on the body; with its reason."""

from xml.etree import ElementTree as ET

from dashboard.language.telling import spoken, told
from dashboard.question_bank.choices import Choice
from dashboard.question_bank.pictures import Picture
from dashboard.question_bank.qti.bank import Bank, Entry
from dashboard.question_bank.qti.marking import ANSWER, FEEDBACK, REASON, declare, mark
from dashboard.question_bank.qti.rich_text import add_html, add_paragraph


def item(bank: Bank, entry: Entry) -> ET.Element:
    """An item in the words of QTI 2.1; its title tells no answer, for players show it."""
    made = ET.Element(
        "assessmentItem",
        {
            "identifier": entry.identifier,
            "title": entry.title,
            "xml:lang": spoken().tag,
            "adaptive": "false",
            "timeDependent": "false",
            "toolName": "Pain Atlas",
            "toolVersion": bank.version,
        },
    )
    rights = [name for name, (_, stands) in zip(names_of(entry.choice), entry.choice.options, strict=True) if stands]
    declare(made, rights)
    _ask(ET.SubElement(made, "itemBody"), entry)
    mark(made, rights)
    shown = ET.SubElement(
        made, "modalFeedback", outcomeIdentifier=FEEDBACK, identifier=REASON, showHide="show", title=told("Why")
    )
    add_html(shown, entry.choice.why)
    add_paragraph(shown, bank.credit)
    return made


def names_of(choice: Choice) -> list[str]:
    """What the options are called, in their order."""
    return [f"A{number}" for number in range(1, len(choice.options) + 1)]


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

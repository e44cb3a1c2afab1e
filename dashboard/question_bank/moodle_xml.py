"""Choices as Moodle XML: categories, pictures within the file, reasons as feedback, every letter escaped."""

import base64
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from dashboard.question_bank.choices import Choice

TOP = ("$course$", "top", "Pain Atlas")
RIGHT, WRONG = "100", "0"  # of the fractions that Moodle knows


def moodle_xml(choices: Iterable[Choice], credit: str) -> bytes:
    """A file of questions, grouped by their category; `credit` stands in each reason."""
    quiz = ET.Element("quiz")
    for category, some in groupby(sorted(choices, key=lambda one: one.category), key=lambda one: one.category):
        quiz.append(_category(category))
        for at, choice in enumerate(some, 1):
            quiz.append(_question(choice, credit, at))
    ET.indent(quiz, " ")
    return bytes(ET.tostring(quiz, encoding="utf-8", xml_declaration=True)) + b"\n"


def _category(words: tuple[str, ...]) -> ET.Element:
    made = ET.Element("question", type="category")
    # A slash within a word would open a level of its own; Moodle takes two for one.
    _text(ET.SubElement(made, "category"), "/".join([*TOP, *(word.replace("/", "//") for word in words)]))
    return made


def _question(choice: Choice, credit: str, at: int) -> ET.Element:
    made = ET.Element("question", type="multichoice")
    # A learner may see the name, which is why it is a number; the number of the bank is for teachers.
    _text(ET.SubElement(made, "name"), f"{choice.category[0]} {at}")
    asked = ET.SubElement(made, "questiontext", format="html")
    _text(asked, "".join(_asked(choice)))
    if choice.picture:
        file = ET.SubElement(asked, "file", name="picture.png", path="/", encoding="base64")
        file.text = base64.b64encode(choice.picture.png).decode()
    _text(ET.SubElement(made, "generalfeedback", format="html"), f"{choice.why}<p>{_escaped(credit)}</p>")
    for tag, value in (
        ("defaultgrade", "1.0000000"), ("penalty", "0.3333333"), ("hidden", "0"), ("single", "true"),
        ("shuffleanswers", "false"), ("answernumbering", "none" if choice.kind == "area" else "123"),
        ("idnumber", choice.number),
    ):  # fmt: skip
        ET.SubElement(made, tag).text = value
    for text, stands in choice.options:
        answer = ET.SubElement(made, "answer", fraction=RIGHT if stands else WRONG, format="html")
        _text(answer, _escaped(text))
        _text(ET.SubElement(answer, "feedback", format="html"), "")
    return made


def _asked(choice: Choice) -> Iterator[str]:
    yield choice.told
    yield f"<p>{_escaped(choice.ask)}</p>"
    if choice.picture:
        words = _escaped(choice.picture.alternative).replace('"', "&quot;")
        yield f'<p><img src="@@PLUGINFILE@@/picture.png" alt="{words}" class="img-fluid"></p>'


def _text(host: ET.Element, text: str) -> None:
    ET.SubElement(host, "text").text = text


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

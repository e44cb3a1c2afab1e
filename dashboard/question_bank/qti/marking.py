"""How an answer is marked: the rules of the standard templates, written out, for these cannot show the reason."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

ANSWER, SCORE, FEEDBACK, REASON = "RESPONSE", "SCORE", "FEEDBACK", "REASON"


def declare(item: ET.Element, rights: Sequence[str]) -> None:
    """The answer, the mark of 0 or 1, and what shows the reason; where several answers stand, each gives the mark."""
    answer = _declared(item, "response", ANSWER, "identifier")
    _value(ET.SubElement(answer, "correctResponse"), rights[0])
    if len(rights) > 1:
        mapping = ET.SubElement(answer, "mapping", defaultValue="0")
        for name in rights:
            ET.SubElement(mapping, "mapEntry", mapKey=name, mappedValue="1")
    mark = _declared(item, "outcome", SCORE, "float")
    mark.set("normalMaximum", "1")
    _value(ET.SubElement(mark, "defaultValue"), "0")
    _declared(item, "outcome", FEEDBACK, "identifier")


def mark(item: ET.Element, rights: Sequence[str]) -> None:
    """The rules: those of match_correct, or of map_response where several answers stand; then the reason."""
    rules = ET.SubElement(item, "responseProcessing")
    condition = ET.SubElement(rules, "responseCondition")
    asked, otherwise = ET.SubElement(condition, "responseIf"), ET.SubElement(condition, "responseElse")
    if len(rights) == 1:
        match = ET.SubElement(asked, "match")
        ET.SubElement(match, "variable", identifier=ANSWER)
        ET.SubElement(match, "correct", identifier=ANSWER)
        _set(asked, SCORE, "float", "1")
        _set(otherwise, SCORE, "float", "0")
    else:
        ET.SubElement(ET.SubElement(asked, "isNull"), "variable", identifier=ANSWER)
        _set(asked, SCORE, "float", "0")
        mapped = ET.SubElement(otherwise, "setOutcomeValue", identifier=SCORE)
        ET.SubElement(mapped, "mapResponse", identifier=ANSWER)
    _set(rules, FEEDBACK, "identifier", REASON)


def _declared(item: ET.Element, what: str, name: str, base_type: str) -> ET.Element:
    return ET.SubElement(item, f"{what}Declaration", identifier=name, cardinality="single", baseType=base_type)


def _set(host: ET.Element, name: str, base_type: str, text: str) -> None:
    setting = ET.SubElement(host, "setOutcomeValue", identifier=name)
    ET.SubElement(setting, "baseValue", baseType=base_type).text = text


def _value(host: ET.Element, text: str) -> None:
    ET.SubElement(host, "value").text = text

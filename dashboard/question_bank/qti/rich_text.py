"""Pieces of HTML as elements that both versions of QTI take: words and their order stay, what is only looks goes."""

from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from dashboard.question_bank.qti.dialect import HTML


def add_html(host: ET.Element, fragment: str) -> None:
    """Put a piece of HTML at the end of an element; a tag that QTI does not know leaves its words behind."""
    reader = _Reader(host)
    reader.feed(fragment)
    reader.close()


def add_paragraph(host: ET.Element, text: str) -> ET.Element:
    """A paragraph of plain words."""
    made = ET.SubElement(host, "p")
    made.text = text
    return made


class _Reader(HTMLParser):
    def __init__(self, host: ET.Element) -> None:
        super().__init__()
        self.open = [host]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs  # classes and marks of the page mean nothing elsewhere
        if tag in HTML:
            self.open.append(ET.SubElement(self.open[-1], tag))

    def handle_endtag(self, tag: str) -> None:
        if tag in HTML:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        host = self.open[-1]
        if len(host):
            host[-1].tail = (host[-1].tail or "") + data
        else:
            host.text = (host.text or "") + data

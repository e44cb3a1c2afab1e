"""Scripts and styles the first page does without."""

import json
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path

from dashboard.serve.index import linked
from dashboard.serve.later import FOLDER, NEEDS, offer, offered

PATHS = ["/assets/page.js"] + [
    f"/assets/later/{name}"
    for name in ("spine/spine.js", "spine/a.css", "spine/bones.js", "sifting/s.js", "facts/f.js", "conditions/c.js")
]
ASSETS = Path(__file__).parents[2] / "assets"


class Content(HTMLParser):
    """Reads the content of the one meta element named later."""

    found: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        if tag == "meta" and dict(attrs).get("name") == "later":
            self.found += dict(attrs)["content"] or ""


def test_a_part_brings_its_styles_first_and_what_it_needs_before_itself() -> None:
    """Styles come before the scripts that make what they style; a script comes after those it uses."""
    parts = offered(PATHS, lambda path: f"{path}?m=1")
    assert parts["spine"] == [f"/assets/later/spine/{name}?m=1" for name in ("a.css", "bones.js", "spine.js")]
    assert [address.split("/")[3] for address in parts["facts"]] == ["sifting", "facts"]
    assert "/assets/page.js?m=1" not in chain.from_iterable(parts.values())


def test_what_is_offered_can_be_read_and_is_not_linked() -> None:
    """The head tells the addresses whatever signs they hold, and no browser asks for them by itself."""
    parts = {"spine": ['/a.js?m=1&x="2"', "/b\\g<0>.css"]}
    page = offer('<head><script src="/x.js"></script></head>', parts)
    reader = Content()
    reader.feed(page)
    assert json.loads(reader.found) == parts
    assert linked(page) == ["/x.js"]


def test_every_part_another_needs_is_a_folder() -> None:
    """A renamed folder is found here, not by a reader whose list stays dead."""
    named = {*NEEDS, *chain.from_iterable(NEEDS.values())}
    assert [name for name in sorted(named) if not (ASSETS / FOLDER / name).is_dir()] == []

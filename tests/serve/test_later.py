"""Scripts and styles the first page does without."""

import json
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path, PurePosixPath

from dashboard.serve.index import linked
from dashboard.serve.later import FOLDER, NEEDS, offer, offered, parts

PATHS = ["/assets/page.js"] + [
    f"/assets/later/{name}" for name in ("spine.js", "spine.css", "sifting.js", "facts.js", "conditions.js")
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
    found = offered(PATHS, lambda path: f"{path}?m=1")
    assert found["spine"] == ["/assets/later/spine.css?m=1", "/assets/later/spine.js?m=1"]
    assert found["facts"] == ["/assets/later/sifting.js?m=1", "/assets/later/facts.js?m=1"]
    assert "/assets/page.js?m=1" not in chain.from_iterable(found.values())


def test_every_file_of_a_part_is_in_its_script_or_its_style_sheet() -> None:
    """Nothing below assets/later is left out, and a part is two files at most."""
    made = parts(ASSETS)
    assert sorted(chain.from_iterable(made.values())) == sorted(f for f in (ASSETS / FOLDER).rglob("*") if f.is_file())
    assert {PurePosixPath(name).stem for name in made} == {f.name for f in (ASSETS / FOLDER).iterdir()}


def test_what_is_offered_can_be_read_and_is_not_linked() -> None:
    """The head tells the addresses whatever signs they hold, and no browser asks for them by itself."""
    addresses = {"spine": ['/a.js?m=1&x="2"', "/b\\g<0>.css"]}
    page = offer('<head><script src="/x.js"></script></head>', addresses)
    reader = Content()
    reader.feed(page)
    assert json.loads(reader.found) == addresses
    assert linked(page) == ["/x.js"]


def test_every_part_another_needs_is_a_folder() -> None:
    """A renamed folder is found here, not by a reader whose list stays dead."""
    named = {*NEEDS, *chain.from_iterable(NEEDS.values())}
    assert [name for name in sorted(named) if not (ASSETS / FOLDER / name).is_dir()] == []

"""The script of a page in several languages: its sentences, and where the others are."""

import json
import re

from dashboard.language.telling import Language
from dashboard.serve.language_script import alternates, is_wanted, language_script

GERMAN = Language("de", {
    'Say "no"': ("Sag „nein“",), "Left – right": ("Links – rechts",), "2 × 3": ("2 mal 3",), "Python's own": ("Nicht",),
})  # fmt: skip
MODULES = r"""a("Say \"no\""), b(`Left \u2013 right`), c("2 \xD7 3")"""


def test_english_alone_needs_no_script() -> None:
    """Nor is it slower for it; every other set of languages has one."""
    assert not is_wanted(("en",)) and is_wanted(("de",)) and is_wanted(("en", "de"))


def test_only_what_the_page_can_tell_is_sent() -> None:
    """However the bundler writes quotation marks and letters beyond ASCII."""
    script = language_script(GERMAN, ("en", "de"), MODULES).decode("utf-8")
    found = re.search(r"\.sentences = (\{.*\});", script)
    assert found and set(json.loads(found[1])) == {'Say "no"', "Left – right", "2 × 3"}
    assert 'LANGUAGES = ["en", "de"]' in script and 'OWN = "de"' in script
    assert "sentences" not in language_script(Language(), ("en", "de"), MODULES).decode("utf-8")


def test_every_page_names_the_page_in_every_language() -> None:
    """From the public address where it is known, else as seen from the page."""

    def paths(tag: str, address: str = "") -> list[tuple[str, str]]:
        return re.findall(r'hreflang="(\w+)" href="([^"]+)"', alternates(tag, ("en", "de"), address))

    assert paths("en") == [("en", "./"), ("de", "de/")]
    assert paths("de") == [("en", "../"), ("de", "../de/")]
    assert paths("de", "https://c.example") == [("en", "https://c.example/"), ("de", "https://c.example/de/")]

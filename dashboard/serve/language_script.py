"""The script of a page that is not in English alone: its sentences, and the way to the language a reader asks for."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from dashboard.language.telling import ENGLISH, Language

PATH = "/language.js"
TAG = f'<script src="{PATH}"></script>'
# A bundler writes the first letters beyond ASCII with two digits.
SHORT = re.compile(r"\\u00([0-9a-f]{2})")
CHOOSER = Path(__file__).parent / "choose_language.js"


def is_wanted(languages: Sequence[str]) -> bool:
    """Whether a site of these languages needs the script."""
    return tuple(languages) != (ENGLISH,)


def alternates(tag: str, languages: Sequence[str], address: str) -> str:
    """What tells a search engine the page in the other languages: from the public address, or from here."""
    base = f"{address}/" if address else "" if tag == languages[0] else "../"
    links = ((other, base + (f"{other}/" if other != languages[0] else "")) for other in languages)
    return "".join(f'\n    <link rel="alternate" hreflang="{other}" href="{path or "./"}">' for other, path in links)


def language_script(language: Language, languages: Sequence[str], modules: str) -> bytes:
    """The script of a page in a language, of a site in several; `modules` is the text of all that the page can run.

    Only the sentences that stand in the modules are sent.
    """
    own = {english: texts for english, texts in language.sentences.items() if _stands_in(english, modules.lower())}
    lines = [f"const LANGUAGES = {json.dumps(list(languages))};", f"const OWN = {json.dumps(language.tag)};"]
    if own:
        lines.append(f"(self.painAtlas ??= {{}}).sentences = {json.dumps(own, ensure_ascii=False)};")
    chooser = CHOOSER.read_text("utf-8").removeprefix('"use strict";\n')
    return ('"use strict";\n{\n' + "\n".join([*lines, chooser]) + "}\n").encode("utf-8")


def _stands_in(english: str, modules: str) -> bool:
    """As a bundler may write it: letters beyond ASCII as they are or by number, quotation marks of any kind.

    `modules` and what is compared with them are in small letters, because numbers of letters may have capitals.
    """
    plain = json.dumps(english, ensure_ascii=False)[1:-1].lower()
    numbered = json.dumps(english)[1:-1].lower()
    forms = (plain, plain.replace('\\"', '"'), numbered, SHORT.sub(r"\\x\1", numbered))
    return any(form in modules for form in forms)

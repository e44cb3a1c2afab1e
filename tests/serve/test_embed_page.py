"""The page that other sites frame, its script, and the messages as documented."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from werkzeug.test import Client

from dashboard.serve.embed_page import embed_page
from dashboard.serve.index import linked
from tests.browser.embed_messages import REGISTRY, SCHEMAS

DOCS = Path(__file__).parents[2] / "docs" / "embedding"
EXAMPLES = re.findall(r"```json (\w+)\n(.*?)```", (DOCS / "README.md").read_text("utf-8"), re.DOTALL)
INDEX = """<!DOCTYPE html>
<html lang="en">
<head>
<script src="/assets/page.js?m=1"></script></head><body><header></header></body></html>"""


def test_the_framed_page_is_the_page_with_a_mark() -> None:
    """Same files, same language; only the mark and a word for search engines are added, once each."""
    framed = embed_page(INDEX)
    assert '<html data-embed lang="en">' in framed
    assert framed.count("data-embed") == framed.count('content="noindex"') == 1
    assert linked(framed) == linked(INDEX)
    assert (
        embed_page(INDEX).replace(" data-embed", "").replace('\n    <meta name="robots" content="noindex">', "")
        == INDEX
    )


def test_the_framed_page_and_its_script_are_served(client: Client) -> None:
    """Under both names, with the policy of a page; the script as a script that any site may load."""
    pages = [client.get(path) for path in ("/embed", "/embed.html")]
    assert [page.status_code for page in pages] == [200, 200]
    assert pages[0].data == pages[1].data == embed_page(client.get("/").text).encode()
    assert "script-src 'self'" in pages[0].headers["Content-Security-Policy"]
    script = client.get("/embed.js")
    assert script.headers["Content-Type"].startswith("application/javascript")
    assert script.headers.get("Cross-Origin-Resource-Policy", "cross-origin") == "cross-origin"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_message_has_a_valid_schema_and_an_example(name: str) -> None:
    """The manual shows each message as its schema wants it."""
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert name in {shown for shown, _ in EXAMPLES}


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_every_example_of_the_manual_is_what_its_schema_says(name: str, text: str) -> None:
    """An example that is copied from the manual works."""
    faults = Draft202012Validator(SCHEMAS[name], registry=REGISTRY).iter_errors(json.loads(text))
    assert [fault.message for fault in faults] == []


def test_the_manual_names_every_attribute_event_and_method() -> None:
    """What the element observes, tells and takes, and nothing else, stands in the tables."""
    manual = (DOCS / "README.md").read_text("utf-8")
    script = (Path(__file__).parents[2] / "dashboard/serve/embed.js").read_text("utf-8")
    keys = re.search(r"const KEY = \{(.*?)\}", script, re.DOTALL)
    assert keys
    attributes = {*re.findall(r"(\w+):", keys[1]), "state", "height"}
    assert set(re.findall(r"^\| `([a-z]+)` \|", manual, re.MULTILINE)) >= attributes
    assert {"ready", "select", "area"} == set(re.findall(r'#tell\("(\w+)"\)', script))

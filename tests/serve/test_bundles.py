"""What the page's modules and style sheets are made into, and how a page links it."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dashboard.serve.bundles import MODULES, STYLES, bundle, is_bundle, offer, offered
from dashboard.serve.index import linked
from dashboard.serve.limits import FreezeError

ROOT = Path(__file__).parents[2]
ASSETS, WEB = ROOT / "assets", ROOT / "web"
PATHS = ["/assets/page.js", "/assets/parts/spine.css", "/assets/web/spine.01.js", "/assets/parts/facts.css"]


class Content(HTMLParser):
    """Reads the content of the one meta element named parts."""

    found: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        if tag == "meta" and dict(attrs).get("name") == "parts":
            self.found += dict(attrs)["content"] or ""


def test_every_part_s_style_sheet_is_offered_under_its_name() -> None:
    """And nothing else is: modules find each other by their own names."""
    made = offered(PATHS, lambda path: f"{path}?m=1")
    assert made == {"facts": ["/assets/parts/facts.css?m=1"], "spine": ["/assets/parts/spine.css?m=1"]}


def test_what_is_offered_can_be_read_and_is_not_linked() -> None:
    """The head tells the addresses whatever signs they hold, and no browser asks for them by itself."""
    addresses = {"spine": ['/a.css?m=1&x="2"', "/b\\g<0>.css"]}
    page = offer('<head><script src="/x.js"></script></head>', addresses)
    reader = Content()
    reader.feed(page)
    assert json.loads(reader.found) == addresses
    assert linked(page) == ["/x.js"]


def test_a_part_has_a_style_sheet_where_it_is_loaded(tmp_path: Path) -> None:
    """Every sheet that was made belongs to a part that web/core/parts.js loads: a renamed one is found here."""
    parts = re.findall(r"^  (\w+): \(\) => import", (WEB / "core/parts.js").read_text("utf-8"), re.MULTILINE)
    assert {file.stem for file in (ASSETS / STYLES).glob("*.css")} <= set(parts)


def test_what_draws_three_dimensions_waits_until_it_is_asked_for() -> None:
    """It is offered under the name the page asks for, keeps its licence, and no script of a first visit holds it."""
    stage = "/assets/parts/stage.js"
    assert offered([stage], str) == {"stage": [stage]}
    assert 'loadFiles("stage")' in (WEB / "solid/solid.js").read_text("utf-8")
    library = (ASSETS / STYLES / "stage.js").read_text("utf-8")
    assert "WebGLRenderer" in library and "Three.js Authors" in library
    assert not [file.name for file in (ASSETS / MODULES).iterdir() if "WebGLRenderer" in file.read_text("utf-8")]


def test_one_file_starts_the_page_and_one_a_disk() -> None:
    """Both are there, and their names tell their content, so that they may be kept for ever."""
    assert all(is_bundle(f"/assets/{bundle(ASSETS, name)}") for name in ("atlas", "disk"))


@pytest.mark.parametrize("files", [[], ["atlas.1.js", "atlas.2.js"]])
def test_none_and_two_are_refused(files: list[str], tmp_path: Path) -> None:
    """With the folder, the number and the remedy."""
    (tmp_path / MODULES).mkdir()
    for name in files:
        (tmp_path / MODULES / name).write_text("", "utf-8")
    with pytest.raises(FreezeError, match=rf"holds {len(files)} files atlas\.\*\.js and one is needed; make them with"):
        bundle(tmp_path, "atlas")

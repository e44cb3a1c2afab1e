"""The icon is the body."""

import json
import re
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from dashboard.serve.icon import icon, tab_icon
from tests.conftest import ROOT

VIEWS = json.dumps({"views": [{"width": 582, "height": 1125, "outline": "M1 1l5-5 7.5 0z'/><script>"}]}).encode()


def test_the_icon_is_the_body_and_nothing_else() -> None:
    """Its outline in a square; no sign of it can end the attribute it stands in."""
    drawn = icon(VIEWS).decode()
    assert re.findall(r"<(\w+)", drawn) == ["svg", "clipPath", "rect", "g", "rect", "path"]
    assert "d='M1 1l5-5 7.5 0z" in drawn


def test_the_icon_of_a_tab_is_small_and_carried_by_its_address() -> None:
    """Under two kilobytes, nothing in it that would end the attribute; the figure down to where the square ends."""
    address = tab_icon(ROOT / "data" / "compiled", "front-back")
    assert re.fullmatch(r"data:image/svg\+xml,[\w%/:=' .~-]+", address) and len(address) < 2000
    path = ElementTree.fromstring(unquote(address.partition(",")[2])).find(".//{*}path")
    assert path is not None
    line = path.attrib["d"]
    assert line.startswith("M") and line.endswith("z") and 30 < line.count("L") < 250
    xs, ys = ([float(number) for number in re.findall(r"-?[\d.]+", line)[start::2]] for start in (0, 1))
    assert min(ys) > 0 and 650 < max(ys) < 735 and min(xs) >= 0 and max(xs) < 582


def test_points_of_a_coarse_outline_are_points_of_the_fine_one(tmp_path: Path) -> None:
    """Relative steps are added up; what lies close together is left out, and a second line with it."""
    views = {"views": [{"width": 50, "height": 100, "outline": "M10 10l1 0 19 0 0 20-20 0zM1 1l1 1z"}]}
    (tmp_path / "views_x.json").write_text(json.dumps(views), "utf-8")
    assert "d='M10 10L30 10L30 30L10 30z'" in unquote(tab_icon(tmp_path, "x"))

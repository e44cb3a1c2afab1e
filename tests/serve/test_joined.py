"""Many files of one concept each, one file of each kind on the wire."""

import re
from pathlib import Path

import pytest

from dashboard.serve.joined import follow, gather, join

WEB = Path(__file__).parents[2] / "web"
SHEETS = sorted(file for file in WEB.rglob("*.css") if "node_modules" not in file.parts)
PAGE = """<head>
<link rel="stylesheet" href="/assets/_a.css?m=1.5">
<link rel="stylesheet" href="/assets/b.css?m=2">
<link rel="preload" href="atlas/x.json" as="fetch">
</head>
<script src="/dash/react.js?m=1"></script>
<script src="/assets/b.js?m=1"></script>
<script src="/assets/a.js?m=2"></script>
<script src="/dash/renderer.js"></script>"""


def test_own_links_become_one_of_each_kind_where_the_first_stood() -> None:
    """Dash's own scripts stay before and behind; the order of the own ones is the page's."""
    index, gathered = gather(PAGE, "/assets/")
    links = re.findall(r'(?:href|src)="([^"]+)"', index)
    assert links == ["/assets/atlas.css", "atlas/x.json", "/dash/react.js?m=1", "/assets/atlas.js", "/dash/renderer.js"]
    assert gathered == {"/assets/atlas.css": ["_a.css", "b.css"], "/assets/atlas.js": ["b.js", "a.js"]}


def test_a_page_without_own_files_stays_as_it_is() -> None:
    """Nothing is linked that nobody wrote."""
    assert gather(PAGE, "/elsewhere/") == (PAGE, {})


def test_texts_follow_one_another_under_their_names(tmp_path: Path) -> None:
    """The first file's text comes first, and every one says what it was."""
    for name in ("b.js", "a.js"):
        (tmp_path / name).write_text(f"{name[0]}();", "utf-8")
    assert join([tmp_path / "b.js", tmp_path / "a.js"]) == b"/* b.js */\nb();\n\n/* a.js */\na();\n"


def test_a_library_cannot_run_into_the_next() -> None:
    """One that ends without a semicolon, or with a comment, is closed before another begins with a bracket."""
    texts = [("a.js", b"(function () {})\n//# last"), ("b.js", b"(function () {})()")]
    assert follow(texts, b";") == b"/* a.js */\n(function () {})\n//# last\n;\n/* b.js */\n(function () {})()\n;"


@pytest.mark.parametrize("file", SHEETS, ids=lambda file: file.stem)
def test_a_style_sheet_can_stand_behind_any_other(file: Path) -> None:
    """No rule that only counts at the beginning of a file, and no address that would be sought beside another one."""
    text = file.read_text("utf-8")
    assert not re.search(r"@(?:import|charset|namespace)|url\((?![\"']?(?:#|data:))", text)
    assert text.count("{") == text.count("}")

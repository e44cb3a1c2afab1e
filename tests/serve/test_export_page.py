"""The page as a file of its own."""

import re

from dashboard.serve.export_page import Scripts, scripts, static_page, static_policy

POLICY = "default-src 'none'; script-src 'self' 'sha256-x'; frame-ancestors 'self' https://a.example"
PAGE = """<html><head>
    <meta charset="UTF-8">
    <link rel="stylesheet" href="assets/atlas.css?m=0123456789abcdef">
    <link rel="preload" href="atlas/v/views.json" as="fetch" crossorigin="anonymous">
    <meta name="parts" content="{&quot;spine&quot;:[&quot;assets/parts/spine.css?m=0123456789abcdef&quot;]}"></head>
<script src="dash/react.js?m=0123456789abcdef"></script>
<script src="assets/atlas.js?m=0123456789abcdef"></script>
<script id="r">start()</script>
<script type="module" src="assets/web/atlas-x.js"></script></html>"""
NAMES = {
    "assets/atlas.css": "assets/atlas.1.css",
    "assets/parts/spine.css": "assets/parts/spine.2.css",
}
MADE = Scripts(
    "start.3.js", "web/atlas-x.js", "web/disk-y.js", "dash.4.js", "first.5.js", ["views.json", "patterns.bin"]
)


def test_the_policy_stands_before_anything_it_forbids() -> None:
    """A browser holds to it from there on; what only a header can say is left to headers."""
    made = static_page(PAGE, POLICY, NAMES, MADE)
    rule = "default-src &#x27;none&#x27;; script-src &#x27;self&#x27; &#x27;sha256-x&#x27;; worker-src &#x27;self&#x27;"
    assert rule in made and "frame-ancestors" not in made
    assert made.index("Content-Security-Policy") < min(made.index("<link"), made.index("<script"))


def test_only_a_static_site_may_have_a_worker_and_a_manifest() -> None:
    """Two rules more, both for this site's own files."""
    assert static_policy(POLICY).endswith("; worker-src 'self'; manifest-src 'self'")
    assert "worker" not in POLICY


def test_every_address_is_the_name_of_a_file() -> None:
    """Links and what is loaded later; three scripts stand for all, and a disk is asked for no module."""
    made = static_page(PAGE, POLICY, NAMES, MADE)
    assert re.findall(r'(?:src|href)="([^"]+)"', made) == [
        "start.3.js",
        "assets/atlas.1.css",
        "first.5.js",
        "dash.4.js",
    ]
    assert "&quot;assets/parts/spine.2.css&quot;" in made and "?m=" not in made and "preload" not in made
    assert 'data-modules="web/atlas-x.js" data-disk="web/disk-y.js"' in made and 'type="module"' not in made
    assert 'data-brings="views.json patterns.bin" defer' in made
    assert made.index("dash.4.js") < made.index("start()"), "Dash starts when all it needs has run"


def test_the_scripts_of_a_page_are_told_by_their_paths() -> None:
    """In the order of the page, without the hash; what the page runs in itself is none."""
    assert scripts(PAGE) == ["/dash/react.js", "/assets/atlas.js"]


def test_a_page_that_only_sends_on_names_the_file() -> None:
    """A disk has no index, so the link names the page itself."""
    assert static_page('<a href="../?sel=root_s1">', POLICY, NAMES, MADE) == '<a href="../index.html?sel=root_s1">'

"""Reading and trimming the page Dash writes."""

from dashboard.serve.index import (
    described,
    inline_scripts,
    linked,
    point_to,
    without_private_config,
    without_unused_libraries,
)

PAGE = """<head><link rel="stylesheet" href="/assets/a.css?m=1"><link rel="preload" href="atlas/x.json" as="fetch">
<link rel="icon" href="data:,x">
<!--[if IE]><script>alert("old")</script><![endif]--></head><body>
<script id="_dash-config" type="application/json">{"python_version": "3", "end_id": "r", "ui": false}</script>
<script src="/_dash-component-suites/dash/dash_table/bundle.js"></script>
<script src="/_dash-component-suites/dash/deps/polyfill@7.12.1.v4m1.min.js"></script>
<script src="/assets/a.js?m=1"></script>
<script src="/_dash-component-suites/dash/dcc/dash_core_components-shared.v4m1.js"></script>
<script src="/_dash-component-suites/dash/dash-renderer/build/dash_renderer.v4m1.min.js"></script>
<script id="r" type="application/javascript">start()</script></body>"""


def test_links_are_scripts_and_sheets_but_not_preloads() -> None:
    """A preload keeps the address a script will ask for; an icon that is its own address is no file."""
    assert linked(PAGE)[0] == "/assets/a.css?m=1"
    assert not {"atlas/x.json", "data:,x"} & set(linked(PAGE))


def test_only_what_the_page_needs_is_linked() -> None:
    """No data table, no polyfill, no core components; the store stands before the renderer that looks for it."""
    names = [link.rsplit("/", 1)[-1] for link in linked(without_unused_libraries(PAGE, "/store.js"))]
    assert names == ["a.css?m=1", "a.js?m=1", "store.js", "dash_renderer.v4m1.min.js"]


def test_only_scripts_that_would_run_count_as_inline() -> None:
    """Neither data blocks nor comments nor linked scripts need a hash."""
    assert inline_scripts(PAGE) == ["start()"]


def test_the_config_keeps_what_the_page_needs() -> None:
    """What tells about the machine goes, the rest stays."""
    assert '"application/json">{"ui": false}</script>' in without_private_config(PAGE)


def test_an_address_is_replaced_whole() -> None:
    """`/a.js` is not replaced inside `/a.js?m=1`."""
    assert point_to('<a "/a.js"><a "/a.js?m=1">', {"/a.js": "/b.js"}) == '<a "/b.js"><a "/a.js?m=1">'


def test_dash_asks_beside_the_page() -> None:
    """Whatever path the app was made under, the page finds its data under any other."""
    page = '<script id="_dash-config" type="application/json">{"requests_pathname_prefix": "/x/"}</script>'
    assert '{"requests_pathname_prefix": "./"}' in without_private_config(page)


def test_a_described_page_carries_the_text_and_no_tag_of_it() -> None:
    """What a setting says can end neither the attribute nor the element."""
    page = described("<head>\n  </head>", "default-state", '"><b>\\g<0>&')
    assert 'content="&quot;&gt;&lt;b&gt;\\g&lt;0&gt;&amp;">' in page and "<b>" not in page

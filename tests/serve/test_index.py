"""Reading and trimming the page Dash writes."""

from dashboard.serve.index import (
    described,
    inline_scripts,
    linked,
    point_to,
    written_out,
)

PAGE = """<head><link rel="stylesheet" href="/assets/a.css?m=1"><link rel="preload" href="atlas/x.json" as="fetch">
<link rel="icon" href="data:,x">
<!--[if IE]><script>alert("old")</script><![endif]--></head><body>
<div id="react-entry-point">
    <div class="_dash-loading">
        Loading...
    </div>
</div>
<script id="_dash-config" type="application/json">{"python_version": "3", "end_id": "r", "ui": false}</script>
<script src="/_dash-component-suites/dash/dash_table/bundle.js"></script>
<script src="/_dash-component-suites/dash/deps/polyfill@7.12.1.v4m1.min.js"></script>
<script src="/assets/a.js?m=1"></script>
<script src="/_dash-component-suites/dash/dcc/dash_core_components-shared.v4m1.js"></script>
<script src="/_dash-component-suites/dash/dash-renderer/build/dash_renderer.v4m1.min.js"></script>
<script id="_dash-renderer" type="application/javascript">start()</script></body>"""


def test_links_are_scripts_and_sheets_but_not_preloads() -> None:
    """A preload keeps the address a script will ask for; an icon that is its own address is no file."""
    assert linked(PAGE)[0] == "/assets/a.css?m=1"
    assert not {"atlas/x.json", "data:,x"} & set(linked(PAGE))


def test_the_layout_stands_in_the_page_and_nothing_of_the_renderer() -> None:
    """Its libraries, its data and what starts it go; the page's own scripts and sheets stay."""
    page = written_out(PAGE, "<p>a \\1 b</p>")
    assert [link.rsplit("/", 1)[-1] for link in linked(page)] == ["a.css?m=1", "a.js?m=1"]
    assert '<div id="app"><p>a \\1 b</p></div>' in page and inline_scripts(page) == []
    assert "_dash" not in page and "python_version" not in page and "react" not in page


def test_only_scripts_that_would_run_count_as_inline() -> None:
    """Neither data blocks nor comments nor linked scripts need a hash."""
    assert inline_scripts(PAGE) == ["start()"]


def test_an_address_is_replaced_whole() -> None:
    """`/a.js` is not replaced inside `/a.js?m=1`."""
    assert point_to('<a "/a.js"><a "/a.js?m=1">', {"/a.js": "/b.js"}) == '<a "/b.js"><a "/a.js?m=1">'


def test_a_described_page_carries_the_text_and_no_tag_of_it() -> None:
    """What a setting says can end neither the attribute nor the element."""
    page = described("<head>\n  </head>", "default-state", '"><b>\\g<0>&')
    assert 'content="&quot;&gt;&lt;b&gt;\\g&lt;0&gt;&amp;">' in page and "<b>" not in page

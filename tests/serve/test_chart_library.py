"""The bundle for charts, made lean."""

from pathlib import Path

import plotly
import pytest

from dashboard.serve.chart_library import CLOSING, REGISTER, USED, lean

BUNDLE = Path(plotly.__file__).parent / "package_data/plotly.min.js"
SMALL = (
    '(typeof self !== "undefined" ? self : this, () => {'
    'var a=W((x,y)=>{"use strict";y.exports={moduleType:"trace",name:"heatmap"}});'
    'var b=W((z,w)=>{"use strict";w.exports=a()});'
    "core.register([c(),b(),d()]);" + CLOSING
)


@pytest.fixture(scope="module")
def bundle() -> str:
    """The bundle of the pinned package."""
    return BUNDLE.read_text("utf-8")


def test_the_pinned_bundle_sets_up_what_the_page_draws_and_no_more(bundle: str) -> None:
    """When the pin moves and the bundle looks different, this tells; the page then still works, a second slower."""
    ((core, before),) = REGISTER.findall(bundle)
    ((still, used),) = REGISTER.findall(lean(bundle))
    assert before.count(",") > 30
    assert still == core and used in before.split(",")


def test_nothing_but_the_start_is_changed(bundle: str) -> None:
    """Licence and code stay; only the list of kinds is shorter."""
    made = lean(bundle)
    assert made.startswith(bundle[:160]) and "MIT license" in made[:160]
    assert 0 < len(bundle) - len(made) < 400


def test_the_kind_is_found_by_its_name() -> None:
    """Minified names change with every version; the kind's own name does not."""
    assert "core.register([b()]);" in lean(SMALL)
    assert "self : this, (() => {" in lean(SMALL) and lean(SMALL).endswith("})));")


@pytest.mark.parametrize("strange", ["", "var Plotly = {}", *(SMALL.replace(k, "other") for k in USED), SMALL + SMALL])
def test_a_strange_bundle_is_served_as_it_is(strange: str) -> None:
    """Slower is better than broken."""
    assert lean(strange) == strange

"""The page says what becomes of a reader's choices."""

import re

import pytest

from dashboard.figures.markup import to_html
from dashboard.panels import privacy
from tests.conftest import ROOT
from tests.fragments import text_of


@pytest.mark.parametrize(
    "promise",
    ["no other site", "No cookies", "no storage in the browser", "no analytics", "no account", "stands in the address",
     "tells that page what is chosen", "the site's own files and nothing of yours"],
)  # fmt: skip
def test_every_promise_is_in_the_dialog(promise: str) -> None:
    """Cookies, storage, analytics, other sites, the address, frames and an offline copy: each in plain words."""
    assert promise in text_of(to_html(privacy.layout()))


def test_the_dialog_has_a_name_and_a_way_out() -> None:
    """It is named by its heading, closed when the page opens, and its controls are native buttons."""
    written = to_html(privacy.layout())
    opening = re.findall(r"<dialog [^>]*>", written)[0]
    assert 'aria-labelledby="privacy-name"' in opening and " open" not in opening
    assert '<h2 id="privacy-name">' in written and ">Close</button>" in written
    assert to_html(privacy.control()).startswith("<button ")


def test_the_readme_says_the_same() -> None:
    """Who installs it reads the promises without opening the page."""
    section = (ROOT / "README.md").read_text("utf-8").partition("## Privacy")[2].partition("\n## ")[0]
    assert all(word in section for word in ("cookie", "storage", "analytics", "address", "offline"))

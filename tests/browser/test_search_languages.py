"""The search in every language: what lay people type leads to the place they mean."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dashboard.language.catalogue import OFFERED
from dashboard.serve.settings import Settings
from tests.browser.test_choose_language import opened, running

# Thought of before the catalogues were read: the language, what is typed, and the entries it may mean.
ROWS = list(csv.DictReader((Path(__file__).parents[1] / "lay_words.csv").read_text("utf-8").splitlines()))
WORDS = 40  # of each language, at least
FIRST = 3  # what is seen without looking further
# Ids by what an option shows; names are not unique across kinds, and a few not within one.
IDS = """async () => {
  const { searchEntries } = painAtlas.inside;
  await searchEntries.loadSearchEntries();
  const ids = {};
  for (const { id, name, sort } of searchEntries.allSearchEntries()) (ids[`${name}|${sort}`] ??= []).push(id);
  return ids;
}"""
SHOWN = """(options) => options.map((one) =>
  `${one.querySelector(".name").textContent}|${one.querySelector(".sort").textContent}`)"""


@pytest.mark.parametrize("tag", OFFERED)
def test_lay_words_find_their_place(browser: Browser, tag: str) -> None:
    """Each lay word of a language has what it means among the first three that are offered."""
    rows = [row for row in ROWS if row["lang"] == tag]
    assert len({row["word"] for row in rows}) == len(rows) >= WORDS
    with running(Settings(languages=("en", tag))) as address:
        page = opened(browser, f"{address}/{tag}/")
        ids: dict[str, list[str]] = page.evaluate(IDS)
        known = {one for same in ids.values() for one in same}
        assert not [row for row in rows if not known.issuperset(row["wanted"].split(";"))]
        misses = []
        for row in rows:
            first = typed(page, row["word"])[:FIRST]
            if not {one for shown in first for one in ids.get(shown, ())} & set(row["wanted"].split(";")):
                misses.append(f"{row['word']}: {', '.join(first) or 'nothing'}")
        page.context.close()
    assert not misses, f"{len(misses)} of {len(rows)} in {tag}:\n" + "\n".join(misses)


def typed(page: Page, text: str) -> list[str]:
    """What the search offers for a text, as name and kind."""
    page.locator("#search-box").fill(text)
    found: list[str] = page.locator("#found [role=option]").evaluate_all(SHOWN)
    return found

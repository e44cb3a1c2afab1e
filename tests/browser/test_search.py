"""The search as people use it: lay words, conditions and lessons are found, and a slip misleads nobody."""

import csv
import re
from collections import defaultdict

from playwright.sync_api import Page, expect

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.lesson.folder import read_lessons
from tests.browser.conftest import OpenAtlas

WORDS = list(csv.DictReader((DATA_DIR / "search_words.csv").read_text("utf-8").splitlines()))
LOOK = """async (texts) => {
  const { matching, searchEntries } = painAtlas.inside;
  await searchEntries.loadSearchEntries();
  const all = searchEntries.allSearchEntries();
  return texts.map((text) => {
    const { found, guess, near } = matching.matchingLook(text, all);
    return { ids: found.slice(0, 14).map(({ id }) => id), guess, near };
  });
}"""
# At two places of every word a letter is left out, put in or swapped with the next;
# `isWord` where the result is (the start of) a word itself.
SLIPS = """async (texts) => {
  const { matching, searchEntries } = painAtlas.inside;
  await searchEntries.loadSearchEntries();
  const all = searchEntries.allSearchEntries();
  const parts = [...new Set(all.flatMap(({ names, lay }) => [...names.flat(), ...lay.flatMap(({ name }) => name)]))];
  const misled = [];
  const of = (text) => matching.matchingLook(text, all);
  for (const text of texts) {
    const [own] = of(text).found;
    for (const at of [1, text.length >> 1]) {
      const [head, letter, next, rest] = [text.slice(0, at), text[at], text[at + 1] ?? "", text.slice(at + 2)];
      for (const typed of [head + next + rest, head + "x" + letter + next + rest, head + next + letter + rest]) {
        const isWord = matching.matchingWords(typed).every((word) => parts.some((part) => part.startsWith(word)));
        if (isWord) continue;
        const { found, guess } = of(typed);
        if (found.length && (found[0] !== own || !guess)) misled.push(`${typed} for ${text}: ${found[0].name}`);
      }
    }
  }
  return misled;
}"""


def test_every_word_of_the_table_finds_its_targets_first(open_atlas: OpenAtlas, page: Page, atlas: Atlas) -> None:
    """Every lay word, condition and lesson is found first, and a slip in a lay word never leads elsewhere."""
    open_atlas("?sel=none")
    targets: dict[str, list[str]] = defaultdict(list)
    firsts: dict[str, list[str]] = defaultdict(list)
    for row in WORDS:
        targets[row["word"]] += row["target_ids"].split(";")
        firsts[row["word"]].append(row["target_ids"].split(";")[0])
    for word, look in zip(targets, page.evaluate(LOOK, list(targets)), strict=True):
        assert look["ids"], word
        assert look["ids"][0] in targets[word], (word, look)
        assert not look["guess"], (word, look)
        assert set(firsts[word]) <= set(look["ids"]), (word, look)
    names = dict(zip(atlas.tables["conditions"]["name"], atlas.tables["conditions"]["condition_id"], strict=True))
    names |= {lesson.title: lesson.lesson_id for lesson in read_lessons(DATA_DIR)[0]}
    names |= {area.name: area.area_id for area in atlas.areas.values()}
    names |= {structure.name: structure.structure_id for structure in atlas.structures.values()}
    wrong = [
        (name, look["ids"][:2])
        for name, look in zip(names, page.evaluate(LOOK, list(names)), strict=True)
        if look["ids"][:1] != [names[name]]
    ]
    assert not wrong
    assert page.evaluate(SLIPS, sorted({part for word in targets for part in word.split()})) == []


def test_conditions_and_areas_have_a_lay_word(atlas: Atlas) -> None:
    """Nobody needs the name in the books to find one of the conditions."""
    named = {target for row in WORDS if row["kind"] == "condition" for target in row["target_ids"].split(";")}
    assert named == set(atlas.tables["conditions"]["condition_id"])


def test_what_is_found_says_its_kind_and_opens(open_atlas: OpenAtlas, page: Page) -> None:
    """Sciatica lists conditions, lessons, roots and the nerve; each opens; a guess is called one."""
    open_atlas("?sel=root_s1&side=left")
    box = page.locator("#search-box")
    box.fill("sciatica")
    expect(page.locator("#found .sort").first).to_have_text("Condition")
    kinds = page.locator("#found .sort").all_inner_texts()
    assert {"Condition", "Lesson", "Nerve root", "Nerve"} <= set(kinds)
    for typed, other in (("penis", "toe"), ("bladder", "shoulder blade"), ("pain in my calves", "Shin")):
        box.fill(typed)
        expect(page.locator("#found [role=option]").first).to_be_visible()
        assert other not in page.locator("#found").inner_text(), typed
    box.fill("migrane")
    expect(page.locator("#found li").first).to_have_text("Did you mean “migraine”?")
    box.fill("migraine")
    expect(page.locator("#found li").first).to_contain_text("no entry for migraine")
    box.fill("xqzw")
    expect(page.locator("#found")).to_contain_text("choose a place on the body")
    expect(page.locator("#announcement")).to_contain_text("Nothing fits")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box).to_have_value("lower back")
    expect(page.locator("#found [role=option]").first).to_contain_text("low back")
    box.fill("slipped disc")
    page.keyboard.press("Enter")
    expect(page.locator("[data-condition=condition_disc_herniation]")).to_have_attribute("data-open", "true")
    box.fill("great imitators")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("lesson=great_imitators"))

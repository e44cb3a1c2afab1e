"""Every source's panel opens with its answer: one sentence and three facts, short enough to be read at once."""

import re

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.panels import opening


def test_every_source_opens_with_one_sentence_and_three_facts(atlas: Atlas) -> None:
    """At most 60 words; the sentence ends once; nothing is called certain."""
    for name in atlas.structures:
        html = to_html(opening.part(atlas, name))
        sentences = re.findall(r"<p[^>]*>(.*?)</p>", html)
        assert len(sentences) == 1 and sentences[0].count(".") == 1 and sentences[0].endswith("."), name
        assert "commonly" in sentences[0] or not atlas.patterns.get(name), name
        assert len(re.findall(r"<dd>.+?</dd>", html)) == 3, name
        assert not re.search(r"\(0%", html), (name, "a share of nought is not where it is felt most")
        assert len(re.sub(r"<[^>]+>", " ", html).split()) <= 60, (name, html)


def test_all_else_is_folded_and_nothing_of_it_is_lost(structure_panels: dict[str, str]) -> None:
    """Below name, warnings, sentence and facts stand closed parts, each with its heading, in every panel."""
    for name, page in structure_panels.items():
        after = page.partition('class="opening"')[2].partition("</dl></div>")[2]
        parts = re.findall(r'<details class="part ([\w-]+) folded">(<summary><h3>[^<]+</h3></summary>)', after)
        assert {"felt-where", "mechanism", "told-apart", "what-it-is", "evidence"} <= {part for part, _ in parts}, name
        assert "<section" not in after and not re.search(r"<details[^>]* open", page), name

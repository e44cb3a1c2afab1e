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
        assert len(re.sub(r"<[^>]+>", " ", html).split()) <= 60, (name, html)

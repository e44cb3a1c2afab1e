"""The evidence study counts how much is confirmed how."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dashboard.atlas import Atlas
from dashboard.atlas.evidence_report import WAYS, counted, facts_counted, second_reading
from dashboard.confirmation.panel import CELLS, part, strip_of
from dashboard.figures.markup import to_html
from tests.fragments import text_of


def lines_of(atlas: Atlas) -> list[str]:
    """The lines of the study's tables, without their heads."""
    return re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", to_html(part(atlas)))


@given(st.dictionaries(st.sampled_from(list(WAYS)), st.integers(1, 5000), min_size=1))
def test_a_strip_is_shared_out_fairly(counts: dict[str, int]) -> None:
    """Twenty cells, each way within one cell of its exact share."""
    strip = Counter(strip_of(Counter(counts)))
    assert strip.total() == CELLS
    total = sum(counts.values())
    assert all(abs(strip[way] - CELLS * count / total) < 1 for way, count in counts.items())


def test_every_table_has_a_line_with_its_counts(atlas: Atlas) -> None:
    """The strip is read by nobody who cannot see it; the numbers beside it say the same."""
    lines = [line for line in lines_of(atlas) if 'class="strip"' in line]
    counts = counted(atlas)
    assert len(lines) == len(counts)
    for line, ways in zip(lines, counts.values(), strict=True):
        assert 'aria-hidden="true"' in line
        assert text_of(line).split()[-len(WAYS) :] == [str(ways[way] or "–") for way in WAYS]


def test_every_table_tells_how_many_facts_a_passage_carries(atlas: Atlas) -> None:
    """The parts of a table's facts add up to what is said of them."""
    lines = [text_of(line).split()[-4:] for line in lines_of(atlas) if 'class="strip"' not in line]
    assert len(lines) == len(facts_counted(atlas))
    for facts, *parts in lines:
        assert int(facts) == sum(int(part.replace("–", "0")) for part in parts)


def test_the_study_says_what_the_marks_mean(atlas: Atlas) -> None:
    """And that agreement of descriptions is no proof, and a confirmed row not confirmed in every word."""
    text = text_of(to_html(part(atlas)))
    assert "Expert chart" in text and "many follow the same books" in text
    assert "when its main fact was read" in text


def test_the_study_tells_what_a_second_reading_found(atlas: Atlas) -> None:
    """The last random tenth is told apart, because it is what may be expected of the lines it does not hold."""
    read = second_reading(atlas)
    assert 0 < read.last_judged < read.judged and read.last_corrected <= read.corrected
    text = text_of(to_html(part(atlas)))
    assert f"{read.last_corrected} of {read.last_judged} lines that could be judged" in text
    assert f"{read.corrected} of {read.judged} were corrected" in text

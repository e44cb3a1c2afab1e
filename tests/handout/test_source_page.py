"""The handout of a patient: short sentences, plain words, warnings first, and never a diagnosis."""

import html
import re

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import Overlap
from dashboard.handout import source_page as handout
from dashboard.handout.references import UNNAMED
from dashboard.handout.words import plain_area, plain_source
from tests.counted import warning_words
from tests.fragments import text_of

MEAN_WORDS = 12.0
# Words of the anatomist that may only stand where a meaning in brackets follows, or in the name of a source.
JARGON = (
    "paraspinal", "suboccipital", "sacrum", "sacral", "iliac crest", "thoracolumbar", "lumbar", "cervical", "thoracic",
    "popliteal", "malleolus", "plantar", "zygapophysial", "myofascial", "radiculopathy", "dermatome", "paraesthesia",
    "ischial", "trochanter", "volar", "dorsal", "medial", "lateral", "anterior", "posterior", "proximal", "distal",
    "arteritis", "ectopic", "peritonitis", "jaundice", "torsion", "incontinence", "tenesmus", "perforation",
    "quadriceps", "cauda equina syndrome", "saddle area", "convergence", "nociceptive", "afferent", "ganglion",
)  # fmt: skip


@pytest.fixture(scope="module")
def handouts(atlas: Atlas, overlap: Overlap) -> dict[str, str]:
    """The handout of every source."""
    return {name: to_html(handout.page(atlas, overlap, name)) for name in atlas.structures}


def test_sentences_are_short(handouts: dict[str, str]) -> None:
    """On every handout a sentence has at most twelve words on average."""
    for name, page in handouts.items():
        counts = [len(sentence.split()) for sentence in sentences(page)]
        assert sum(counts) / len(counts) <= MEAN_WORDS, (name, sum(counts) / len(counts))


def test_hard_words_are_explained(atlas: Atlas, handouts: dict[str, str]) -> None:
    """No word of the anatomist stands alone: its meaning follows in brackets, or it stands in brackets itself."""
    for name, page in handouts.items():
        text = words_of(page)
        for source in sorted(atlas.structures.values(), key=lambda one: -len(one.name)):
            text = text.replace(source.name, "")
        text = re.sub(r"[^.(]*? \([^)]*\)", lambda found: found[0][: found[0].index(" (")].rsplit(" ", 3)[0], text)
        assert not [word for word in JARGON if re.search(rf"\b{word}\b", text, re.IGNORECASE)], (name, text)


def test_warnings_come_before_everything_but_the_name(handouts: dict[str, str]) -> None:
    """The first part of every handout is when to get help, and the general emergencies are in it."""
    for name, page in handouts.items():
        assert page.index("handout-help") < page.index("handout-figure") < page.index("handout-what"), name
        assert (
            html.escape(warning_words("safety_cauda_equina").partition(",")[0]) in page and "call an ambulance" in page
        ), name


def test_it_says_what_it_is_not(handouts: dict[str, str]) -> None:
    """Every handout says that it is no diagnosis, and none tells a reader what they have."""
    for name, page in handouts.items():
        text = text_of(page).casefold()
        assert "it is not a diagnosis" in text, name
        assert "you have" not in text and "your diagnosis" not in text, name


def test_every_number_in_brackets_is_in_the_list(handouts: dict[str, str]) -> None:
    """The works are numbered without a gap, and no statement names one that is missing."""
    for name, page in handouts.items():
        named = {int(one) for cite in re.findall(r'class="mention">\[([\d, ]+)\]', page) for one in cite.split(",")}
        works = page.partition("handout-sources")[2].count("<li>")
        assert named == set(range(1, works + 1)), name


def test_every_statement_is_followed_by_its_works_or_its_doubt(handouts: dict[str, str]) -> None:
    """What the page says carries numbers; that a warning has none yet is told once, below, and not beside it."""
    for name, page in handouts.items():
        for part in ("help", "what"):
            section = re.search(rf'class="handout-{part}">(.*?)</section>', page, re.DOTALL)
            assert section, name
            for statement in re.findall(r"<(?:li|p)>(.*?)</(?:li|p)>", section[1]):
                told_below = part == "help" and UNNAMED in page
                assert "mention" in statement or "unconfirmed" in statement or told_below, (name, statement)
            assert "unconfirmed" not in page.partition("handout-help")[2].partition("</section>")[0], name


def test_a_place_is_named_once_under_its_strongest_zone(handouts: dict[str, str]) -> None:
    """The thirds of a thigh are one place to a patient."""
    where = text_of(handouts["root_s1"].partition("handout-where")[2].partition("</dl>")[0])
    assert where.count("Back of the thigh") == 1


def test_every_source_and_every_place_has_plain_words(atlas: Atlas) -> None:
    """No source is described by an empty word; a place without words of its own keeps its name, without brackets."""
    assert plain_area(atlas, "calf_mid") in atlas.areas["calf_mid"].name
    assert all(re.match(r"(a|an|the|one) ", plain_source(atlas, name)) for name in atlas.structures)
    assert plain_area(atlas, "si_region") == "Dimple low on the back"


def test_the_credit_line_names_works_of_the_pattern(atlas: Atlas) -> None:
    """Every source with a pattern and every map has one; S1 rests on Taylor 2013 among others."""
    lines = handout.credit_lines(atlas)
    assert lines.keys() == {*atlas.structures, *atlas.maps}
    assert "Taylor and others 2013" in lines["root_s1"]


def words_of(page: str) -> str:
    """The running text without numbers of works, doubts, the list of works and the title."""
    page = page.partition('<section class="handout-sources">')[0].partition("</header>")[2]
    page = re.sub(r'<(cite|span) class="(mention|unconfirmed)">.*?</\1>', "", page)
    return text_of(re.sub(r"</(li|p|h3|dt|dd)>", ". ", page)).replace(" .", ".")


def sentences(page: str) -> list[str]:
    """Whole sentences; the names of places and of look-alikes are lists and would make the mean look better."""
    page = re.sub(r"<dl>.*?</dl>|<ul><li><b>[^<]*</b>: .*?</ul>(?=<p>)", "", page, flags=re.DOTALL)
    return [one for one in re.split(r"[.:]\s", words_of(page)) if len(one.split()) > 2]


def test_a_handout_tells_each_danger_once_and_the_own_one_first(atlas: Atlas, handouts: dict[str, str]) -> None:
    """S1 opens with the cauda equina; no line twice, no badge, no name; the ovary says nothing of a testicle."""
    for name, page in handouts.items():
        section = re.search(r'class="handout-help">(.*?)</section>', page, re.DOTALL)
        assert section, name
        lines = [text_of(re.sub(r"<cite.*?</cite>", "", line)) for line in re.findall(r"<li>(.*?)</li>", section[1])]
        assert len(set(lines)) == len(lines) >= 4, name
        assert "confirmed" not in section[1] and not re.search(r"\b(19|20)\d\d\b", section[1]), name
        assert all(re.search(r": (call|go to|see) .*\.$", line) for line in lines), (name, lines)
    first = text_of(handouts["root_s1"].partition("handout-help")[2])
    assert first.index(warning_words("safety_cauda_equina").partition(",")[0]) < first.index(
        warning_words("safety_lung_clot")
    )
    assert "testicle" not in handouts["viscus_ovary"] and "testicle" in handouts["viscus_testis"]

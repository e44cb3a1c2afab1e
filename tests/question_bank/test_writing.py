"""The quiz as files for course systems: none lost, the right answers right, pictures of the asked-for place."""

import base64
import html
import json
import re
import subprocess
from argparse import Namespace
from pathlib import Path

import pytest
from lxml import etree

from dashboard.__main__ import main
from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.question_bank import pictures
from dashboard.question_bank.choices import Choice, choice_of
from dashboard.question_bank.command import ASKED
from dashboard.question_bank.gift import gift
from dashboard.question_bank.moodle_xml import moodle_xml
from dashboard.question_bank.pictures import Painter
from dashboard.question_bank.writing import content_of
from dashboard.quiz.questions import Question
from dashboard.quiz_kinds import KINDS
from dashboard.state_figure.body_views import Body
from tests.conftest import ROOT
from tests.question_bank.conftest import COMPILED
from tests.web.test_units import node

# Of Moodle's own list of fractions, in percent.
FRACTIONS = {"0", "100"}


@pytest.fixture(scope="module")
def choices(atlas: Atlas, asked: list[Question]) -> list[Choice]:
    """The same, ready to be written, their pictures as SVG and not yet drawn."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "png_of", lambda svg, _: svg.encode())
        painter = Painter(atlas, COMPILED)
        return [choice_of(atlas, painter, one, KINDS[one.kind][0], at) for at, one in enumerate(asked)]


def test_two_hundred_questions_go_through_moodle_xml_with_none_lost(choices: list[Choice]) -> None:
    """Read again, every question has its words, its options in their order, what stands, and its reasons."""
    assert len(choices) >= 200
    root = etree.fromstring(moodle_xml(choices, "Pain Atlas"))
    read = {one.findtext("idnumber"): one for one in root.findall("question[@type='multichoice']")}
    assert len(read) == len(choices)
    for choice in choices:
        one = read[choice.number]
        text = one.findtext("questiontext/text")
        assert choice.told in text
        assert choice.ask in etree.HTML(text).xpath("string(.)")
        answers = [
            (etree.HTML(a.findtext("text")).xpath("string(.)"), a.get("fraction")) for a in one.findall("answer")
        ]
        assert answers == [(option, "100" if stands else "0") for option, stands in choice.options]
        assert {fraction for _, fraction in answers} == FRACTIONS
        assert choice.why in one.findtext("generalfeedback/text")
        assert "<button" not in text + one.findtext("generalfeedback/text")
        name = one.findtext("name/text")
        assert not any(option in name for option, _ in choice.options) and choice.question_id not in name


def test_categories_are_kind_and_region(choices: list[Choice], atlas: Atlas) -> None:
    """A teacher finds the foot under the foot."""
    root = etree.fromstring(moodle_xml(choices, ""))
    words = [one.findtext("category/text") for one in root.findall("question[@type='category']")]
    assert len(words) == len(set(words))
    regions = {area.region for area in atlas.areas.values()}
    names = {KINDS[kind][0] for kind in ASKED}
    for word in words:
        *top, name, region = word.split("/")
        assert top == ["$course$", "top", "Pain Atlas"] and name in names and region in regions


def test_every_picture_is_in_the_file_and_has_words(choices: list[Choice]) -> None:
    """The address in the text is that of the file beside it; the words are no name of a file and no answer."""
    root = etree.fromstring(moodle_xml(choices, ""))
    for one in root.findall("question[@type='multichoice']"):
        text, files = one.findtext("questiontext/text"), one.findall("questiontext/file")
        assert text.count("@@PLUGINFILE@@/picture.png") == len(files) <= 1
        for file in files:
            assert base64.b64decode(file.text).startswith(b"<svg")
            (words,) = etree.HTML(text).xpath("//img/@alt")
            assert len(words) > 40
    source = next(choice for choice in choices if choice.category[0] == KINDS["source"][0])
    right = next(text for text, stands in source.options if stands)
    assert source.picture and right not in source.picture.alternative
    assert right not in source.picture.png.decode()


def test_the_number_that_stands_is_on_the_asked_for_place(
    atlas: Atlas, asked: list[Question], choices: list[Choice]
) -> None:
    """Of four numbered places all are seen, exactly one is right, and its number is drawn on that very area."""
    outlines: dict[str, set[str]] = {}
    for view in ("front-back", "sides", "hands-feet", "head-saddle"):
        for drawn in Body(COMPILED).views(view):
            for one in drawn["areas"]:
                outlines.setdefault(one["d"], set()).add(one["area"])
    for question, choice in zip(asked, choices, strict=True):
        if question.kind != "area":
            continue
        count = len(choice.options)  # the saddle alone has fewer places
        assert count in (3, 4) and sum(stands for _, stands in choice.options) == 1
        assert choice.picture
        marked = re.findall(r'<path d="([^"]+)"[^>]*fill-opacity="0.25"[^>]*/><circle[^>]*/><text[^>]*>(\d)</text>',
                            choice.picture.png.decode())  # fmt: skip
        assert sorted(number for _, number in marked) == ["1", "2", "3", "4"][:count], choice.number
        right = next(text for text, stands in choice.options if stands).removeprefix("Place ")
        felt = {row.area_id for row in drawn_pain(atlas, question.question_id)}
        for path, number in marked:
            assert number == right or not outlines[path] & felt, (choice.number, number)
            assert bool(outlines[path] & {*question.right}) == (number == right), (choice.number, number)


def test_gift_is_read_by_another_program_with_none_lost(choices: list[Choice], tmp_path: Path) -> None:
    """Names, options and what stands, of every question that needs no picture, as an independent reader has them."""
    plain = [choice for choice in choices if not choice.picture]
    assert len(plain) >= 100
    file = tmp_path / "quiz.gift"
    file.write_bytes(gift(plain, "Pain Atlas"))
    command = [node(), Path(__file__).with_name("read_gift.mjs"), file, ROOT / "web" / "package.json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    read = {one["id"]: one for one in json.loads(done.stdout) if one["type"] == "MC"}
    assert len(read) == len(plain)
    for choice in plain:
        one = read[choice.number]
        found = [(html.unescape(option["text"]["text"]), bool(option["isCorrect"]) or option["weight"] == 100)
                 for option in one["choices"]]  # fmt: skip
        assert found == list(choice.options)
        assert choice.told in one["stem"]["text"]
        assert choice.why in one["globalFeedback"]["text"] and "Pain Atlas" in one["globalFeedback"]["text"]
        assert choice.question_id not in one["title"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.docx"], ("a.docx", ".xml, .gift or .zip")),
        (["a.xml", "--qti", "2.1"], ("--qti 2.1", "a.xml is Moodle XML", ".zip")),
        (["a.gift", "--kind", "source"], ("GIFT holds no pictures", "mechanism, case")),
        (["a.xml", "--region", "leggs"], ("--region leggs", "allowed are", "foot")),
        (["a.xml", "--level", "hard"], ("--level hard", "typical")),
        (["a.xml", "--seed", "-3"], ("--seed -3", "999999")),
        (["a.xml", "--n", "-1"], ("--n -1", "0 for all")),
        (["nowhere/a.xml"], ("nowhere", "no such folder")),
        (["a.gift", "--region", "hip", "--level", "mimic"], ("no question fits",)),
    ],
)
def test_a_slip_is_told_and_nothing_is_written(
    arguments: list[str], words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """One line that says what, and what is allowed."""
    monkeypatch.chdir(tmp_path)
    assert main(["questions", *arguments]) == 2
    told = capsys.readouterr().err
    assert all(word in told for word in words), told
    assert not list(tmp_path.iterdir())


def test_the_same_questions_are_the_same_file(atlas: Atlas) -> None:
    """A bank that is made again differs in nothing."""
    options = Namespace(seed=5, n=3, region="", level="", out=Path("a.xml"))
    one, other = (content_of(atlas, COMPILED, ["source", "area"], options, lambda _: None) for _ in range(2))
    assert one == other and one[1] == {"source": 3, "area": 3}


def test_questions_are_written_in_the_language_that_is_asked_for(
    tmp_path: Path, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In German the same questions, with words of that language in every part a student sees."""
    monkeypatch.setattr(pictures, "png_of", lambda svg, _: svg.encode())
    files = {tag: tmp_path / f"{tag}.xml" for tag in ("de", "en")}
    for tag, file in files.items():
        assert main(["questions", str(file), "--kind", "area", "case", "--n", "6", "--language", tag]) == 0
    read = {tag: etree.parse(file).findall("question[@type='multichoice']") for tag, file in files.items()}
    assert {one.findtext("idnumber") for one in read["de"]} == {one.findtext("idnumber") for one in read["en"]}
    german = [etree.tostring(one, encoding="unicode") for one in read["de"]]
    assert all("Daten " in one and "For education" not in one for one in german)
    assert any("welche nummerierte Stelle enthält ihn" in one.replace("Welche", "welche") for one in german)
    assert any("Stelle 1" in one for one in german)

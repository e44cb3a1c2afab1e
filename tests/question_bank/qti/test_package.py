"""The quiz as packages: none lost in either version, each the same to another program, nothing that tells an answer."""

import hashlib
from argparse import Namespace
from pathlib import Path

import pytest
from lxml import etree
from qti_convert import downgrade_package_files, upgrade_package_files

from dashboard.atlas import Atlas, red_flags
from dashboard.question_bank.choices import Choice
from dashboard.question_bank.qti.dialect import DIALECTS
from dashboard.question_bank.writing import content_of
from tests.question_bank.conftest import COMPILED
from tests.question_bank.qti.conftest import CREDIT, WARNINGS, bank_of
from tests.question_bank.qti.read_items import ITEMS, LISTS, Files, files_of, items_of, words

VERSIONS = list(DIALECTS)


def as_newer(version: str, packages: dict[str, bytes]) -> Files:
    """The files of a package in the words of 3.0: its own, or what a converter of others makes of 2.1."""
    files = files_of(packages[version])
    if version == "3.0":
        return files
    made = upgrade_package_files(files).files
    return {name: content.encode() if isinstance(content, str) else content for name, content in made.items()}


def plain(fragment: str) -> str:
    """The words of a piece of HTML."""
    return words(etree.HTML(f"<body>{fragment}</body>")) if fragment else ""


@pytest.mark.parametrize("version", VERSIONS)
def test_two_hundred_questions_go_through_each_version_with_none_lost(
    version: str, packages: dict[str, bytes], mixed: list[Choice]
) -> None:
    """Ids, words, options in their order, what stands, what is clicked, pictures and reasons, as they were asked."""
    files = as_newer(version, packages)
    read = items_of(files)
    assert len(read) == len(mixed) >= 200
    for choice in mixed:
        one = read[f"{choice.kind}-{choice.question_id}"]
        assert one.ask == " ".join(choice.ask.split()) and one.told == plain(choice.told)
        assert one.options == tuple(" ".join(text.split()) for text, _ in choice.options)
        assert one.rights == {" ".join(text.split()) for text, stands in choice.options if stands}
        assert one.places == tuple(",".join(f"{x},{y}" for x, y in corners) for corners in choice.spots)
        assert one.why == f"{plain(choice.why)} {CREDIT}" or one.why == f"{plain(choice.why)}{CREDIT}"
        assert bool(one.picture) == bool(choice.picture)
        if choice.picture:
            assert files[f"items/{one.picture}"] == choice.picture.png
            assert one.alternative == choice.picture.alternative


def test_another_program_says_each_version_in_the_words_of_the_other(packages: dict[str, bytes]) -> None:
    """A converter makes of 2.1 what we write as 3.0, and of 3.0 what we write as 2.1, element by element."""
    older, newer = files_of(packages["2.1"]), files_of(packages["3.0"])
    for made, ours in ((upgrade_package_files(older).files, newer), (downgrade_package_files(newer).files, older)):
        assert {*made} == {*ours}
        for name, content in ours.items():
            if name.endswith(".png"):
                assert made[name] == content
            else:
                assert _tree(made[name]) == _tree(content), name


def _tree(content: bytes | str) -> object:
    def said(one: etree._Element) -> object:
        # The converter tells where a schema lies, and drops what 2.1 says of the use of a rubric, which is optional.
        keys = {key: value for key, value in one.attrib.items() if "schemaLocation" not in key and key != "use"}
        children = [said(child) for child in one if isinstance(child.tag, str)]
        return (one.tag, keys, (one.text or "").split(), (one.tail or "").split(), children)

    return said(etree.fromstring(content if isinstance(content, bytes) else content.encode()))


@pytest.mark.parametrize("version", VERSIONS)
def test_the_list_names_every_file_once_and_no_other(version: str, packages: dict[str, bytes]) -> None:
    """A course system that follows the list finds all, and finds it in the package."""
    files = as_newer(version, packages)
    listed = etree.fromstring(files["imsmanifest.xml"])
    resources = listed.findall(f".//{LISTS}resource")
    named = {file.get("href") for one in resources for file in one.findall(f"{LISTS}file")}
    assert named | {"imsmanifest.xml"} == {*files}
    ids = [one.get("identifier") for one in resources]
    assert len(ids) == len({*ids})
    needed = {one.get("identifierref") for one in resources[0].findall(f"{LISTS}dependency")}
    assert needed == {*ids[1:]} == {*items_of(files)}


def test_sections_are_kind_and_region_and_the_region_is_not_shown(
    packages: dict[str, bytes], mixed: list[Choice]
) -> None:
    """A teacher finds the foot under the foot; who answers is not told that the answer lies there."""
    test = etree.fromstring(files_of(packages["3.0"])["test.xml"])
    (whole,) = test.iterfind(f"{ITEMS}qti-test-part/{ITEMS}qti-assessment-section")
    where = {}
    for kind in whole.iterfind(f"{ITEMS}qti-assessment-section"):
        for region in kind.iterfind(f"{ITEMS}qti-assessment-section"):
            assert region.get("visible") == "false"
            for ref in region.iterfind(f"{ITEMS}qti-assessment-item-ref"):
                where[ref.get("identifier")] = (kind.get("title"), region.get("title").lower())
    assert where == {f"{one.kind}-{one.question_id}": one.category for one in mixed}


def test_no_title_and_no_name_of_a_picture_tells_the_answer(packages: dict[str, bytes], mixed: list[Choice]) -> None:
    """Players show the one, a browser the other: a title is the kind and a number, a name is made of the content."""
    files = files_of(packages["3.0"])
    titles = {}
    for choice in mixed:
        item = etree.fromstring(files[f"items/{choice.kind}-{choice.question_id}.xml"])
        titles[item.get("title")] = choice.category[0]
        for image in item.iter(f"{ITEMS}img"):
            digest = hashlib.sha256(files[f"items/{image.get('src')}"]).hexdigest()
            assert image.get("src") == f"pictures/{digest[:16]}.png"
    assert len(titles) == len(mixed)
    assert all(title.removeprefix(f"{kind} ").isdigit() for title, kind in titles.items())


def test_the_warnings_stand_over_every_question(packages: dict[str, bytes]) -> None:
    """The outermost section tells them and the line of credit, before any map."""
    test = etree.fromstring(files_of(packages["3.0"])["test.xml"])
    (rubric,) = test.iterfind(f"{ITEMS}qti-test-part/{ITEMS}qti-assessment-section/{ITEMS}qti-rubric-block")
    assert rubric.get("view") == "candidate"
    assert [words(line) for line in rubric.iter(f"{ITEMS}li")] == list(WARNINGS)
    assert words(rubric).startswith("Before any map") and words(rubric).endswith(CREDIT)


def test_a_slash_or_a_blank_in_an_id_is_no_fault_of_the_package(mixed: list[Choice]) -> None:
    """Ids of QTI are letters, digits, hyphens and low lines."""
    for entry in bank_of(mixed).entries:
        assert entry.identifier.replace("-", "").replace("_", "").isalnum() and entry.identifier.isascii()


@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_questions_are_the_same_package(version: str, atlas: Atlas) -> None:
    """A package that is made again differs in no byte; it holds the warnings of the atlas and its version."""
    options = Namespace(seed=5, n=2, region="", level="", out=Path("a.zip"), qti=version)
    one, other = (content_of(atlas, COMPILED, ["case", "area"], options, lambda _: None) for _ in range(2))
    assert one == other and one[1] == {"case": 2, "area": 2}
    files = files_of(one[0])
    assert all(flag.line in files["test.xml"].decode() for flag in red_flags(atlas))
    assert all(b"For education, not diagnosis." in files[name] for name in files if name.startswith("items/area"))
    assert {name[-4:] for name in files} == {".xml", ".png"}

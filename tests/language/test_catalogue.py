"""Catalogues: what is written is read again, whatever stands in it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.language.catalogue import CatalogueError, Entry, cells_from, filled, language_from, read_entries, written

TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40)
KEYS = st.sampled_from(["", "areas/calf_mid/name", "lessons/a/1/notes/2"])
ENTRIES = st.lists(
    st.builds(Entry, KEYS, TEXT, st.just(""), st.tuples(TEXT)), max_size=5, unique_by=lambda one: (one.key, one.english)
)


@given(ENTRIES)
@settings(deadline=None)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
    """Quotes, backslashes and letters of any writing; and the same bytes for the same entries."""
    path = tmp_path_factory.getbasetemp() / "de.po"
    path.write_bytes(written("de", entries))
    assert read_entries(path) == entries
    assert written("de", read_entries(path)) == path.read_bytes()


def test_two_forms_are_kept_and_chosen_by_the_language(tmp_path: Path) -> None:
    """French says zero as it says one, German does not."""
    entry = Entry("", "{number} work", "{number} works", ("{number} un", "{number} autre"))
    path = tmp_path / "fr.po"
    path.write_bytes(written("fr", [entry]))
    assert read_entries(path) == [entry]
    assert [language_from("fr", [entry]).form(number) for number in (0, 1, 2)] == [0, 0, 1]
    assert [language_from("de", [entry]).form(number) for number in (0, 1, 2)] == [1, 0, 1]


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    """Which file, and why."""
    (tmp_path / "de.po").write_text("this is no catalogue", "utf-8")
    with pytest.raises(CatalogueError, match=r"de\.po is no catalogue"):
        read_entries(tmp_path / "de.po")
    with pytest.raises(CatalogueError, match=r"es\.po cannot be read"):
        read_entries(tmp_path / "es.po")


def test_a_known_text_is_used_where_the_same_english_is_asked_for_elsewhere() -> None:
    """Its own key first; one whose English has changed is not used."""
    known = [Entry("areas/a/name", "Heel", texts=("Ferse",)), Entry("areas/b/name", "Sole", texts=("Sohle",))]
    asked = [Entry("areas/a/name", "Heel of the foot"), Entry("areas/c/name", "Sole")]
    assert [entry.texts for entry in filled(asked, known)] == [(), ("Sohle",)]
    assert cells_from(known)["areas/a/name"] == ("Heel", "Ferse")

"""The study of lessons."""

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.language.telling import speaking
from dashboard.lesson import panel as lessons
from tests.whole_language import MARKED, left_in_english


def test_the_list_has_a_place_and_says_how_a_lesson_is_played(atlas: Atlas) -> None:
    """A lecturer learns of the keys and of the second window before the first step."""
    page = to_html(lessons.part(atlas))
    assert 'class="lessons"' in page
    assert "clicker" in page and "second window" in page


def test_an_own_lesson_has_its_place_and_no_promise_to_be_kept(atlas: Atlas) -> None:
    """A teacher finds the recorder below the list and is told that nothing is stored."""
    page = to_html(lessons.part(atlas))
    assert page.index('class="lessons"') < page.index('class="own-ways"') < page.index('class="recorder"')
    assert "Nothing is stored" in page


def test_a_whole_language_leaves_nothing_in_english(atlas: Atlas) -> None:
    """Every sentence of the study is told."""
    with speaking(MARKED):
        assert not left_in_english(to_html(lessons.part(atlas)))

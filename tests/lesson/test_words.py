"""The words of a lesson: each has a key, and the lesson is told in a language."""

from dashboard.atlas import DATA_DIR
from dashboard.language.telling import Language, speaking
from dashboard.lesson.folder import read_lessons
from dashboard.lesson.words import lesson_texts, told_lesson

LESSON = next(one for one in read_lessons(DATA_DIR)[0] if one.lesson_id == "neck_and_arm")


def test_every_text_has_a_key_and_is_told_by_it() -> None:
    """Told with every text marked, title, sentence and notes of every step are marked, the states are not."""
    texts = lesson_texts(LESSON)
    with speaking(Language("de", cells={key: (text, f"*{text}") for key, text in texts.items()})):
        told = told_lesson(LESSON)
    assert told.title == f"*{LESSON.title}"
    for step, english in zip(told.steps, LESSON.steps, strict=True):
        assert (step.title, step.sentence) == (f"*{english.title}", f"*{english.sentence}")
        assert step.notes == tuple(f"*{line}" for line in english.notes if line) or "" in english.notes
        assert (step.query, step.sources) == (english.query, english.sources)
    assert told_lesson(LESSON) == LESSON

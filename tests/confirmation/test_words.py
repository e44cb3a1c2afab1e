"""How a confirmation is said in another language."""

from dashboard.confirmation.words import day
from dashboard.language.telling import Language, speaking


def test_a_day_is_written_as_the_language_writes_it() -> None:
    """The name of the month is no English one in German."""
    with speaking(Language("de")):
        assert day("2026-03-05") == "5. März 2026"
    assert day("2026-03-05") == "5 March 2026"

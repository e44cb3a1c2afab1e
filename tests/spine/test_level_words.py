"""What a bulge catches, said as one sentence."""

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.language.telling import Language, speaking
from dashboard.spine.level_words import level_words
from dashboard.spine.levels import Level, levels
from tests.fragments import text_of

PARACENTRAL = "A paracentral bulge of the disc {disc} is commonly associated with {roots}."


def said(atlas: Atlas, wanted: list[Level]) -> str:
    return text_of(to_html(level_words(atlas, wanted))).replace(" ,", ",")


def test_several_roots_stand_in_one_sentence(atlas: Atlas) -> None:
    """Each with its part in the level, in any language's order."""
    wanted = [one for one in levels(atlas) if len(one.caught["paracentral"]) > 1]
    assert [one.name for one in wanted] == ["T12/L1"]
    roots = (
        "the T12 nerve root, which leaves here and with the L1 nerve root, "
        "which passes the disc and leaves one level lower"
    )
    assert f"of the disc T12/L1 is commonly associated with {roots}." in said(atlas, wanted)
    with speaking(Language("de", {PARACENTRAL: ("{roots}: {disc}!",)})):
        assert f"{roots}: T12/L1!" in said(atlas, wanted)

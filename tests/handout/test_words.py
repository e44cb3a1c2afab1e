"""The words of the handouts that come from codes, which a translator finds one by one."""

from dashboard.atlas import Atlas
from dashboard.figures.facts import rows
from dashboard.handout.words import BODY_GROUPS, plain_source
from dashboard.language.telling import Language, speaking


def test_every_body_group_has_words(atlas: Atlas) -> None:
    """Those of the table, or those on file for a translator; none has both."""
    said = {row["of"] for row in rows(atlas, "plain_words", kind="body_group")}
    assert said.isdisjoint(BODY_GROUPS)
    assert {row["body_group"] for row in rows(atlas, "muscles")} <= said | set(BODY_GROUPS)


def test_a_muscle_is_told_in_the_order_of_the_language(atlas: Atlas) -> None:
    """Depth, kind and place are one sentence, so that another language can put them as it does."""
    german = Language("de", {"a deep muscle of the {body_part}": ("ein tiefer Muskel ({body_part})",),
                             "forearm": ("Unterarm",)})  # fmt: skip
    deep = next(row for row in rows(atlas, "muscles") if row["depth"] == "deep" and row["body_group"] == "forearm")
    assert plain_source(atlas, deep["structure_id"]) == "a deep muscle of the forearm"
    with speaking(german):
        assert plain_source(atlas, deep["structure_id"]) == "ein tiefer Muskel (Unterarm)"

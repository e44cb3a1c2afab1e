"""The facts of a row in words."""

from dashboard.atlas.confirmation import Confirmation
from dashboard.atlas.fact_cells import FACTS, Carried
from dashboard.confirmation.cell_names import CELL_NAMES, carries, not_noted


def test_every_fact_has_a_name_and_no_name_is_left_over() -> None:
    """A reader is told `key muscle`, never `key_muscle`."""
    columns = {(table, name) for table, names in FACTS.items() for name in names}
    named = {f"{table}.{name}" if f"{table}.{name}" in CELL_NAMES else name for table, name in columns}
    assert named == set(CELL_NAMES)
    assert not [name for name in CELL_NAMES.values() if "_" in name]


def test_a_passage_tells_wholly_and_in_part_apart() -> None:
    """The two are never said in one breath, and a work that says otherwise carries nothing."""
    one = Confirmation("roots", "root_c6", "k", "abstract", "", "p", "w", ("key_muscle", "reflex"), ("skin_limb",), "")
    assert carries(one) == "Carries: key muscle, reflex. Carries in part: skin of the limb."
    against = Confirmation("roots", "root_c6", "k", "disagrees", "", "p", "w", ("reflex",), ("skin_limb",), "")
    assert carries(against) == "Speaks against: reflex, skin of the limb."
    unread = Confirmation("roots", "root_c6", "k", "not_readable", "", "p", "w", (), (), "")
    assert carries(unread) == ""


def test_the_same_column_is_told_as_its_table_means_it() -> None:
    """The action of a muscle is not what a warning asks for."""
    assert "action of the muscle" in not_noted("muscles", Carried((), (), ("action",)))
    assert "how soon to act" in not_noted("safety_lines", Carried((), (), ("action",)))

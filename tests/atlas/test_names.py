"""A misspelt id is met with the ids that may have been meant."""

from dashboard.atlas import Atlas
from dashboard.atlas.names import closest


def test_words_of_the_id_or_the_name_are_found(atlas: Atlas) -> None:
    """`glut min`, a plain name and a slip of the finger all lead to the id."""
    structures = {s.structure_id: s.name for s in atlas.structures.values()}
    assert set(closest("glut min", structures)) == {
        "muscle_gluteus_minimus_anterior",
        "muscle_gluteus_minimus_posterior",
    }
    assert closest("Hip joint", structures)[0] == "joint_hip"
    assert closest("musle_soleus", structures)[0] == "muscle_soleus"
    assert closest("", structures) == [] and closest("qqqqqq", structures) == []

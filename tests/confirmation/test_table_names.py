"""The tables in words, which a translator finds one by one."""

from dashboard.atlas import Atlas
from dashboard.confirmation.table_names import TABLE_NAMES, english_name


def test_every_confirmed_table_has_its_name_on_file(atlas: Atlas) -> None:
    """A name made of an id alone could not be translated; none is kept of a table that is gone."""
    traced = {english_name(name) for name, frame in atlas.tables.items() if "traced_as" in frame}
    assert traced == set(TABLE_NAMES)

"""When to get help, for the handout of a patient: the lines of a source and of where it is felt, then the general."""

from dashboard.atlas import Atlas, RedFlag, red_flags
from dashboard.atlas.safety import URGENCIES


def help_lines(atlas: Atlas, structure_id: str) -> list[RedFlag]:
    """Every warning of a source and of the skin at the core of its pattern, the most urgent first, no danger twice.

    What is as urgent and belongs to the source itself comes before what belongs to the skin.
    """
    core = {row.area_id for row in atlas.patterns.get(structure_id, ()) if row.is_drawn_pain and row.zone == "core"}
    flags = red_flags(atlas, {structure_id, *core})
    return sorted(
        flags, key=lambda flag: (flag.because == "always", URGENCIES.index(flag.urgency), flag.because == "area")
    )

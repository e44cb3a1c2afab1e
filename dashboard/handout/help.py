"""When to get help, for the handout of a patient: the lines of a source and of where it is felt, then the general."""

from dashboard.atlas import Atlas, RedFlag, red_flags
from dashboard.atlas.safety import URGENCIES


def help_lines(atlas: Atlas, subject: str) -> list[RedFlag]:
    """Every warning of an area, or of a source and the skin at its core, the most urgent first, no danger twice.

    What is as urgent and belongs to the source itself comes before what belongs to the skin.
    """
    core = {row.area_id for row in atlas.patterns.get(subject, ()) if row.is_drawn_pain and row.zone == "core"}
    flags = red_flags(atlas, {subject, *core})
    return sorted(
        flags, key=lambda flag: (flag.because == "always", URGENCIES.index(flag.urgency), flag.because == "area")
    )

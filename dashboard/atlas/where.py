"""Forward look-up: where is the pain of this structure felt, and what was found beside the drawn pattern."""

from dashboard.atlas.model import Atlas, PatternRow

# One row says everything there is to say of one area: zone, strength, side, figures, evidence, status, sources.
FeltIn = PatternRow


def where(atlas: Atlas, structure_id: str) -> list[FeltIn]:
    """The areas in which pain from a structure is felt: core before spillover, stronger first; one row an area.

    Only drawn rows of pain count: tingling, and findings of absence (strength 0), are in `findings`. A `proportion` of
    kind `area_given_source` is a share of the people with this source; it says nothing of how likely the source is.
    Empty for a structure without a known pattern. Raises KeyError for an unknown structure.
    """
    atlas.structures[structure_id]
    felt = [row for row in atlas.patterns.get(structure_id, ()) if row.is_drawn_pain]
    return sorted(felt, key=lambda row: (row.zone != "core", -row.strength))


def findings(atlas: Atlas, structure_id: str) -> list[PatternRow]:
    """What is known beside the drawn pain, in table order: other symptoms, single studies, and absences.

    A row with `strength` 0 is evidence that pain from this structure was looked for there and not found.
    Raises KeyError for an unknown structure.
    """
    atlas.structures[structure_id]
    return [row for row in atlas.patterns.get(structure_id, ()) if not row.is_drawn_pain]

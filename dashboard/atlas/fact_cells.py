"""Which cells of a row state something of the world, and which of these the lines of confirmations.csv carry.

A cell that is not named here is an id, a rule of drawing or a note about our own doing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.atlas.confirmation import Confirmation

FACTS: Mapping[str, tuple[str, ...]] = {
    "area_codes": ("uberon", "label"),
    "claims": ("verdict", "correct_statement", "key_number"),
    "comparison": ("somatic_referred", "radicular_pain", "radiculopathy", "visceral_referred",
                   "teaching_line"),
    "conditions": ("involves_nerve", "typical_area_ids", "roots_or_nerve", "discriminators_for",
                   "discriminators_against_root", "useful_tests", "numbers", "time_or_population",
                   "first_line_education", "cautions"),
    "dermatomes": ("area_id", "root"),
    "disagreements": ("position_a", "position_b", "fair_reading"),
    "entrapment_sites": ("name", "what_it_gives", "area_ids", "weak_muscles", "spares", "provocation", "note"),
    "isncsci_key_points": ("location", "area_id", "key_muscle", "key_movement", "motor_note", "reflex"),
    "joints": ("joint_type", "level", "segments", "population_method"),
    "maps": ("kind", "method", "year", "coverage"),
    "muscles": ("origin", "insertion", "action", "peripheral_nerve", "root_segments", "depth",
                "trigger_point_count", "trigger_point_location", "common_triggers", "mimics", "how_to_tell_apart"),
    "nerve_fields": ("area_id", "part"),
    "nerves": ("parent", "arises_from", "roots", "course", "muscles", "skin", "note"),
    "passing_claims": ("relation", "words"),
    "patterns": ("area_id", "mechanism", "symptom", "side", "proportion", "published_area", "n", "n_with",
                 "population"),
    "root_statistics": ("root_label", "area_id", "symptom", "measure", "proportion", "proportion_low",
                        "proportion_high", "n", "n_with", "population"),
    "roots": ("exit_foramen", "exit_rule", "key_sensory_point", "key_muscle", "key_movement", "reflex", "main_muscles",
              "main_peripheral_nerves", "skin_front", "skin_back", "skin_limb", "axial_line_note", "disc_paracentral",
              "disc_far_lateral_or_foraminal", "how_common", "provocation_tests", "provocation_accuracy",
              "confidence_note"),
    "safety_lines": ("danger", "when", "action", "applies_to_area_ids"),
    "sign_weights": ("weight", "lr", "population"),
    "tests": ("target", "roots_text", "tells_which", "sensitivity", "specificity", "lr_pos", "lr_neg", "value_note",
              "population_and_reference", "teaching_point"),
    "trigger_point_debate": ("claim", "position_a", "position_b", "fair_reading"),
    "vertebrae": ("width_mm", "depth_mm", "height_mm", "canal_depth_mm", "canal_width_mm", "spinous_mm",
                  "spinous_drop", "transverse_mm", "transverse_back"),
    "vignettes": ("age_band", "sex", "side", "pain_area_ids", "sensory_area_ids", "quality", "onset", "aggravators",
                  "easers", "motor_signs", "reflex_signs", "tests_positive", "tests_negative", "other_findings",
                  "story", "expected_top", "expected_mechanism"),
    "viscera": ("segments", "pathway", "musculoskeletal_clue"),
}  # fmt: skip

# How a place is drawn that no work gives a side: on the side of its source, or once.
DRAWN = {("patterns", "side"): ("ipsilateral", "midline")}


@dataclass(frozen=True)
class Carried:
    """The facts of one row, by whether a line carries all of the cell, a part of it, or none does."""

    wholly: tuple[str, ...]
    in_part: tuple[str, ...]
    by_none: tuple[str, ...]


def facts_of(table: str, row: Mapping[Any, Any]) -> tuple[str, ...]:
    """The columns of a row, of the file or of the atlas, that state a fact and are filled."""
    filled = (name for name in FACTS.get(table, ()) if not _blank(row[name]))
    return tuple(name for name in filled if row[name] not in DRAWN.get((table, name), ()))


def carried(facts: Iterable[str], lines: Iterable["Confirmation"]) -> Carried:
    """What the lines of a row carry of its facts, in the order of the facts."""
    wholly = {name for line in lines for name in line.cells}
    partly = {name for line in lines for name in line.in_part} - wholly
    facts = tuple(facts)
    return Carried(
        tuple(name for name in facts if name in wholly),
        tuple(name for name in facts if name in partly),
        tuple(name for name in facts if name not in wholly | partly),
    )


def _blank(cell: Any) -> bool:
    return cell is None or cell == "" or cell != cell  # the last is an unknown number, NaN

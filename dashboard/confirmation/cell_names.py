"""The facts of a row as a reader is told of them, and which of them a passage carries."""

from collections.abc import Iterable

from dashboard.atlas.confirmation import Confirmation
from dashboard.atlas.fact_cells import Carried
from dashboard.language.telling import to_tell, told

# By the column of the table, or by table and column where the same column holds another thing.
CELL_NAMES = {
    "action": to_tell("action of the muscle"),
    "safety_lines.action": to_tell("how soon to act"),
    "age_band": to_tell("age"),
    "aggravators": to_tell("what makes it worse"),
    "applies_to_area_ids": to_tell("where it holds"),
    "area_id": to_tell("area"),
    "area_ids": to_tell("areas"),
    "arises_from": to_tell("what the nerve comes from"),
    "axial_line_note": to_tell("axial line"),
    "canal_depth_mm": to_tell("depth of the canal"),
    "canal_width_mm": to_tell("width of the canal"),
    "cautions": to_tell("cautions"),
    "claim": to_tell("the claim"),
    "common_triggers": to_tell("common triggers"),
    "correct_statement": to_tell("the correct statement"),
    "confidence_note": to_tell("how sure it is"),
    "course": to_tell("course of the nerve"),
    "coverage": to_tell("what the map covers"),
    "danger": to_tell("the danger"),
    "depth": to_tell("depth of the muscle"),
    "depth_mm": to_tell("depth of the vertebral body"),
    "disc_far_lateral_or_foraminal": to_tell("disc beside or in the opening"),
    "disc_paracentral": to_tell("disc beside the middle"),
    "discriminators_against_root": to_tell("what speaks against a root"),
    "discriminators_for": to_tell("what speaks for it"),
    "easers": to_tell("what eases it"),
    "exit_foramen": to_tell("opening of the root"),
    "exit_rule": to_tell("rule of numbering"),
    "expected_mechanism": to_tell("mechanism found"),
    "expected_top": to_tell("cause found"),
    "fair_reading": to_tell("fair reading"),
    "first_line_education": to_tell("first advice"),
    "height_mm": to_tell("height of the vertebral body"),
    "how_common": to_tell("how common it is"),
    "how_to_tell_apart": to_tell("how to tell it apart"),
    "insertion": to_tell("insertion"),
    "involves_nerve": to_tell("whether a nerve is involved"),
    "joint_type": to_tell("kind of joint"),
    "key_movement": to_tell("key movement"),
    "key_muscle": to_tell("key muscle"),
    "key_number": to_tell("the number to keep"),
    "key_sensory_point": to_tell("key sensory point"),
    "kind": to_tell("kind of map"),
    "label": to_tell("name of the term"),
    "level": to_tell("level"),
    "location": to_tell("exact place"),
    "lr": to_tell("likelihood ratio"),
    "lr_neg": to_tell("negative likelihood ratio"),
    "lr_pos": to_tell("positive likelihood ratio"),
    "main_muscles": to_tell("main muscles"),
    "main_peripheral_nerves": to_tell("main nerves"),
    "measure": to_tell("what was measured"),
    "mechanism": to_tell("mechanism"),
    "method": to_tell("method"),
    "mimics": to_tell("what it is taken for"),
    "motor_note": to_tell("note on the movement"),
    "motor_signs": to_tell("strength"),
    "muscles": to_tell("muscles of the nerve"),
    "musculoskeletal_clue": to_tell("clue that sets it apart from muscle and joint"),
    "n": to_tell("how many people"),
    "n_with": to_tell("how many of them"),
    "name": to_tell("place where the nerve is caught"),
    "note": to_tell("note"),
    "numbers": to_tell("numbers"),
    "onset": to_tell("onset"),
    "origin": to_tell("origin"),
    "other_findings": to_tell("other findings"),
    "pain_area_ids": to_tell("areas of pain"),
    "parent": to_tell("nerve it branches from"),
    "part": to_tell("part of the area"),
    "pathway": to_tell("pathway"),
    "peripheral_nerve": to_tell("nerve of the muscle"),
    "population": to_tell("people studied"),
    "population_and_reference": to_tell("people studied and reference test"),
    "population_method": to_tell("people studied and method"),
    "position_a": to_tell("first position"),
    "position_b": to_tell("second position"),
    "proportion": to_tell("share"),
    "proportion_high": to_tell("upper end of the share"),
    "proportion_low": to_tell("lower end of the share"),
    "provocation": to_tell("what provokes it"),
    "provocation_accuracy": to_tell("accuracy of the tests"),
    "provocation_tests": to_tell("tests that provoke it"),
    "published_area": to_tell("area as published"),
    "quality": to_tell("quality of the pain"),
    "radicular_pain": to_tell("radicular pain"),
    "radiculopathy": to_tell("radiculopathy"),
    "reflex": to_tell("reflex"),
    "reflex_signs": to_tell("reflexes"),
    "relation": to_tell("how the two lie to each other"),
    "root": to_tell("root"),
    "root_label": to_tell("roots"),
    "root_segments": to_tell("roots of the muscle"),
    "roots": to_tell("roots of the nerve"),
    "roots_or_nerve": to_tell("roots or nerve"),
    "roots_text": to_tell("roots the test speaks of"),
    "segments": to_tell("segments"),
    "sensitivity": to_tell("sensitivity"),
    "sensory_area_ids": to_tell("areas of changed feeling"),
    "sex": to_tell("sex"),
    "side": to_tell("side"),
    "skin": to_tell("skin of the nerve"),
    "skin_back": to_tell("skin behind"),
    "skin_front": to_tell("skin in front"),
    "skin_limb": to_tell("skin of the limb"),
    "somatic_referred": to_tell("somatic referred pain"),
    "spares": to_tell("what it spares"),
    "specificity": to_tell("specificity"),
    "spinous_drop": to_tell("slope of the spinous process"),
    "spinous_mm": to_tell("length of the spinous process"),
    "story": to_tell("story"),
    "symptom": to_tell("symptom"),
    "target": to_tell("what the test is for"),
    "teaching_line": to_tell("line for teaching"),
    "teaching_point": to_tell("point for teaching"),
    "tells_which": to_tell("whether the test tells which root"),
    "tests_negative": to_tell("negative tests"),
    "tests_positive": to_tell("positive tests"),
    "time_or_population": to_tell("time course or people"),
    "transverse_back": to_tell("how far back the transverse processes point"),
    "transverse_mm": to_tell("span of the transverse processes"),
    "trigger_point_count": to_tell("number of trigger points"),
    "trigger_point_location": to_tell("place of the trigger points"),
    "typical_area_ids": to_tell("typical areas"),
    "uberon": to_tell("code of the term"),
    "useful_tests": to_tell("useful tests"),
    "value_note": to_tell("note on the values"),
    "verdict": to_tell("verdict on the claim"),
    "visceral_referred": to_tell("visceral referred pain"),
    "weak_muscles": to_tell("weak muscles"),
    "weight": to_tell("weight"),
    "what_it_gives": to_tell("what it gives"),
    "when": to_tell("when the warning holds"),
    "width_mm": to_tell("width of the vertebral body"),
    "words": to_tell("the relation in words"),
    "year": to_tell("year"),
}


def carries(one: Confirmation) -> str:
    """`Carries: key muscle, reflex. Carries in part: main nerves.`, or what the work speaks against; '' if not read."""
    if one.verdict == "disagrees":
        return told("Speaks against: {facts}.", facts=_named(one.table, one.cells + one.in_part))
    said = []
    if one.cells:
        said.append(told("Carries: {facts}.", facts=_named(one.table, one.cells)))
    if one.in_part:
        said.append(told("Carries in part: {facts}.", facts=_named(one.table, one.in_part)))
    return " ".join(said)


def not_noted(table: str, of: Carried) -> str:
    """What of a row rests on its works as a whole, because no passage that carries it was noted."""
    facts = _named(table, of.by_none)
    return told("No passage was noted for: {facts}. For that the row rests on its works as a whole.", facts=facts)


def _named(table: str, columns: Iterable[str]) -> str:
    return ", ".join(told(CELL_NAMES.get(f"{table}.{name}") or CELL_NAMES[name]) for name in columns)

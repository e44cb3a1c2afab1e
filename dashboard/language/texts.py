"""Which cells of the tables, and which parts of a lesson, a reader sees in a language; each with the key it is kept by.

What says where in a work a fact was read (confirmations, descriptions of charts, second readings) stays in English, as
the works are, and so do names of works and Latin names.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.language.telling import told_cell

TEXTS: Mapping[str, tuple[str, ...]] = {
    "answers": ("name",),
    "areas": ("name", "anatomical_name", "landmarks"),
    "case_mechanisms": ("words",),
    "claim_notes": ("words",),
    "claims": ("claim", "correct_statement", "key_number"),
    "comparison": ("feature", "somatic_referred", "radicular_pain", "radiculopathy", "visceral_referred",
                   "discriminating_power", "teaching_line"),
    "conditions": ("name", "involves_nerve", "roots_or_nerve", "discriminators_for", "discriminators_against_root",
                   "none_against", "useful_tests", "numbers", "time_or_population", "first_line_education", "cautions"),
    "deep_parts": ("name",),
    "dermatome_disputes": ("question",),
    "dermatomes": ("note",),
    "disagreements": ("title", "position_a", "position_b", "fair_reading"),
    "entrapment_sites": ("name", "anatomical_name", "what_it_gives", "weak_muscles", "spares", "provocation", "note"),
    "evidence_grades": ("label", "meaning"),
    "handout_lines": ("words",),
    "isncsci_key_points": ("location", "key_muscle", "key_movement", "motor_note", "reflex"),
    "joints": ("population_method",),
    "maps": ("name", "method", "coverage", "note"),
    "mechanism_steps": ("words",),
    "mechanisms": ("comes_from", "paragraph"),
    "muscles": ("origin", "insertion", "action", "peripheral_nerve", "trigger_point_location", "common_triggers",
                "mimics", "how_to_tell_apart"),
    "nerve_courses": ("branch",),
    "nerve_fields": ("part", "note"),
    "nerve_paths": ("nerve", "note"),
    "nerves": ("name", "short_name", "plain_name", "arises_from", "course", "muscles", "skin", "note"),
    "page_sentences": ("words",),
    "patterns": ("published_area", "measure", "population", "description", "note"),
    "plain_words": ("of", "words"),
    "root_statistics": ("root_label", "measure", "population", "note"),
    "roots": ("exit_foramen", "exit_rule", "key_sensory_point", "key_muscle", "key_movement", "reflex", "main_muscles",
              "main_peripheral_nerves", "skin_front", "skin_back", "skin_limb", "axial_line_note", "disc_paracentral",
              "disc_far_lateral_or_foraminal", "how_common", "provocation_tests", "provocation_accuracy",
              "confidence_note"),
    "safety_actions": ("words",),
    "safety_lines": ("when",),
    "search_words": ("word", "says"),
    "sign_weights": ("population",),
    "signs": ("name", "question"),
    "structures": ("name", "group_name", "without_pattern_reason"),
    "tests": ("test", "target", "roots_text", "value_note", "population_and_reference", "teaching_point"),
    "trigger_point_debate": ("topic", "claim", "position_a", "position_b", "fair_reading", "support"),
    "trigger_point_sites": ("note",),
    "vignettes": ("quality", "onset", "aggravators", "easers", "motor_signs", "reflex_signs", "tests_positive",
                  "tests_negative", "other_findings", "story", "rationale"),
    "vocabularies": ("meaning",),
    "viscera": ("pathway", "musculoskeletal_clue"),
    "worth_a_look": ("name", "why"),
}  # fmt: skip

# Of these tables only the rows in which a column holds one of some codes; of others' rows no reader sees these columns.
SEEN: Mapping[tuple[str, str], tuple[str, frozenset[str]]] = {
    ("vocabularies", "meaning"): ("file", frozenset(["areas.csv", "claims.csv", "structures.csv"])),
    ("plain_words", "of"): ("kind", frozenset(["term"])),
}

# What a cell says that has nothing to say; the code tells it in words.
NONE = "none"
# Cells that the program reads, too: they stay as they are in the tables and are told where they are shown.
READ_TOO: Mapping[str, tuple[str, ...]] = {
    "roots": ("key_muscle",),
    "search_words": ("word",),
    "vignettes": ("quality", "onset", "aggravators", "easers", "motor_signs", "reflex_signs", "tests_positive",
                  "tests_negative", "other_findings"),
}  # fmt: skip

Row = Mapping[str, str]


def key_of(table: str, row_id: str, column: str) -> str:
    """What a cell is kept by.

    >>> key_of("areas", "calf_mid", "name")
    'areas/calf_mid/name'
    """
    return f"{table}/{row_id}/{column}"


def column_of(key: str) -> str:
    """The column of a cell by its key."""
    return key.rsplit("/", 1)[1]


def table_texts(table: str, key: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Key and English text of every cell of a table that a reader sees; `key` are the columns that name a row."""
    for row in rows:
        row_id = "+".join(row[column] for column in key)
        for column in TEXTS.get(table, ()):
            if row[column] and _is_seen(table, column, row):
                yield key_of(table, row_id, column), row[column]


def _is_seen(table: str, column: str, row: Row) -> bool:
    where, codes = SEEN.get((table, column), ("", frozenset()))
    is_code = row[column] == NONE or row[column].replace(";", "").replace(" ", "").isdigit()
    return (not where or row[where] in codes) and not is_code


def told_row(table: str, row_id: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with the cells that the program reads, too, in the language that is being written."""
    seen = {column: told_cell(key_of(table, row_id, column), row[column]) for column in READ_TOO[table] if row[column]}
    return {**row, **seen}

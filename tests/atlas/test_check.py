"""The checker finds every kind of fault, says where it is and what is allowed, and never fails itself."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from dashboard.atlas import DATA_DIR, AtlasError, Fault, check, read_atlas


def copied(folder: Path) -> Path:
    """Copy the hand-edited files of data/ into a folder."""
    for file in DATA_DIR.iterdir():
        if file.suffix in (".csv", ".bib", ".json"):
            shutil.copy(file, folder / file.name)
    return folder


def set_cell(data: Path, file: str, row_id: str, column: str, value: str) -> int:
    """Change one cell of the row whose first cell is `row_id`; return the line on which the row stands."""
    path = data / file
    rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
    index = next(i for i, row in enumerate(rows) if row[0] == row_id)
    rows[index][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)
    return index + 1


CELLS = [
    # file, row, column, spoiled value, what the reason must say
    ("patterns.csv", "root_s1__buttock_mid", "strength", "1.4", "above the highest allowed value 1"),
    ("patterns.csv", "root_s1__thigh_posterior_prox", "strength", "-0.1", "below the lowest allowed value 0"),
    ("patterns.csv", "root_s1__thigh_posterior_mid_upper", "strength", "0,6", "not a plain number"),
    ("patterns.csv", "root_s1__thigh_posterior_mid_lower", "strength", "nan", "not a plain number"),
    ("patterns.csv", "root_s1__thigh_posterior_dist", "strength", "1e0", "not a plain number"),
    ("patterns.csv", "root_s1__calf_medial", "strength", "", "a value is required"),
    ("patterns.csv", "root_s1__calf_mid", "strength", "0", "must be above 0"),
    ("patterns.csv", "root_s1__calf_lateral", "strength", "0.00", "must be above 0"),
    ("patterns.csv", "joint_hip__groin", "n", "51.5", "not a plain whole number"),
    ("patterns.csv", "root_s1__heel_lateral", "area_id", "heel_planter", "unknown area 'heel_planter': it is not"),
    ("patterns.csv", "root_s1__foot_lateral_border", "area_id", "", "a value is required"),
    ("patterns.csv", "root_s1__low_back_lower", "structure_id", "root_s9", "unknown structure 'root_s9'"),
    ("patterns.csv", "root_s1__buttock_lower", "source_keys", "", "a value is required"),
    ("patterns.csv", "root_s1__ischial_tuberosity", "source_keys", "nobody2030", "unknown source 'nobody2030'"),
    ("patterns.csv", "root_s1__popliteal", "source_keys", "kang2020;;", "unknown source ''"),
    ("patterns.csv", "root_s1__calf_lower", "zone", "centre", "'centre' is not allowed; one of core, spillover"),
    ("patterns.csv", "root_s1__achilles", "evidence", "F", "'F' is not allowed; one of A, B, C, D, E"),
    ("patterns.csv", "root_s1__ankle_lateral", "mechanism", "myofascial", "but root_s1 is radicular"),
    ("patterns.csv", "root_s1__heel_posterior", "side", "midline", "midline in an area that has two sides"),
    ("patterns.csv", "root_s3__perineum", "side", "bilateral", "bilateral in a midline area"),
    ("patterns.csv", "root_s1__heel_plantar", "note", "two  spaces", "two spaces in a row"),
    ("patterns.csv", "joint_hip__buttock_mid", "proportion_low", "0.9", "does not hold"),
    ("patterns.csv", "joint_hip__buttock_lower", "proportion_high", "0.1", "does not hold"),
    ("areas.csv", "heel_plantar", "aspect", "below", "'below' is not allowed; one of anterior"),
    ("areas.csv", "head_vertex", "adjacent", "head_vertex", "its own neighbour"),
    ("areas.csv", "foot_medial_border", "name", "Sole of the heel", "Sole of the heel occurs twice"),
    ("areas.csv", "calf_mid", "approx_segments", "S1;S6x", "does not have the form"),
    ("areas.csv", "calf_lower", "approx_segments", "S1;S1", "S1 is listed twice"),
    ("structures.csv", "root_s1", "part_of", "root_s1x", "unknown structure"),
    ("structures.csv", "root_s2", "without_pattern_reason", "none known", "pattern rows and a reason for none"),
    ("structures.csv", "root_s3", "detail_table", "muscles", "root_s3 is missing from muscles.csv"),
    ("muscles.csv", "muscle_soleus", "commonness", "4", "4 is not allowed; one of 1, 2, 3"),
    ("maps.csv", "lee2008", "n_rows", "7", "7, but dermatomes.csv has 102"),
    ("safety_lines.csv", "safety_clot", "applies_to_area_ids", "calf", "unknown area 'calf'"),
    ("safety_lines.csv", "safety_cold_leg", "danger", "aorta", "aorta occurs twice"),
    ("safety_lines.csv", "safety_wasting", "action", "wait", "unknown action 'wait': it is not in safety_actions.csv"),
    ("safety_lines.csv", "safety_temple", "when", "New headache, go to a doctor", "'go' is what to do"),
    ("safety_lines.csv", "safety_jaundice", "when", "Yellow skin (Goodman 2018)", "'2018' is a work"),
    ("safety_lines.csv", "safety_colic", "when", "Waves of pain: fever", "':' is the end of a sentence"),
    ("safety_lines.csv", "safety_testis", "when", "Sudden " + "very " * 20 + "bad pain", "29 words with its action"),
    ("safety_lines.csv", "safety_ovary", "applies_to_structure_ids", "", "belongs to nothing"),
    ("safety_actions.csv", "soon", "urgency", "emergency", "more urgent than the row above"),
    ("safety_actions.csv", "same_day", "words", "See a doctor the same day.", "it ends a sentence"),
    ("safety_actions.csv", "ambulance", "words", "", "a value is required"),
    ("conditions.csv", "condition_bakers_cyst", "cautions", "mimics clot", "does not have the form"),
    (
        "conditions.csv",
        "condition_foraminal_stenosis",
        "same_advice_as",
        "condition_hamstring_syndrome",
        "advice of its",
    ),
    (
        "conditions.csv",
        "condition_far_lateral_disc",
        "same_advice_as",
        "condition_disc",
        "unknown condition 'condition_d",
    ),
    ("conditions.csv", "condition_hip_osteoarthritis", "first_line_education", "", "has no first advice"),
    ("conditions.csv", "condition_cauda_equina", "none_against", "nothing", "does not have the form"),
    ("tests.csv", "test_slr_mkumbuzi2012", "sensitivity_low", "0.9", "does not hold"),
    (
        "tests.csv",
        "test_slr_majlesi2008",
        "structure_ids",
        "root_l5;root_s2",
        "S1, S2: in only one of roots and struct",
    ),
    ("tests.csv", "test_slump_majlesi2008", "structure_ids", "root_l5;root_s9", "unknown structure 'root_s9'"),
    ("tests.csv", "test_slump_mkumbuzi2012", "tells_which", "", "a value is required"),
    ("roots.csv", "root_l5", "commonness", "4", "4 is not allowed; one of 1, 2, 3"),
    ("root_statistics.csv", "stat_kim2000_l1", "on_dermatome", "all", "'all' is not allowed; one of whole, part"),
    ("root_statistics.csv", "stat_kim2000_l2", "for_other_roots", "yes", "shown for other roots"),
    ("dermatome_disputes.csv", "dispute_big_toe", "roots", "L4;L5;S3", "no drawn map gives this skin to S3"),
    ("dermatome_disputes.csv", "dispute_sole", "question", "Sole: L5, S1 or S2?", "S2 is asked for, but is not among"),
    ("dermatome_disputes.csv", "dispute_groin", "area_ids", "groins", "unknown area 'groins'"),
    ("disagreements.csv", "disagreement_big_toe", "see", "sel=root_l9", "root_l9 is not a known structure_id (sel=)"),
    ("worth_a_look.csv", "Heart", "see", "sel=heart&side=left", "heart is not a known structure_id (sel=)"),
    ("worth_a_look.csv", "Outer calf", "see", "?area=calf_lateral", "does not have the form"),
    ("examples.csv", "spreading", "ids", "claim1_51;root_s1", "root_s1 is no claim_id of claims.csv"),
    ("examples.csv", "organ_picture", "ids", "root_c6", "root_c6 is no viscus of structures.csv"),
    ("examples.csv", "root_picture", "ids", "root_c6;root_c7", "root_picture shows one, not 2"),
    ("examples.csv", "place_alone", "ids", "debate_place", "unknown structure or condition or claim_id"),
    ("claim_links.csv", "claim1_03", "shown_ids", "root_s9", "unknown structure or area or condition 'root_s9'"),
    ("claim_links.csv", "claim1_04", "shown_ids", "", "a value is required"),
    ("claim_links.csv", "claim1_05", "shown_ids", "achilles;achilles", "achilles is listed twice"),
    ("claim_links.csv", "claim1_07", "claim_id", "claim1_99", "unknown claim_id 'claim1_99'"),
    ("claim_notes.csv", "note_claim1_24", "safety_line_ids", "safety_clots", "unknown line_id 'safety_clots'"),
    ("claim_notes.csv", "note_claim1_05", "words", "", "says nothing"),
    ("claim_notes.csv", "note_claim1_23", "words", "more than two", "does not have the form"),
    ("claim_notes.csv", "note_claim1_34", "claim_ids", "claim1_33", "claim1_33 has a note in line"),
    ("claim_notes.csv", "note_claim4_05", "claim_ids", "claim4_02", "claim4_02 has no row in claim_links.csv"),
    ("claim_notes.csv", "note_serious_injury", "claim_ids", "", "stands beside no statement and no topic"),
    ("claim_notes.csv", "note_muscle_spasm", "topic", "spasm", "is the topic of no statement"),
    ("trigger_point_debate.csv", "debate_exists", "seen_at_ids", "", "a value is required"),
    ("trigger_point_debate.csv", "debate_criteria", "seen_at_ids", "nerve_sciatic", "unknown structure or area"),
    ("trigger_point_debate.csv", "debate_reliability", "concerns_kinds", "muscles", "'muscles' is not allowed; one of"),
    ("trigger_point_debate.csv", "debate_maigne", "concerns_ids", "", "concerns no source"),
    ("trigger_point_debate.csv", "debate_hip_knee", "concerns_ids", "hip", "unknown structure 'hip'"),
]


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Fault], list[int]]:
    """The faults of one folder that holds every wrong cell at once, and the line of each of these cells."""
    data = copied(tmp_path_factory.mktemp("spoilt"))
    lines = [set_cell(data, file, row, column, value) for file, row, column, value, _ in CELLS]
    return check(data), lines


@pytest.mark.parametrize("number", range(len(CELLS)), ids=[f"{c[2]}={c[3]}" for c in CELLS])
def test_a_wrong_cell_is_named(number: int, spoilt: tuple[list[Fault], list[int]]) -> None:
    """A wrong cell is reported with its file and line, and the reason says what is there and what is allowed."""
    file, _, column, _, reason = CELLS[number]
    faults, lines = spoilt
    here = [f for f in faults if (f.file, f.line) == (file, lines[number])]
    # a broken range is reported at its middle value: proportion, not proportion_low
    assert any(reason in f.reason and column.startswith(f.column) for f in here), here


def test_only_the_rows_that_were_spoilt_are_named(spoilt: tuple[list[Fault], list[int]]) -> None:
    """Thirty-odd wrong cells do not turn sound rows of patterns.csv into faults."""
    faults, lines = spoilt
    assert {f.line for f in faults if f.file == "patterns.csv"} <= set(lines)


def test_an_asymmetric_neighbour_is_named_on_the_side_that_is_left(data: Path) -> None:
    """If a stops listing b, the fault stands at b, which still lists a."""
    set_cell(data, "areas.csv", "calf_mid", "adjacent", "calf_medial")
    faults = check(data)
    assert faults and {(f.file, f.column) for f in faults} == {("areas.csv", "adjacent")}
    assert all(f.reason.startswith("calf_mid is listed, but does not list") for f in faults)


def test_the_atlas_refuses_with_the_same_list(data: Path) -> None:
    """read_atlas raises one AtlasError that carries, and prints, every fault that check lists."""
    set_cell(data, "patterns.csv", "root_s1__heel_plantar", "strength", "1.4")
    set_cell(data, "maps.csv", "lee2008", "kind", "picture")
    with pytest.raises(AtlasError) as refusal:
        read_atlas(data)
    assert refusal.value.faults == check(data)
    assert str(refusal.value).count("\n") == 1


def test_an_unreadable_table_is_one_fault_and_not_one_for_each_link_into_it(data: Path) -> None:
    """Without areas.csv there is one fault, though two thousand cells name an area."""
    (data / "areas.csv").unlink()
    assert [str(f) for f in check(data)] == ["areas.csv:0:- the file is missing"]


def test_an_unknown_file_is_named(data: Path) -> None:
    """A table that nobody described is a fault, because nothing checks it."""
    (data / "extra.csv").write_text("a\n1\n")
    assert [str(f) for f in check(data)] == ["extra.csv:0:- the file is not described in datapackage.json"]


def test_all_faults_are_listed_at_once(data: Path) -> None:
    """Faults in three files are all in one list, in the order of the description."""
    set_cell(data, "maps.csv", "lee2008", "kind", "picture")
    set_cell(data, "areas.csv", "calf_mid", "aspect", "behind")
    (data / "comparison.csv").write_bytes(b"")
    assert [f.file for f in check(data)] == ["areas.csv", "maps.csv", "comparison.csv"]


def test_lines_are_counted_in_the_file_even_after_a_cell_with_line_breaks(data: Path) -> None:
    """A quoted cell of three lines moves all later line numbers, and a cell below it in its own row, by two."""
    path = data / "maps.csv"
    text = path.read_text(encoding="utf-8")
    text = text.replace('"one test point per root, not a skin map"', '"one\ntest\npoint"').replace(",68,102,", ",68,9,")
    path.write_text(text.replace("C2 to S4-5,27,", "C2 to S4-5,28,"), encoding="utf-8")
    places = {(f.line, f.column) for f in check(data)}
    assert places == {(2, "method"), (4, "n_areas"), (5, "n_rows")}


def test_the_data_of_the_repository_is_sound() -> None:
    """The committed data has no fault."""
    assert [str(f) for f in check(DATA_DIR)] == []


def test_a_folder_that_is_not_there_is_a_fault_and_not_a_traceback(tmp_path: Path) -> None:
    """A missing data folder gives faults for the two files every folder needs."""
    assert {f.file for f in check(tmp_path / "nowhere")} == {"datapackage.json", "sources.bib"}


def test_enum_in_the_description_is_what_is_enforced(data: Path) -> None:
    """Taking a code out of datapackage.json makes the rows that use it faults: the description is the rule."""
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    maps = next(r for r in package["resources"] if r["name"] == "maps")
    kind = next(f for f in maps["schema"]["fields"] if f["name"] == "kind")
    kind["constraints"]["enum"].remove("commentary")
    (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert {(f.file, f.column) for f in check(data)} == {("maps.csv", "kind"), ("vocabularies.csv", "code")}


def test_an_organ_without_a_warning_is_named(data: Path) -> None:
    """An organ can be an emergency, so none may be left without a line of its own."""
    set_cell(data, "safety_lines.csv", "safety_testis", "applies_to_structure_ids", "")
    reasons = [f.reason for f in check(data) if f.file == "viscera.csv"]
    assert reasons == ["no line of safety_lines.csv belongs to viscus_testis; an organ needs one"]

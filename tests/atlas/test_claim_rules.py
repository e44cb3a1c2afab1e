"""What the check says of the notes beside the statements of patient texts."""

from pathlib import Path

from dashboard.atlas import check
from tests.atlas.test_check import set_cell


def test_a_duty_that_no_note_heeds_is_named(data: Path) -> None:
    """A statement that obliges the atlas to show something needs a note with words; a warning alone is not enough."""
    set_cell(data, "claim_notes.csv", "note_claim1_24", "words", "")
    set_cell(data, "claim_notes.csv", "note_claim2_22", "claim_ids", "claim2_21")
    faults = [(fault.file, fault.column, fault.reason) for fault in check(data)]
    expected = [f"no note of claim_notes.csv tells how {claim} is heeded" for claim in ("claim1_24", "claim2_22")]
    assert faults == [("claims.csv", "must_show", reason) for reason in expected]


def test_the_note_of_a_topic_stands_beside_statements_without_their_own(data: Path) -> None:
    """A topic has one note: a second one, or one without words where words are due, is a fault."""
    set_cell(data, "claim_notes.csv", "note_serious_injury", "topic", "muscle_spasm")
    reasons = [fault.reason for fault in check(data) if fault.file == "claim_notes.csv"]
    assert len(reasons) == 1 and reasons[0].startswith("muscle_spasm has a note in line")

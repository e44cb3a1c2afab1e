"""What a mark beside a source opens, and the list of all that is open."""

import json
import re

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import READ
from dashboard.atlas.evidence_report import traced_rows
from dashboard.confirmation.files import files, open_rows
from tests.fragments import text_of


def test_every_row_opens_a_text(atlas: Atlas) -> None:
    """Whatever mark is pressed, its table's file says something of its row."""
    made = {name: json.loads(make()) for name, make in files(atlas).items()}
    for row in traced_rows(atlas):
        file = made[f"confirmations/{row.table}.json"]
        pieces = [text_of(file["pieces"][at]) for at in file["rows"][row.row_id]]
        assert len(pieces) > 1 and all(pieces), row


def test_what_was_read_tells_where_and_when(atlas: Atlas) -> None:
    """The heart's right arm: the study, the place in it and the day, in whole words."""
    file = json.loads(files(atlas)["confirmations/patterns.json"]())
    text = " ".join(text_of(file["pieces"][at]) for at in file["rows"]["viscus_heart__arm_medial"])
    assert re.search(r"[Rr]ead in .+; \d+ November 2026", text)


def test_a_passage_tells_what_it_carries_and_the_row_what_none_does(atlas: Atlas) -> None:
    """Every row that was read tells each of its facts once as carried, or among those that no passage was noted for."""
    made = {name: json.loads(make()) for name, make in files(atlas).items()}
    for row in traced_rows(atlas):
        if row.way not in READ:
            continue
        file = made[f"confirmations/{row.table}.json"]
        text = " ".join(text_of(file["pieces"][at]) for at in file["rows"][row.row_id])
        assert ("Carries: " in text) == bool(row.carried.wholly), row
        assert ("No passage was noted for: " in text) == bool(row.carried.by_none), row


def test_open_rows_have_a_reason_in_words(atlas: Atlas) -> None:
    """A reader who wants to help learns what is missing."""
    rows = open_rows(atlas)
    assert rows and all(len(row["reason"]) > 10 and row["table"] in atlas.tables for row in rows)


def test_marks_of_the_panels_lead_to_rows(
    atlas: Atlas, structure_panels: dict[str, str], area_panels: dict[str, str]
) -> None:
    """No mark of any panel names a row that no file tells of."""
    names = {f"{row.table}/{row.row_id}" for row in traced_rows(atlas)}
    panels = "".join([*structure_panels.values(), *area_panels.values()])
    traced = {one for some in re.findall(r'data-traced="([^"]+)"', panels) for one in some.split(" ")}
    assert traced and traced <= names

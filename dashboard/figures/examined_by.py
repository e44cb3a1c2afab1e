"""Which examination tests of tests.csv concern a source."""

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, detail, listed, rows

# tests.csv names what a test should find in words; these are the structures meant.
TARGETS = {
    "sacroiliac joint pain (double block)": ("joint_sacroiliac",),
    "sciatic entrapment in the gluteal region": ("muscle_piriformis",),
    "ischiofemoral impingement": ("muscle_short_lateral_rotators",),
    "acute coronary syndrome": ("viscus_heart",),
}
CERVICAL, LUMBOSACRAL = "cervical radiculopathy", ("clinical sciatica", "nerve root compression on MRI")


def examined_by(atlas: Atlas, structure_id: str) -> list[Row]:
    """The rows of tests.csv that speak of this source, in the table's order."""
    return [row for row in rows(atlas, "tests") if _concerns(row, atlas, structure_id)]


def _concerns(test: Row, atlas: Atlas, structure_id: str) -> bool:
    if structure_id in TARGETS.get(test["target"], ()):
        return True
    if atlas.structures[structure_id].kind != "nerve_root" or test["roots_text"].endswith("(peripheral nerve)"):
        return False
    region, root = detail(atlas, structure_id)["spinal_region"], atlas.structures[structure_id].segments[0]
    if test["roots_text"] != "any":
        return root in listed(test["roots"])
    if test["target"].startswith(CERVICAL):
        return region == "cervical" and root in ("C5", "C6", "C7", "C8")
    return region in ("lumbar", "sacral") and test["target"] in LUMBOSACRAL and root in ("L2", "L3", "L4", "L5", "S1")

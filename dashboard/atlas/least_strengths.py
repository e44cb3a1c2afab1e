"""From which strength on pain in an area is usual or common; below, it is spill-over. Of 1, as in the tables."""

USUAL = 0.75
COMMON = 0.45

"""Names that the command needs before it loads anything large."""

from __future__ import annotations

NEUTRAL = "neutral"
BODIES = {
    NEUTRAL: "Neutral",
    "female": "Female",
    "male": "Male",
    "pregnant": "Pregnant (third trimester)",
    "older": "Older",
}
# The entry that tells what the last build was made from, and what it made.
LAST = "last"

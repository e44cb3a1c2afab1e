"""The bodies that everything is painted on: one topology, so areas, patterns and ids are the same on all of them."""

BODIES = {
    "neutral": "Neutral",
    "female": "Female",
    "male": "Male",
    "pregnant": "Pregnant (third trimester)",
    "older": "Older",
}

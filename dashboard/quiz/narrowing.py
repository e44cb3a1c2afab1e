"""What a quiz can be narrowed to, as its form names it: regions of the body, and levels."""

from dashboard.language.telling import to_tell

REGIONS = {
    "head": to_tell("Head"),
    "neck": to_tell("Neck"),
    "shoulder": to_tell("Shoulder"),
    "arm": to_tell("Arm"),
    "forearm": to_tell("Forearm"),
    "hand": to_tell("Hand"),
    "chest": to_tell("Chest"),
    "abdomen": to_tell("Abdomen"),
    "back": to_tell("Back"),
    "pelvis": to_tell("Pelvis"),
    "buttock": to_tell("Buttock"),
    "hip": to_tell("Hip"),
    "thigh": to_tell("Thigh"),
    "knee": to_tell("Knee"),
    "leg": to_tell("Leg"),
    "ankle": to_tell("Ankle"),
    "foot": to_tell("Foot"),
}
LEVELS = {
    "typical": to_tell("Typical"),
    "ambiguous": to_tell("Ambiguous"),
    "contested": to_tell("Contested"),
    "mimic": to_tell("Mimic"),
}

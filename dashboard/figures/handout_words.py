"""Plain words for the handout of a patient: what a source is, where, and what a hard word means."""

import re

from dashboard.atlas import Atlas
from dashboard.figures.facts import detail

SPINE = {
    "cervical": "neck",
    "thoracic": "upper or middle back",
    "lumbar": "low back",
    "sacral": "base of the spine",
}
LEVEL = {"C": "neck", "T": "upper or middle back", "L": "low back", "S": "base of the spine"}
BODY = {
    "abdomen": "belly", "arm": "upper arm", "chest and ribs": "chest", "leg": "lower leg",
    "low back and pelvis": "low back and hips", "pelvic floor": "pelvic floor, at the bottom of the trunk",
}  # fmt: skip
# By the start of a structure's id, the first that fits.
SOURCES = {
    "joint_costotransverse": "the small joints between ribs and spine",
    "joint_thoracolumbar": "the part of the spine where the ribs end",
    "joint_sacroiliac_section": "the back of the joint between spine and hip bone",
    "joint_sacroiliac": "the joint between the base of the spine and the hip bone",
    "ligament_long": "a tough band at the joint between spine and hip bone",
    "joint_hip": "the joint between thigh bone and hip bone",
    "joint_knee": "the joint between thigh bone and shin bone",
    "joint_ankle": "the joint between the lower leg and the foot",
    "joint_subtalar": "the joint just below the ankle, above the heel bone",
    "joint_glenohumeral": "the joint between upper arm and shoulder blade",
    "joint_acromioclavicular": "the small joint between collarbone and shoulder blade",
    "joint_elbow": "the joint between upper arm and forearm",
    "joint_wrist": "the joint between forearm and hand",
    "joint_thumb_base": "the joint at the base of the thumb",
    "joint_temporomandibular": "the joint between jaw and skull",
    "tendon_gluteal": "the cords of the buttock muscles at the outer hip, and the cushion under them",
    "viscus_heart": "the organ that pumps the blood",
    "viscus_pericardium": "the sac around the heart",
    "viscus_aorta_thoracic": "the body's largest blood vessel, in the chest",
    "viscus_aorta_abdominal": "the body's largest blood vessel, in the belly",
    "viscus_diaphragm_central": "the middle of the breathing muscle below the lungs",
    "viscus_diaphragm_peripheral": "the edge of the breathing muscle below the lungs",
    "viscus_pleura_apex": "the top of the lung",
    "viscus_oesophagus": "the food pipe",
    "viscus_stomach": "the organ in the upper belly that takes in food",
    "viscus_duodenum": "the first part of the bowel, after the stomach",
    "viscus_liver": "a large organ below the ribs on the right",
    "viscus_gallbladder": "a small bag under the liver, and its ducts",
    "viscus_pancreas": "a gland behind the stomach",
    "viscus_spleen": "an organ below the ribs on the left",
    "viscus_small_intestine": "the long, narrow part of the bowel",
    "viscus_appendix": "a small tube at the start of the large bowel",
    "viscus_colon_proximal": "the first half of the large bowel",
    "viscus_colon_distal": "the last part of the large bowel",
    "viscus_kidney": "an organ at the back of the belly that makes urine",
    "viscus_ureter": "the tube from the kidney to the bladder",
    "viscus_bladder": "the organ that holds urine",
    "viscus_uterus_body": "the womb",
    "viscus_uterus_cervix": "the neck of the womb",
    "viscus_ovary": "the gland that holds the eggs, and the tube beside it",
    "viscus_testis": "the testicle and the coil of tubes behind it",
    "viscus_prostate": "a gland below a man's bladder",
}
AREAS = {
    "neck_suboccipital": "Hollow under the back of the skull",
    "si_region": "Dimple low on the back",
    "sacrum_mid": "Flat bone at the base of the spine",
    "iliac_crest_posterior": "Back of the hip bone's upper edge",
    "iliac_crest_lateral": "Side of the hip bone's upper edge",
    "back_paraspinal_t11_t12": "Beside the spine where the ribs end",
    "back_paraspinal_t1_t4": "Upper back beside the spine",
    "back_paraspinal_t5_t7": "Middle back beside the spine",
    "back_paraspinal_t8": "Middle back beside the spine",
    "back_paraspinal_t9_t10": "Lower ribs beside the spine",
    "achilles": "Back of the ankle",
}
# A hard word and what it means; `glossed` writes the meaning in brackets where the word first stands.
GLOSS = {
    "cauda equina syndrome": "squeezed nerves at the end of the spine",
    "saddle area": "the skin that touches a saddle",
    "arteritis": "an inflamed artery",
    "aneurysm": "a bulging artery",
    "ectopic pregnancy": "a pregnancy outside the womb",
    "peritonitis": "inflamed lining of the belly",
    "radiculopathy": "a nerve that has lost feeling, strength or reflex",
    "trigger points": "tender spots in muscle",
    "jaundice": "yellow skin or eyes",
    "lumbar": "low back",
    "quadriceps": "the muscle at the front of the thigh",
    "deficit": "a loss",
    "colic": "pain that comes in waves",
    "arthritis": "a worn or inflamed joint",
}


def plain_source(atlas: Atlas, structure_id: str) -> str:
    """What a source is in everyday words, without a capital: `a deep muscle of the buttock and hip`."""
    known = detail(atlas, structure_id)
    for start, words in SOURCES.items():
        if structure_id.startswith(start):
            return words
    if structure_id.startswith("root_"):
        return f"a nerve where it leaves the spine, {_in(SPINE[known['spinal_region']])}"
    if structure_id.startswith("muscle_"):
        deep = "deep " if known["depth"] == "deep" else ""
        return f"a {deep}muscle of the {BODY.get(known['body_group'], known['body_group'])}"
    place = LEVEL[known["level"][0]] if known["level"][:1] in LEVEL else "back"
    return f"{_SPINAL[structure_id.split('_')[0]]}, {_in(place)}"


def plain_area(atlas: Atlas, area_id: str) -> str:
    """The everyday name of a place, without the part of it that a second name in brackets or a third tells."""
    name = AREAS.get(area_id) or re.sub(r" \(.*\)$", "", atlas.areas[area_id].name)
    return name.partition(",")[0]


def glossed(text: str) -> str:
    """The text with the meaning of every hard word in brackets, unless there are brackets already."""
    for word, meaning in GLOSS.items():
        text = re.sub(rf"\b({word})\b(?! \()(?![^(]*\))", rf"\1 ({meaning})", text, count=1, flags=re.IGNORECASE)
    return text


def _in(place: str) -> str:
    return f"at the {place}" if place.startswith("base") else f"in the {place}"


_SPINAL = {
    "facet": "a small joint at the back of the spine",
    "disc": "a soft disc between two bones of the spine",
    "ligament": "a band between two bones of the spine",
}

"""Which structures, areas and conditions a claim of claims.csv speaks of, so that one press shows them on the map.

The mapping is editorial: the claims name their subject in words only. A claim about no identifiable place has no entry.
"""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.facts import rows

SCIATIC = ("root_l4", "root_l5", "root_s1", "root_s2", "root_s3")
NOT_SCIATIC = ("root_l1", "root_l2", "root_l3")
_ROOTS, _DISCS, _FACETS = "root_l5 root_s1", "disc_l4_l5 disc_l5_s1", "facet_l4_l5 facet_l5_s1"
_CALF_AND_HAMSTRING = "muscle_biceps_femoris muscle_gastrocnemius_medial"
_FROM_DISC = f"{_DISCS} {_ROOTS} condition_disc_herniation"
_HIGH_HAMSTRING = "muscle_biceps_femoris ischial_tuberosity condition_hamstring_syndrome"
_TROCHANTER = "tendon_gluteal_trochanteric greater_trochanter condition_greater_trochanteric_pain"
_PIRIFORMIS = "muscle_piriformis condition_deep_gluteal_syndrome"
_PREGNANCY = "joint_sacroiliac condition_pregnancy_pelvic_girdle_pain"
_CAUDA = "condition_cauda_equina root_s2 root_s3 root_s4"

_SPOKEN_OF: dict[str, str] = {
    "claim1_01": f"{_ROOTS} joint_hip muscle_piriformis joint_sacroiliac",
    "claim1_02": f"{_ROOTS} {_CALF_AND_HAMSTRING}",
    "claim1_03": "root_s1",
    "claim1_04": "root_s1 low_back_lower",
    "claim1_05": f"muscle_gluteus_maximus {_CALF_AND_HAMSTRING}",
    "claim1_07": " ".join(SCIATIC),
    "claim1_08": " ".join(NOT_SCIATIC + SCIATIC),
    "claim1_09": _ROOTS,
    "claim1_10": "root_l5 condition_foraminal_stenosis",
    "claim1_11": f"{_FACETS} root_l5",
    "claim1_12": _FROM_DISC,
    "claim1_13": _CALF_AND_HAMSTRING,
    "claim1_14": f"{_CALF_AND_HAMSTRING} achilles",
    "claim1_15": "disc_l5_s1",
    "claim1_16": "heel_plantar",
    "claim1_17": "heel_plantar",
    "claim1_18": _CALF_AND_HAMSTRING,
    "claim1_20": "groin",
    "claim1_23": (
        f"{_FACETS} condition_disc_herniation condition_central_stenosis condition_foraminal_stenosis "
        "condition_spondylolisthesis condition_deep_gluteal_syndrome"
    ),
    "claim1_24": "popliteal calf_mid root_s1 root_s2 condition_deep_vein_thrombosis",
    "claim1_25": f"{_FACETS} buttock_mid",
    "claim1_26": _ROOTS,
    "claim1_27": "facet_l5_s1 root_s1",
    "claim1_28": "facet_l5_s1 muscle_gluteus_minimus_posterior",
    "claim1_29": "viscus_heart condition_heart_attack",
    "claim1_30": "popliteal",
    "claim1_31": "popliteal facet_l4_l5 root_s1 root_s2 condition_bakers_cyst condition_deep_vein_thrombosis",
    "claim1_32": "root_s1 root_l5 thigh_posterior_mid_upper calf_mid",
    "claim1_33": (
        "root_l4 root_l5 root_l2 root_l3 thigh_lateral_mid_upper facet_l4_l5 tendon_gluteal_trochanteric "
        "condition_greater_trochanteric_pain condition_meralgia_paraesthetica condition_lumbar_facet_joint"
    ),
    "claim1_34": "root_l4 root_l5 root_s1 shin_anterior_prox",
    "claim1_35": _ROOTS,
    "claim1_38": _FROM_DISC,
    "claim1_39": _ROOTS,
    "claim1_40": f"{_DISCS} root_s1",
    "claim1_41": _ROOTS,
    "claim1_42": "disc_l5_s1 root_s1",
    "claim1_44": "root_l4 root_l5 root_s1",
    "claim1_45": _ROOTS,
    "claim1_46": f"{_ROOTS} root_s2",
    "claim1_47": f"{_ROOTS} root_s2",
    "claim1_48": "buttock_mid joint_sacroiliac",
    "claim1_49": "buttock_mid joint_sacroiliac muscle_piriformis joint_hip",
    "claim1_50": "buttock_mid calf_mid",
    "claim1_51": "root_s1",
    "claim1_52": "buttock_mid low_back_lower",
    "claim2_01": _ROOTS,
    "claim2_02": " ".join(SCIATIC),
    "claim2_04": "low_back_lower buttock_mid greater_trochanter",
    "claim2_05": "low_back_lower",
    "claim2_06": "low_back_lower disc_l5_s1 facet_l5_s1 muscle_multifidus_lumbar",
    "claim2_07": "low_back_lower",
    "claim2_08": "disc_l5_s1 root_s1",
    "claim2_09": "disc_l5_s1 root_s1",
    "claim2_10": "disc_l5_s1",
    "claim2_11": "disc_l5_s1",
    "claim2_12": "disc_l5_s1 condition_disc_herniation",
    "claim2_13": "disc_l5_s1 condition_disc_herniation",
    "claim2_14": "buttock_mid greater_trochanter low_back_lower",
    "claim2_15": _ROOTS,
    "claim2_16": f"{_DISCS} low_back_lower",
    "claim2_17": "condition_central_stenosis condition_spondylolisthesis condition_deep_gluteal_syndrome",
    "claim2_18": "muscle_piriformis",
    "claim2_19": "muscle_multifidus_lumbar muscle_iliocostalis_lumborum",
    "claim2_20": "low_back_lower root_s1",
    "claim2_24": _DISCS,
    "claim2_25": "muscle_biceps_femoris",
    "claim2_26": "muscle_multifidus_lumbar disc_l5_s1",
    "claim3_02": "low_back_lower buttock_mid root_s1 root_l2 root_l3 root_l4",
    "claim3_03": "condition_central_stenosis condition_cauda_equina",
    "claim3_04": _ROOTS,
    "claim3_05": _CALF_AND_HAMSTRING,
    "claim3_07": " ".join(SCIATIC),
    "claim3_08": " ".join(SCIATIC),
    "claim3_09": "muscle_biceps_femoris leg_lateral_prox leg_medial_prox root_l4",
    "claim3_10": _ROOTS,
    "claim3_11": _FROM_DISC,
    "claim3_12": "disc_l5_s1 root_s1",
    "claim3_13": "condition_central_stenosis condition_foraminal_stenosis",
    "claim3_14": "root_l5 condition_spondylolisthesis",
    "claim3_15": _PIRIFORMIS,
    "claim3_17": "muscle_multifidus_lumbar muscle_biceps_femoris",
    "claim3_19": _ROOTS,
    "claim3_22": f"{_ROOTS} root_l2 root_l3 low_back_lower buttock_mid thigh_posterior_mid_upper",
    "claim3_25": _ROOTS,
    "claim3_26": "condition_disc_herniation condition_deep_gluteal_syndrome condition_central_stenosis",
    "claim3_29": f"perineum {_CAUDA}",
    "claim3_30": _CAUDA,
    "claim3_32": f"perineum genital {_CAUDA}",
    "claim4_01": f"{_ROOTS} dorsum_foot_central foot_lateral_border",
    "claim4_04": " ".join(SCIATIC),
    "claim4_05": " ".join(SCIATIC + NOT_SCIATIC),
    "claim4_06": " ".join(SCIATIC),
    "claim4_07": "low_back_lower buttock_mid thigh_posterior_mid_upper leg_medial_prox",
    "claim4_08": "root_l4 root_l5 root_l2 root_l3 shin_anterior_prox thigh_anterior_mid",
    "claim4_09": "popliteal calf_mid sole_central",
    "claim4_10": (
        "leg_lateral_prox dorsum_foot_central dorsum_foot_lateral foot_lateral_border "
        "condition_common_fibular_neuropathy"
    ),
    "claim4_12": "thigh_posterior_mid_upper calf_mid",
    "claim4_13": "joint_sacroiliac joint_hip",
    "claim4_14": _FROM_DISC,
    "claim4_15": "disc_l5_s1",
    "claim4_16": _ROOTS,
    "claim4_17": "disc_l5_s1 root_s1 muscle_gluteus_minimus_posterior",
    "claim4_18": "muscle_gluteus_minimus_posterior muscle_piriformis muscle_multifidus_lumbar",
    "claim4_19": "muscle_gluteus_minimus_posterior facet_l5_s1",
    "claim4_20": f"{_PIRIFORMIS} buttock_mid",
    "claim4_21": f"{_PIRIFORMIS} low_back_lower",
    "claim4_22": _PIRIFORMIS,
    "claim4_23": _PIRIFORMIS,
    "claim4_24": _PIRIFORMIS,
    "claim4_25": _PIRIFORMIS,
    "claim4_26": "muscle_biceps_femoris thigh_posterior_mid_upper",
    "claim4_27": _HIGH_HAMSTRING,
    "claim4_28": _HIGH_HAMSTRING,
    "claim4_29": _TROCHANTER,
    "claim4_30": f"{_TROCHANTER} low_back_lower buttock_lateral thigh_lateral_mid_upper thigh_posterior_mid_upper",
    "claim4_31": _TROCHANTER,
    "claim4_33": f"{_ROOTS} dorsum_foot_central foot_lateral_border condition_common_fibular_neuropathy",
    "claim4_34": f"low_back_lower {_PIRIFORMIS}",
    "claim4_38": _PREGNANCY,
    "claim4_39": _PREGNANCY,
    "claim4_40": _PREGNANCY,
    "claim4_41": _PREGNANCY,
    "claim4_42": _PREGNANCY,
    "claim4_44": "low_back_lower",
    "claim4_45": _PREGNANCY,
    "claim4_51": f"{_DISCS} muscle_piriformis",
}
LINKS = {claim: tuple(ids.split()) for claim, ids in _SPOKEN_OF.items()}


def links(atlas: Atlas, ids: Iterable[str], note: str = "Show on the map") -> Component | None:
    """Buttons that show structures and areas on the map, and links to conditions; None without any."""
    shown = [html.Li(_link(atlas, one)) for one in ids]
    return html.Ul(shown, className="map-links", **{"aria-label": note}) if shown else None


def _link(atlas: Atlas, one: str) -> Component:
    if one in atlas.structures:
        structure = atlas.structures[one]
        chosen = {"data-structure": one, "data-mechanism": structure.mechanism, "aria-pressed": "false"}
        return html.Button(structure.name, type="button", className="map-link", **chosen)
    if one in atlas.areas:
        chosen = {"data-choose-area": one, "aria-pressed": "false"}
        return html.Button(atlas.areas[one].name, type="button", className="map-link", **chosen)
    (condition,) = rows(atlas, "conditions", condition_id=one)
    address = f"?sel=none&side=left&mode=conditions&cond={one}"
    return html.A(f"Condition: {condition['name']}", href=address, className="map-link")

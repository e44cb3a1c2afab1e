"""The debate on trigger points and referred pain: each claim with both positions, their sources and a fair reading."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import mention, status_word
from dashboard.figures.claim_links import links
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.sections import section
from dashboard.figures.two_sides import two_sides
from dashboard.figures.wording import sentence

# Where on the map a debate is seen; editorial, as the rows name their subject in words only.
SEEN_AT = {
    "debate_exists": ("muscle_trapezius_upper",),
    "debate_reliability": ("muscle_infraspinatus",),
    "debate_criteria": ("muscle_trapezius_upper",),
    "debate_pattern_fixed": ("muscle_adductor_longus", "muscle_pronator_quadratus"),
    "debate_saline_supports": ("muscle_multifidus_lumbar", "muscle_tibialis_anterior"),
    "debate_mimic_sciatica": ("muscle_gluteus_minimus_posterior", "muscle_piriformis"),
    "debate_gtrp_radiculopathy": ("muscle_gluteus_medius", "root_l5", "root_s1"),
    "debate_location_discriminates": ("buttock_mid", "thigh_posterior_mid_upper"),
    "debate_facet_segmental": ("facet_l1_l2", "facet_l5_s1"),
    "debate_sij_groin": ("joint_sacroiliac", "groin"),
    "debate_sij_leg": ("joint_sacroiliac", "calf_mid"),
    "debate_hip_knee": ("joint_hip", "knee_anterior"),
    "debate_disc_refer": ("disc_l4_l5", "disc_l5_s1"),
    "debate_prevalence_mtrp": ("muscle_quadratus_lumborum_superficial", "muscle_gluteus_medius", "muscle_piriformis"),
    "debate_needling_radiculopathy": ("muscle_gluteus_minimus_posterior", "root_s1"),
    "debate_cardiac_mimic": ("muscle_pectoralis_major", "viscus_heart"),
    "debate_maigne": ("joint_thoracolumbar_junction", "iliac_crest_posterior"),
    "debate_somatic_vs_radicular": ("facet_l5_s1", "root_s1"),
}


def part(atlas: Atlas) -> Component:
    """All debates, none open more than another."""
    known = rows(atlas, "trigger_point_debate")
    return section(
        "trigger-point-debate",
        "Trigger points and referred pain: both sides",
        html.P(f"{len(known)} claims that are argued about. Each side has the same room here."),
        html.Ol([_debate(atlas, row) for row in known], className="debates"),
    )


def _debate(atlas: Atlas, row: Row) -> Component:
    support = html.Span([html.B("Support: "), row["support"]], className="support") if row["support"] else None
    return html.Li(
        [
            html.H4(sentence(row["claim"])),
            html.P([support, " ", html.Span(sentence(row["topic"]).rstrip("."), className="quiet")]),
            two_sides(
                atlas,
                ("For", row["position_a"], listed(row["source_keys_a"])),
                ("Against or in doubt", row["position_b"], listed(row["source_keys_b"])),
                [sentence(row["fair_reading"]), " ", status_word(row["status"])],
            ),
            *_unconfirmed(atlas, row),
            links(atlas, SEEN_AT[row["claim_id"]]),
        ],
        **{"data-debate": row["claim_id"]},
    )


def _unconfirmed(atlas: Atlas, row: Row) -> list[Any]:
    keys = listed(row["verify_keys"])
    return [html.P(["Sources not yet confirmed: ", mention(atlas, keys)], className="quiet")] if keys else []

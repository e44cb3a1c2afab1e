"""Addresses that show an area, a map or a layer on the body beside the evidence."""

from urllib.parse import urlencode

from dashboard.atlas import Atlas

SADDLE = ("perineum", "anal_region")


def address(**chosen: str) -> str:
    """The address that shows a choice on the map beside this study."""
    return "?" + urlencode({"side": "left", "mode": "evidence", **chosen})


def view_of(atlas: Atlas, area_id: str) -> str:
    """The group of views in which an area is seen best."""
    area = atlas.areas[area_id]
    if area_id in SADDLE:
        return "head-saddle"
    if area.region in ("hand", "foot"):
        return "hands-feet"
    return "sides" if area.aspect in ("lateral", "medial") and area.region != "pelvis" else "front-back"

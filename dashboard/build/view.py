"""The flat views: which part of the body is seen from where, and what each pixel of it shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from dashboard.build.address import Mask, across, hand_frame, places_of
from dashboard.build.body import SEGMENT_NAMES, Body, Floats, Ints, dot, mixed, vertex_normals
from dashboard.build.raster import Raster, rasterise
from dashboard.build.skin import Skin

PADDING = 10
MIDDLE_GAP = 36
HEADROOM = 40
ARM = ("arm", "forearm", "hand", *(f"finger{k}" for k in range(1, 6)))


@dataclass(frozen=True)
class Camera:
    """How a view looks at the left half.

    `right` and `up` (3,) unit vectors, `scale` view units a cm, `keep` (V,) negative where the body is cut away,
    `detail` whether the extra points show, `headroom` view units above the picture for its letter.
    """

    right: Floats
    up: Floats
    scale: float
    pose: str
    keep: Floats
    detail: bool
    headroom: int

    @property
    def toward(self) -> Floats:
        """Unit vector from the body to the viewer."""
        return np.asarray(np.cross(self.right, self.up))


@dataclass(frozen=True)
class View:
    """A named view; `halves` is `whole` (both sides in one picture), `left`, `right` or `pair` (two pictures)."""

    view_id: str
    name: str
    group: str
    halves: str
    camera: str
    mirror: str


VIEWS = (
    View("front", "Front", "front-back", "whole", "front", "front"),
    View("back", "Back", "front-back", "whole", "back", "back"),
    View("right", "Right side", "sides", "right", "side", "left"),
    View("left", "Left side", "sides", "left", "side", "right"),
    View("arm_inner_right", "Inner side of the right arm", "sides", "right", "arm_inner", "arm_inner_left"),
    View("arm_inner_left", "Inner side of the left arm", "sides", "left", "arm_inner", "arm_inner_right"),
    View("leg_inner_right", "Inner side of the right leg", "sides", "right", "leg_inner", "leg_inner_left"),
    View("leg_inner_left", "Inner side of the left leg", "sides", "left", "leg_inner", "leg_inner_right"),
    View("palms", "Palms", "hands-feet", "pair", "palm", "palms"),
    View("hand_backs", "Backs of the hands", "hands-feet", "pair", "hand_back", "hand_backs"),
    View("soles", "Soles", "hands-feet", "pair", "sole", "soles"),
    View("foot_tops", "Tops of the feet", "hands-feet", "pair", "foot_top", "foot_tops"),
    View("head_right", "Right side of the head", "head-saddle", "right", "head", "head_left"),
    View("head_left", "Left side of the head", "head-saddle", "left", "head", "head_right"),
)
CAMERA_NAMES = tuple(dict.fromkeys(view.camera for view in VIEWS))
# The inset of the perineum is drawn, not photographed: see saddle.py.
SADDLE, SADDLE_GROUP = "saddle", "head-saddle"
GROUPS = {
    "front-back": "Front and back",
    "sides": "Sides",
    "hands-feet": "Hands and feet",
    "head-saddle": "Head and saddle",
}


def cameras(body: Body, own: Body | None = None) -> dict[str, Camera]:
    """Every camera by name; `keep` cuts the part that is shown, `own` is the body looked at if not the neutral one.

    All cuts are those of the neutral body, so that every body shows the same skin; only hand and arm are looked at
    squarely as each body holds them.
    """
    x, y, z = np.eye(3)
    p = body.skin
    left = p[:, 0] + 0.3
    share = {name: body.weights[:, SEGMENT_NAMES.index(name)] for name in SEGMENT_NAMES}
    arm = sum(share[name] for name in ARM) - 0.4
    hand = p @ hand_frame(body.bone_heads)[1] - body.bone_heads["wrist.L"] @ hand_frame(body.bone_heads)[1] + 3.2
    hand = np.where((arm > 0.5) & (p[:, 0] > 0), hand, -10.0)
    foot = np.where(p[:, 0] > 0, 12.7 - p[:, 2], -10.0)
    leg = np.where(p[:, 0] > -0.3, np.minimum(92.5 - p[:, 2], left * 4), -10.0)
    leg = np.where(np.asarray(arm) > 0.0, -10.0, leg)
    head = np.where(p[:, 0] > -0.3, p[:, 2] - 154.5 - 0.12 * p[:, 0], -10.0)
    heads = (own or body).bone_heads
    _, along, _, back = hand_frame(heads)
    upper = heads["upperarm01.L"] - heads["wrist.L"]
    shoulder = body.bone_heads["upperarm01.L"]
    bone = body.bone_heads["lowerarm01.L"] - shoulder
    down = (p - shoulder) @ bone / np.linalg.norm(bone) - 6.5
    arm_up = across(upper / np.linalg.norm(upper), y)
    # Both limits fall off evenly, so that the cut through the armpit is a line and not the edges of triangles.
    arm = np.where(p[:, 0] > 0, np.minimum(down, 20.0 * (np.asarray(arm) - 0.4)), -10.0)
    whole = np.ones(len(p))
    return {
        "front": Camera(x, z, 6.0, "anatomical", whole, False, 0),
        "back": Camera(-x, z, 6.0, "anatomical", whole, False, 0),
        "side": Camera(y, z, 6.0, "reach", left, False, HEADROOM),
        "arm_inner": Camera(-y, arm_up, 12.0, "anatomical", arm, False, HEADROOM),
        "leg_inner": Camera(-y, z, 10.0, "anatomical", leg, False, HEADROOM),
        "palm": Camera(np.cross(along, -back), along, 36.0, "anatomical", hand, True, HEADROOM),
        "hand_back": Camera(np.cross(along, back), along, 36.0, "anatomical", hand, True, HEADROOM),
        "sole": Camera(x, -y, 30.0, "anatomical", foot, True, HEADROOM),
        "foot_top": Camera(-x, -y, 30.0, "anatomical", foot, True, HEADROOM),
        "head": Camera(y, z, 26.0, "anatomical", head, True, HEADROOM),
    }


@dataclass(frozen=True)
class Picture:
    """One rasterised half or whole: `raster` at twice the view units, flat (V, 2) and depth (V,) of the vertices."""

    camera: Camera
    raster: Raster
    flat: Floats
    depth: Floats
    width: int
    height: int
    facing: Mask
    normals: Floats


def take(body: Body, camera: Camera) -> Picture:
    """Rasterise the body (and its eyeballs) as one camera sees it; origin at the top left of what is shown."""
    vertices = body.vertices[camera.pose]
    flat = np.stack([vertices @ camera.right, -(vertices @ camera.up)], axis=1) * camera.scale
    faces = np.concatenate([body.faces, body.eyes])
    shown = np.unique(body.faces[(camera.keep[body.faces] > 0).any(1)])
    corner = flat[shown[camera.keep[shown] > -0.6 * (camera.keep.min() < 0)]]
    flat = flat - corner.min(0) + np.array([PADDING, PADDING + camera.headroom])
    width, height = (
        np.ceil(np.ptp(corner, axis=0)).astype(int) + np.array([2 * PADDING, 2 * PADDING + camera.headroom])
    ).tolist()
    # The middle of what is shown is the middle of the picture, so that a whole figure is its own mirror image.
    flat[:, 0] += (width - 2 * PADDING - np.ptp(corner[:, 0])) / 2
    depth = vertices @ camera.toward
    edge1, edge2 = flat[faces[:, 1]] - flat[faces[:, 0]], flat[faces[:, 2]] - flat[faces[:, 0]]
    facing = edge1[:, 0] * edge2[:, 1] - edge1[:, 1] * edge2[:, 0] < 0
    keep = camera.keep[faces]
    if keep.min() >= 0:
        # Nobody sees the inside of a body that is not cut open.
        keep = np.where(facing[:, None], keep, -1.0)
    raster = rasterise(2 * flat[faces], depth[faces], keep, 2 * width, 2 * height)
    return Picture(camera, raster, flat, depth, width, height, facing, vertex_normals(vertices, body.faces))


def pixel_areas(skin: Skin, picture: Picture) -> tuple[Ints, Mask]:
    """Area (H, W) of each pixel at view units (-1 none) and whether it lies on the body's left half.

    The skin is the neutral one whatever body the picture shows: limits are written for it.
    """
    face = picture.raster.face[::2, ::2]
    bary = picture.raster.bary[::2, ::2]
    surface = (face >= 0) & (face < len(skin.body.faces)) & picture.facing[face]
    corner = skin.body.faces[face[surface]]
    weight = bary[surface]
    point, normal, moved = (mixed(of, corner, weight) for of in (skin.body.skin, skin.normals, skin.body.weights))
    normal /= np.sqrt(dot(normal, normal))[:, None]
    exact = skin.area_map.label(places_of(point, normal, moved), skin.body)
    # The limits decide to the pixel, but only between areas that the cleaned skin has at this face.
    allowed = skin.area[corner]
    nearest = allowed[np.arange(len(corner)), weight.argmax(1)]
    chosen = np.where(skin.touching[exact, nearest] & (exact >= 0), exact, nearest)
    area = np.full(face.shape, -1)
    area[surface] = chosen
    half = np.zeros(face.shape, dtype=bool)
    half[surface] = point[:, 0] >= 0
    return area, half


def drop_specks(label: Ints, smallest: int) -> Ints:
    """Give every patch of a label image smaller than so many pixels to the label around it; -1 stays background."""
    keep = np.zeros(label.shape, dtype=bool)
    for value, box in enumerate(ndimage.find_objects(label + 1)):
        if box is not None:
            patch, n = ndimage.label(label[box] == value)
            size = np.bincount(patch.ravel(), minlength=n + 1)
            keep[box] |= (patch > 0) & (size[patch] >= smallest)
    nearest = ndimage.distance_transform_edt(~keep, return_distances=False, return_indices=True)
    return np.where(label >= 0, label[tuple(nearest)], -1)

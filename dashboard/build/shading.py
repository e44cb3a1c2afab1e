"""How a view looks: the lit body, fading where a close-up ends."""

from __future__ import annotations

import numpy as np
from PIL import Image
from scipy import ndimage

from dashboard.build.address import Mask
from dashboard.build.body import Body, Floats, Ints, dot, mixed, vertex_normals
from dashboard.build.raster import Raster
from dashboard.build.view import Camera, Picture

SKIN_RGB = np.array([240.0, 227.0, 215.0])
SHADE_RGB = np.array([92.0, 82.0, 76.0])
CUT_RGB = np.array([206.0, 190.0, 178.0])
# Over how much of its end a close-up fades, and from what size on an open end is looked into.
FADE_CM, SMALLEST_HOLLOW_CM2 = 1.0, 4.0


def shade(body: Body, picture: Picture) -> Image.Image:
    """The lit body as an RGBA picture in view units: soft light from above left, darker rim, open cuts plain."""
    camera, raster = picture.camera, picture.raster
    faces = np.concatenate([body.faces, body.eyes])
    normals = vertex_normals(body.vertices[camera.pose], faces)
    seen = raster.seen
    corner = faces[raster.face[seen]]
    n = mixed(normals, corner, raster.bary[seen])
    n /= np.maximum(np.sqrt(dot(n, n)), 1e-9)[:, None]
    rightward, upward, outward = n @ camera.right, n @ camera.up, n @ camera.toward
    facing = np.clip(outward, 0, 1)
    light = 0.18 + 0.66 * np.clip(-0.36 * rightward + 0.46 * upward + 0.81 * outward, 0, 1) + 0.16 * facing
    light = light * (1 - 0.28 * (1 - facing) ** 2.5)
    rgb = SHADE_RGB + (SKIN_RGB - SHADE_RGB) * np.clip(light, 0, 1)[:, None] ** 0.9
    cut = ~picture.facing[raster.face[seen]]
    rgb = np.where(cut[:, None], CUT_RGB, rgb)
    image = np.zeros((*seen.shape, 4), dtype=np.uint8)
    alpha = 255.0 * opacity(camera, raster, faces, cut)[:, None]
    image[seen] = np.concatenate([rgb, alpha], axis=1).round().astype(np.uint8)
    return premultiplied_half(image)


def opacity(camera: Camera, raster: Raster, faces: Ints, cut: Mask) -> Floats:
    """How solid each seen place is, 0..1: where a close-up is cut off it fades, as a drawing ends."""
    if camera.keep.min() >= 0:
        return np.ones(len(cut))
    seen, cm = raster.seen, 1 / (2 * camera.scale)
    hollow = np.zeros(seen.shape, dtype=bool)
    hollow[seen] = cut
    patch, n = ndimage.label(hollow)
    wide = np.bincount(patch.ravel(), minlength=n + 1) * cm**2 > SMALLEST_HOLLOW_CM2
    hollow = hollow & wide[patch]
    inward = ndimage.distance_transform_edt(hollow)[seen] * cm
    beside = ndimage.distance_transform_edt(~hollow)[seen] * cm if hollow.any() else np.full(len(cut), np.inf)
    keep = mixed(camera.keep, faces[raster.face[seen]], raster.bary[seen])
    # Where the eye looks into the open end its rim is solid and the inside fades; elsewhere the skin itself does.
    outside = np.where(beside < FADE_CM, 1.0, np.clip(0.2 + 0.8 * keep / FADE_CM, 0, 1))
    inside = 0.9 * np.clip(1 - inward / (2.5 * FADE_CM), 0, 1) ** 2
    return np.where(cut, np.where(hollow[seen], inside, 0.0), outside)


def premultiplied_half(image: np.ndarray) -> Image.Image:
    """Half-size copy whose edge colours are not darkened by the transparent background."""
    alpha = image[..., 3:].astype(float) / 255
    colour = image[..., :3] * alpha
    h, w = image.shape[0] // 2, image.shape[1] // 2
    alpha = alpha.reshape(h, 2, w, 2, 1).mean((1, 3))
    colour = colour.reshape(h, 2, w, 2, 3).mean((1, 3)) / np.maximum(alpha, 1e-6)
    return Image.fromarray(np.concatenate([colour, alpha * 255], axis=2).round().astype(np.uint8), "RGBA")

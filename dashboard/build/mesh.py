"""The bodies, made once by anny in two poses and kept as compact files.

Citation: anny (Apache-2.0), a parametric body whose shape assets come from MakeHuman (CC0).
Orientation: metres, x to the body's left, y to its back, z up; feet on z = 0.

This is the only module that needs torch and anny (extra ``[mesh]``).
"""

from __future__ import annotations

import importlib.metadata
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Rest directions of the left arm bones in anny's rest pose, used as twist axes.
FOREARM = (0.117, -0.158, -0.115)
UPPER_ARM = (0.167, -0.004, -0.188)


@dataclass(frozen=True)
class Shape:
    """What anny is asked for: `phenotype` and `local_changes` in its own terms, `posture` bends in degrees by bone.

    A bend turns a bone of the midline forward; the bones that hang on it follow, only the arms keep their direction.
    """

    phenotype: dict[str, float]
    local_changes: dict[str, float] = field(default_factory=dict)
    posture: dict[str, float] = field(default_factory=dict)


NEUTRAL = {"gender": 0.5, "age": 0.67, "muscle": 0.75, "weight": 0.5, "height": 0.5, "proportions": 0.5}
FEMALE = NEUTRAL | {"gender": 1.0, "muscle": 0.55, "height": 0.45}
SHAPES = {
    "neutral": Shape(NEUTRAL),
    "female": Shape(FEMALE, {"bulge-incr": -0.7}),
    "male": Shape(NEUTRAL | {"gender": 0.0, "height": 0.42}),
    # A belly carried high and round, a fuller breast, and the hollow back that balances them.
    "pregnant": Shape(
        FEMALE | {"muscle": 0.5, "weight": 0.62},
        {
            "bulge-incr": -0.7,
            "stomach-pregnant-incr": 0.85,
            "stomach-navel-up": 0.4,
            "measure-waist-circ-incr": 0.6,
            "measure-bust-circ-incr": 0.4,
            "hip-waist-up": 0.5,
            "torso-scale-depth-incr": 0.15,
        },
        {"spine05": -2, "spine04": -3, "spine03": -2, "spine02": 2, "spine01": 2, "neck01": 1},
    ),
    # Less muscle, some centimetres lost, an upper back that has rounded and a head raised to look ahead.
    "older": Shape(
        NEUTRAL | {"age": 1.0, "muscle": 0.4, "weight": 0.55, "height": 0.44},
        posture={"spine02": 6, "spine01": 6, "neck01": 3, "neck02": -4, "head": -8},
    ),
}
SPINE = "spine"
# Degrees about axes of the rest frame. "anatomical": palms forward. "reach": arms raised forward, so that the
# side views show the whole trunk.
POSES: dict[str, dict[str, float]] = {
    "anatomical": {"adduct": 24, "raise": 0, "rotate": -35, "extend": 38, "supinate": -95, "leg": 4},
    "reach": {"adduct": 40, "raise": -75, "rotate": -35, "extend": 38, "supinate": -95, "leg": 4},
}
TENTH_MM = 1e4


def rotation(axis: tuple[float, float, float], degrees: float) -> Any:
    """Rotation matrix (3, 3) about an axis of the rest frame."""
    import roma
    import torch

    a = torch.tensor(axis, dtype=torch.float32)
    return roma.rotvec_to_rotmat(a / a.norm() * np.deg2rad(degrees))


def pose_rotations(angles: dict[str, float]) -> dict[str, Any]:
    """Rotation of each posed bone; the right side is the mirror image of the left."""
    import torch

    twist = rotation(UPPER_ARM, angles["rotate"] / 2)
    left = {
        "upperarm01.L": rotation((1, 0, 0), angles["raise"]) @ rotation((0, 1, 0), angles["adduct"]) @ twist,
        "upperarm02.L": twist,
        "lowerarm01.L": rotation((1, 0, 0), angles["extend"]) @ rotation(FOREARM, angles["supinate"] * 0.15),
        "lowerarm02.L": rotation(FOREARM, angles["supinate"] * 0.45),
        "wrist.L": rotation(FOREARM, angles["supinate"] * 0.40),
        "upperleg01.L": rotation((0, 1, 0), angles["leg"]),
    }
    mirror = torch.diag(torch.tensor([-1.0, 1.0, 1.0]))
    return left | {name.replace(".L", ".R"): mirror @ r @ mirror for name, r in left.items()}


def posed(model: Any, shape: Shape, angles: dict[str, float]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Vertices (V, 3) and bone heads (B, 3) of a shape in one pose, in metres."""
    import torch

    carried = sum(bend for bone, bend in shape.posture.items() if bone.startswith(SPINE))
    turns = {bone: rotation((1, 0, 0), bend) for bone, bend in shape.posture.items()}
    pose = torch.eye(4)[None, None].repeat(1, model.bone_count, 1, 1)
    for name, matrix in (pose_rotations(angles | {"raise": angles["raise"] - carried}) | turns).items():
        pose[0, model.bone_labels.index(name), :3, :3] = matrix
    out = model(
        pose_parameters=pose, phenotype_kwargs=shape.phenotype, local_changes_kwargs=shape.local_changes or None
    )
    return out["vertices"][0].numpy().astype(float), out["bone_poses"][0, :, :3, 3].numpy().astype(float)


def skin_and_eyes(faces: NDArray[np.int64], eyeball: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Faces (F, 3) of the largest connected component, the skin, and of the eyeballs (drawn, never painted)."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    rows, cols = faces[:, [0, 1, 2]].ravel(), faces[:, [1, 2, 0]].ravel()
    graph = coo_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(eyeball), len(eyeball)))
    _, label = connected_components(graph, directed=False)
    largest = np.bincount(label[faces[:, 0]]).argmax()
    skin = label[faces[:, 0]] == largest
    return faces[skin], faces[~skin & eyeball[faces].all(1)]


def heaviest_bones(model: Any, keep: int = 4) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The four bones that move each vertex most: index (V, 4) and weight (V, 4) in 1/255."""
    indices, weights = model.vertex_bone_indices.numpy(), model.vertex_bone_weights.numpy()
    order = np.argsort(-weights, axis=1, kind="stable")[:, :keep]
    index, weight = np.take_along_axis(indices, order, 1), np.take_along_axis(weights, order, 1)
    share = weight / np.maximum(weight.sum(1, keepdims=True), 1e-9)
    return index.astype(np.uint8), np.round(share * 255).astype(np.uint8)


def make(path: Path) -> None:
    """Write the neutral body to a file and the others beside it, each with its provenance."""
    import anny
    import torch

    model = anny.Anny(local_changes="default").to(dtype=torch.float32)
    used, topology = topology_of(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    for body, shape in SHAPES.items():
        own = path.with_stem(body)
        # What does not change from body to body is kept once, with the neutral one.
        arrays = (topology if own == path else {}) | surface(model, shape, used)
        np.savez_compressed(own, allow_pickle=False, **arrays)
        own.with_suffix(".json").write_text(json.dumps(provenance(shape, topology), indent=2) + "\n", encoding="utf-8")


def topology_of(model: Any) -> tuple[NDArray[np.int64], dict[str, Any]]:
    """The model's vertices that are kept, and what all bodies share: faces, eyes, bones and their weights."""
    bone_index, bone_weight = heaviest_bones(model)
    eyeball = np.isin(bone_index[:, 0], [model.bone_labels.index(b) for b in ("eye.L", "eye.R")])
    skin, eyes = skin_and_eyes(np.asarray(model.get_triangular_faces()), eyeball)
    used, compact = np.unique(np.concatenate([skin, eyes]), return_inverse=True)
    faces = compact.reshape(-1, 3).astype(np.uint16)
    return used, {
        "faces": faces[: len(skin)],
        "eyes": faces[len(skin) :],
        "bones": np.array(list(model.bone_labels)),
        "bone_index": bone_index[used],
        "bone_weight": bone_weight[used],
    }


def surface(model: Any, shape: Shape, used: NDArray[np.int64]) -> dict[str, Any]:
    """Vertices and bone heads of a shape in both poses, standing on the floor."""
    import torch

    arrays: dict[str, Any] = {}
    for name, angles in POSES.items():
        with torch.no_grad():
            vertices, heads = posed(model, shape, angles)
        vertices, heads = vertices[used], heads.copy()
        floor = vertices[:, 2].min()
        vertices[:, 2] -= floor
        heads[:, 2] -= floor
        arrays[f"vertices_{name}"] = np.round(vertices * TENTH_MM).astype(np.int16)
        arrays[f"bone_heads_{name}"] = heads.astype(np.float32)
    return arrays


def provenance(shape: Shape, topology: dict[str, Any]) -> dict[str, Any]:
    """How a body was made, under which licences, and in which units its file is."""
    return {
        "made_by": f"anny {importlib.metadata.version('anny')}",
        "licence": "anny: Apache-2.0; its shape assets (MakeHuman): CC0",
        **{key: value for key, value in asdict(shape).items() if value},
        "poses_degrees": POSES,
        "units": "vertices in tenths of a millimetre, bone heads in metres; x to the body's left, y to its back, z up",
        "vertices": len(topology["bone_index"]),
        "faces": len(topology["faces"]) + len(topology["eyes"]),
    }

"""Where a nerve runs under the skin: a smooth line on the skin above it, through the addresses of its table.

A `~` before an address says that from there to the next the nerve runs deep, under muscle or bone. All is worked out on
the neutral body and kept as places that are good for every other one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.interpolate import PchipInterpolator

from dashboard.build.address import Mask
from dashboard.build.body import Ints
from dashboard.build.muscle_files import ground
from dashboard.build.muscle_shape import Ground, on_skin, smoothed
from dashboard.build.surface_address import SkinPlaces, places_at, read_address
from dashboard.build.view import ARM

DEEP = "~"
STEP_CM = 0.4
# The line is drawn tight again this often, so that it does not follow every fold of the skin.
SMOOTHINGS = 3
# A run of so few steps is seen edge on.
GRAZING = 5


@dataclass(frozen=True)
class Course:
    """One row of the table drawn: its nerve, places (N,) from root to skin, and whether the nerve is deep at each."""

    course_id: str
    nerve_id: str
    places: SkinPlaces
    deep: Mask


@dataclass(frozen=True)
class EntrapmentSites:
    """Places where nerves are said to be caught: ids, nerves, and the skin above each on the left half."""

    site_id: list[str]
    nerve_id: list[str]
    places: SkinPlaces


def read_points(text: str) -> tuple[list[str], list[bool]]:
    """Addresses of a cell, and whether the nerve runs deep from each to the next; raises AddressError."""
    points = [point.strip() for point in text.split(";")]
    addresses = [point.removeprefix(DEEP) for point in points]
    for address in addresses:
        read_address(address)
    return addresses, [point.startswith(DEEP) for point in points]


def course_of(course_id: str, nerve_id: str, text: str, on: Ground) -> Course:
    """The line of one row of the table on the left half of the neutral body."""
    addresses, deep = read_points(text)
    named = places_at(addresses, on.body)
    position = named.on(on.body)
    normal = (on.normals[on.body.faces[named.face]] * named.bary[..., None]).sum(1)
    length = np.maximum(np.linalg.norm(np.diff(position, axis=0), axis=1), 1e-6)
    along = np.concatenate([[0.0], np.cumsum(length)])
    at = np.linspace(0, along[-1], max(3, round(along[-1] / STEP_CM) + 1))
    line, facing = (np.asarray(PchipInterpolator(along, values)(at)) for values in (position, normal))
    facing /= np.linalg.norm(facing, axis=1, keepdims=True)
    allowed = _allowed(on, {address.split(":")[0] for address in addresses})
    places = on_skin(line, facing, on, allowed)
    for _ in range(SMOOTHINGS):
        places = on_skin(smoothed(places.on(on.body)), facing, on, allowed)
    stretch = np.clip(np.searchsorted(along, at, side="right") - 1, 0, len(deep) - 2)
    return Course(course_id, nerve_id, places, np.array(deep)[stretch])


def _allowed(on: Ground, segments: set[str]) -> Ints:
    """Outer vertices of the left half that a course in these segments may run under: an arm is no flank."""
    arm = on.arm > 0.5
    own = np.ones(len(arm), dtype=bool)
    if not segments & set(ARM):
        own = ~arm
    elif segments <= set(ARM[1:]):
        own = arm
    return np.asarray(np.nonzero(own & on.outer & (on.body.skin[:, 0] > -0.2))[0])


def courses_from(table: pd.DataFrame, on: Ground) -> tuple[Course, ...]:
    """Every course of the table, in its order."""
    rows = zip(table["course_id"], table["nerve_id"], table["points"], strict=True)
    return tuple(course_of(course, nerve, points, on) for course, nerve, points in rows)


@lru_cache(maxsize=2)
def courses_of(data_dir: Path) -> tuple[Course, ...]:
    """Every course of a data folder."""
    table = pd.read_csv(data_dir / "nerve_courses.csv", dtype=str, keep_default_na=False)
    return courses_from(table, ground(data_dir))


def entrapments_from(table: pd.DataFrame, on: Ground) -> EntrapmentSites:
    """Every entrapment site of the table."""
    return EntrapmentSites(list(table["site_id"]), list(table["nerve_id"]), places_at(list(table["address"]), on.body))


@lru_cache(maxsize=2)
def sites_of(data_dir: Path) -> EntrapmentSites:
    """Every entrapment site of a data folder."""
    table = pd.read_csv(data_dir / "entrapment_sites.csv", dtype=str, keep_default_na=False)
    return entrapments_from(table, ground(data_dir))


def stretches(shown: Sequence[tuple[int, int] | None], deep: Mask) -> list[tuple[bool, list[tuple[int, int]]]]:
    """The seen stretches of a line as (deep, points); the next stretch starts where the last one ends."""
    out = []
    for first, last in _seen(shown):
        points = [place for place in shown[first : last + 1] if place is not None]
        kinds = deep[first:last]
        ends = [0, *(np.nonzero(np.diff(kinds))[0] + 1).tolist(), len(kinds)]
        out += [(bool(kinds[a]), points[a : b + 1]) for a, b in pairwise(ends)]
    return out


def _seen(shown: Sequence[tuple[int, int] | None]) -> list[tuple[int, int]]:
    """First and last index of the seen runs, those left out that only graze the outline of the body."""
    runs, at = [], 0
    for seen, group in groupby(shown, key=lambda place: place is not None):
        length = len(list(group))
        if seen and length >= min(GRAZING, len(shown)):
            runs.append((at, at + length - 1))
        at += length
    return runs

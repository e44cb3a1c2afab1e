"""What the compiled views say about themselves: the part of data/compiled/index.json the page is laid out from."""

from typing import TypedDict


class Group(TypedDict):
    """Views that are shown together."""

    id: str
    name: str
    views: list[str]


class DrawnMap(TypedDict):
    """A dermatome map that has bands to show."""

    id: str
    label: str


class DrawnBody(TypedDict):
    """A body that has views."""

    id: str
    name: str


class Index(TypedDict):
    """`version` names the folder of the files, `areas` the areas that point_areas.bin counts in.

    `absolute` are the sources whose pattern has a fixed side.
    """

    version: str
    structures: list[str]
    n_points: int
    absolute: list[str]
    areas: list[str]
    groups: list[Group]
    layers: list[str]
    bodies: list[DrawnBody]
    maps: list[DrawnMap]

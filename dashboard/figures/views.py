"""What the compiled views say about themselves: the part of data/compiled/index.json the page is laid out from."""

from typing import Any, TypedDict, get_args, get_origin, get_type_hints, is_typeddict


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


def index_fault(index: Any) -> str:
    """What of an index read from a file has another form than `Index`, as the rest of a sentence; '' if nothing."""
    return _fault(index, Index, "it")


def _fault(value: Any, form: Any, name: str) -> str:
    kind = dict if is_typeddict(form) else get_origin(form) or form
    if not isinstance(value, kind) or isinstance(value, bool):
        return f"has another form: {name} is not a {kind.__name__}"
    if is_typeddict(form):
        hints = get_type_hints(form)
        lacking = [key for key in hints if key not in value]
        faults = [_fault(value[key], hint, key) for key, hint in hints.items() if key in value]
        return f"has another form: {name} has no {lacking[0]}" if lacking else next(filter(None, faults), "")
    if kind is list:
        if not value and name != "absolute":
            return f"has another form: {name} is empty"
        return next(filter(None, (_fault(item, get_args(form)[0], f"an entry of {name}") for item in value)), "")
    return ""

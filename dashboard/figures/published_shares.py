"""Every published share of a structure or an area, once, with the interval it allows or the reason it has none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.atlas import Atlas
from dashboard.figures.citation import mention
from dashboard.figures.facts import Row, listed, rows, rows_naming
from dashboard.figures.intervals import wilson
from dashboard.figures.wording import KIND_OF_SHARE, SYMPTOM, sentence, share_of
from dashboard.language.numerals import percent
from dashboard.language.telling import to_tell, told

SEVERAL_ROOTS = to_tell(
    "figures for one root as a whole or several roots together; each label says what it is a share of"
)
WILSON, RANGE, NONE = "wilson", "range", "none"


@dataclass(frozen=True)
class Share:
    """One published figure; `places` are areas or structures it is stated of, `why` says why it has no interval.

    `kind` is one of KIND_OF_SHARE or SEVERAL_ROOTS, told where it is shown.
    """

    name: str
    places: tuple[str, ...]
    kind: str
    study: str
    low: float | None
    value: float | None
    high: float | None
    interval: str
    why: str
    row: Row

    @property
    def in_words(self) -> str:
        """`94% (84% to 98%)`, with the published range or the bare share where there is no interval."""
        if self.interval == WILSON and self.value is not None and self.low is not None and self.high is not None:
            ends = {"low": percent(round(self.low, 2)), "high": percent(round(self.high, 2))}
            return told("{share} ({low} to {high})", share=percent(self.value), **ends)
        if self.interval == RANGE and self.value is not None:
            ends_in_words = share_of({**self.row, "proportion": None})
            return told("{share} ({range} published)", share=percent(self.value), range=ends_in_words)
        return share_of(self.row)


def shares_of_structure(atlas: Atlas, structure_id: str) -> list[Share]:
    """What was published of one structure; a figure for a wider area is one figure, however many areas repeat it."""
    found = [_of_areas(atlas, same) for same in _figures(rows(atlas, "patterns", structure_id=structure_id))]
    return _ranked(found + _of_roots(atlas, rows_naming(atlas, "root_statistics", "structure_ids", structure_id)))


def shares_of_area(atlas: Atlas, area_id: str) -> list[Share]:
    """What was published of one area, by structure; a figure given for several structures together is one figure."""
    found = [_of_structures(atlas, same) for same in _figures(rows(atlas, "patterns", area_id=area_id))]
    return _ranked(found + _of_roots(atlas, rows(atlas, "root_statistics", area_id=area_id)))


def _figures(pattern_rows: Iterable[Row]) -> Iterable[list[Row]]:
    """Rows that repeat one published figure, together."""
    figures: dict[tuple[Any, ...], list[Row]] = {}
    for row in pattern_rows:
        if share_of(row):
            figures.setdefault(_figure(row), []).append(row)
    return figures.values()


def _figure(row: Row) -> tuple[Any, ...]:
    wider = row["proportion_scope"] == "wider_area"
    of = row["published_area"] if wider else (row["structure_id"], row["area_id"])
    return of, share_of(row), row["symptom"], row["n"], row["source_keys"], row["proportion_kind"]


def _of_areas(atlas: Atlas, same: list[Row]) -> Share:
    row = same[0]
    wider = row["proportion_scope"] == "wider_area"
    name = row["published_area"] if wider else atlas.areas[row["area_id"]].name
    return _share(atlas, row, name, [each["area_id"] for each in same], KIND_OF_SHARE[row["proportion_kind"]])


def _of_structures(atlas: Atlas, same: list[Row]) -> Share:
    row = same[0]
    places = [each["structure_id"] for each in same]
    name = "; ".join(atlas.structures[place].name for place in places)
    if row["proportion_scope"] == "wider_area":
        name = told("{sources}, given for: {area}", sources=name, area=row["published_area"])
    return _share(atlas, row, name, places, KIND_OF_SHARE[row["proportion_kind"]])


def _of_roots(atlas: Atlas, statistics: Iterable[Row]) -> list[Share]:
    """Figures of whole roots, where they are shares of a stated number."""
    return [
        _share(atlas, row, f"{row['root_label']}: {row['measure']}", filter(None, [row["area_id"]]), SEVERAL_ROOTS)
        for row in statistics
        if share_of(row) and row["n"] is not None
    ]


def _share(atlas: Atlas, row: Row, name: str, places: Iterable[str], kind: str) -> Share:
    low, high, interval, why = _interval(row)
    symptom = "" if kind == SEVERAL_ROOTS or row["symptom"] == "pain" else f", {told(SYMPTOM[row['symptom']])}"
    study = str(mention(atlas, listed(row["source_keys"])).children)
    label = sentence(name).rstrip(".") + symptom
    return Share(label, tuple(places), kind, study, low, row["proportion"], high, interval, why, row)


def _interval(row: Row) -> tuple[float | None, float | None, str, str]:
    """Low, high, what kind of ends they are, and why there are none. Only a known denominator allows an interval."""
    value, low, high = row["proportion"], row["proportion_low"], row["proportion_high"]
    if low is not None and high is not None and low < high:
        return low, high, RANGE, ""
    if row["n"] is None:
        return None, None, NONE, told("n not stated")
    if row.get("n_kind") == "study_total":
        return None, None, NONE, told("n is the whole study, not the number behind this share")
    if "n_kind" not in row and row["n_with"] is None:
        return None, None, NONE, told("it is not stated whether n is the number behind this share")
    return *wilson(value, row["n"]), WILSON, ""


def _ranked(found: list[Share]) -> list[Share]:
    """Kinds of share apart, the largest first; figures of whole roots last and by study, as their table has them."""
    kinds = [*KIND_OF_SHARE.values(), SEVERAL_ROOTS]
    return sorted(found, key=lambda share: (kinds.index(share.kind), -_height(share)))


def _height(share: Share) -> float:
    if share.kind == SEVERAL_ROOTS:
        return 0.0
    return share.value if share.value is not None else share.low or 0.0

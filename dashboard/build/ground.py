"""What all bodies share, each thing made when it is first asked for, or read where it has been kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

import numpy as np

from dashboard.build import dermatome
from dashboard.build.bodies import NEUTRAL, skin_of_body
from dashboard.build.body import Body, Floats
from dashboard.build.dermatome_files import dermatome_maps
from dashboard.build.inside.solids import Sets, solids_of
from dashboard.build.kept import Kept
from dashboard.build.keys import Keys
from dashboard.build.muscle_files import Muscle, Sites, ground, muscles_from, sites_from
from dashboard.build.muscle_shape import Ground as UnderSkin
from dashboard.build.nerve_course import Course, EntrapmentSites, courses_from, entrapments_from
from dashboard.build.nerve_files import FIELD_SPREAD_LIMIT_CM, FIELD_SPREAD_SHARE, field_claims
from dashboard.build.pattern_files import Painted, Patterns
from dashboard.build.prepare import Build, Progress, label, read_sources, table_of
from dashboard.build.skin import Skin, spread_areas


@dataclass(frozen=True)
class Place:
    """Where a build takes from and puts to: tables and body, kept steps, and a folder of its own while it lasts."""

    data_dir: Path
    kept: Kept
    scratch: Path


class Ground:
    """The labelled skin, and what is drawn on it for every body."""

    def __init__(self, place: Place, keys: Keys, say: Progress) -> None:
        self.place, self.keys, self.say = place, keys, say
        self._painted: dict[str, Painted] = {}
        self._skins: dict[str, Skin] = {}
        self._muscles: dict[str, Muscle] = {}

    def label(self) -> None:
        """Label the skin, if nobody has yet."""
        self.build  # noqa: B018

    @cached_property
    def build(self) -> Build:
        """The labelled skin with its points; nothing is looked at yet."""
        made = self.place.kept.made(f"ground-{self.keys.ground}", lambda: label(self.place.data_dir, self.say))
        # The tables may be others where nothing of the skin is.
        return replace(made, sources=read_sources(self.place.data_dir))

    @cached_property
    def under_skin(self) -> UnderSkin:
        """The neutral body as muscles and nerves are drawn on it; it needs no labels."""
        if "build" not in self.__dict__:
            return ground(self.place.data_dir)
        return UnderSkin(self.build.neutral.body, self.build.neutral.outer)

    @cached_property
    def _patterns(self) -> Patterns:
        return Patterns(self.build)

    @property
    def patterns(self) -> list[Painted]:
        """Every drawn structure on the skin."""
        self.paint(list(self._patterns.rows))
        return [self.painted(structure) for structure in self._patterns.rows]

    def paint(self, structures: Sequence[str]) -> None:
        """Paint those that are not painted yet, which takes less time than one by one."""
        wanted = [structure for structure in structures if structure not in self._painted]
        self._painted |= {one.structure_id: one for one in self._patterns.painted(wanted)}

    def painted(self, structure: str) -> Painted:
        """One structure on the skin."""
        self.paint([structure])
        return self._painted[structure]

    def lay_out(self, structure: str) -> None:
        """Put the zones of a structure where the other processes find them."""
        zones = self.painted(structure).zones
        np.save(self._laid_out(structure), np.stack([zones["outer"], zones["core"]]))

    def zones(self, structure: str) -> dict[str, Floats]:
        """The zones of a structure as another process has laid them out, or painted here."""
        path = self._laid_out(structure)
        if structure in self._painted or not path.exists():
            return self.painted(structure).zones
        outer, core = np.load(path, mmap_mode="r")
        return {"outer": outer, "core": core}

    def _laid_out(self, structure: str) -> Path:
        return self.place.scratch / f"{structure}.npy"

    @cached_property
    def maps(self) -> dict[str, dermatome.Bands]:
        """The bands of every drawn map by its id."""
        return {bands.map_id: bands for bands in dermatome_maps(self.build, self.place.data_dir, self.say)}

    @cached_property
    def fields(self) -> dermatome.Bands:
        """How strongly each skin nerve claims each place."""
        self.say("spreading the fields of nerves")
        wide = spread_areas(self.build.neutral, FIELD_SPREAD_SHARE, FIELD_SPREAD_LIMIT_CM)
        return field_claims(table_of(self.place.data_dir, "nerve_fields"), self.build.neutral, wide)

    def muscle(self, structure: str) -> Muscle:
        """One muscle of the table of shapes."""
        if structure not in self._muscles:
            name = f"muscle-{structure}-{self.keys.drawn[f'muscle {structure}']}"
            self._muscles[structure] = self.place.kept.made(name, lambda: self._placed(structure))
        return self._muscles[structure]

    def _placed(self, structure: str) -> Muscle:
        table = table_of(self.place.data_dir, "muscle_shapes")
        return muscles_from(table[table["structure_id"] == structure], self.under_skin)[0]

    @cached_property
    def sites(self) -> Sites:
        """The described trigger-point sites."""
        return sites_from(table_of(self.place.data_dir, "trigger_point_sites"), self.under_skin)

    @cached_property
    def courses(self) -> tuple[tuple[Course, ...], EntrapmentSites]:
        """Every course of the table of nerves, and the sites on them."""

        def drawn() -> tuple[tuple[Course, ...], EntrapmentSites]:
            courses = courses_from(table_of(self.place.data_dir, "nerve_courses"), self.under_skin)
            return courses, entrapments_from(table_of(self.place.data_dir, "entrapment_sites"), self.under_skin)

        return self.place.kept.made(f"courses-{self.keys.drawn['courses']}", drawn)

    @cached_property
    def inside(self) -> Sets:
        """What lies inside the neutral body, in sets."""
        self.say("laying bones, nerves and muscles inside")
        return solids_of(partial(table_of, self.place.data_dir), self.under_skin)

    def body(self, body: str) -> Body:
        """The fine body of a name; the neutral one is the very one that everything is laid out on."""
        return self.under_skin.body if body == NEUTRAL else self.skin(body).body

    def skin(self, body: str) -> Skin:
        """The skin of a body."""
        if body not in self._skins:
            self._skins[body] = skin_of_body(body, self.build.neutral, self.place.data_dir / "body")
        return self._skins[body]

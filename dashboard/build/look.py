"""What one camera sees of one body, item by item, each to be kept: the view, every pattern, band, muscle and field."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from dashboard.build.dermatome_files import camera_bands
from dashboard.build.ground import Ground
from dashboard.build.muscle_files import muscle_entry, site_entries
from dashboard.build.muscle_shape import Places
from dashboard.build.nerve_files import course_entries, field_entries
from dashboard.build.pattern_files import camera_contours
from dashboard.build.prepare import Build
from dashboard.build.scene import Scene, scene_of
from dashboard.build.view import Camera, cameras
from dashboard.build.view_files import camera_views


def scene_entry(body: str, camera: str, key: str) -> str:
    """The name under which a scene is kept."""
    return f"scene-{body}-{camera}-{key}"


class Look:
    """A camera before a body."""

    def __init__(self, ground: Ground, body: str, camera: str) -> None:
        self.ground, self.body, self.name = ground, body, camera

    def made(self, item: str) -> Any:
        """The value of an item as it can be written as JSON; raises ValueError for what no camera sees."""
        kind, _, which = item.partition(" ")
        match kind:
            case "view":
                self._look()
                return camera_views(self._build, self.name)
            case "contour":
                return camera_contours(self.scene, self.name, self.ground.zones(which))
            case "band":
                return camera_bands(self._build, self.name, self.ground.maps[which])
            case "muscle":
                return muscle_entry(self._neutral, self.scene, self.ground.muscle(which), self._places)
            case "sites":
                return site_entries(self._neutral, self.scene, self.ground.sites)
            case "courses":
                return course_entries(self._neutral, self.scene, *self.ground.courses)
            case "fields":
                return field_entries(self.ground.fields, self.scene, self.ground.build.neutral)
        raise ValueError(f"no camera sees a {kind}")

    @cached_property
    def scene(self) -> Scene:
        """What the camera sees; as it was kept, without its likeness, if nobody has looked in this build."""
        content = self.ground.place.kept.read(self._entry)
        if content is None:
            return self._look()
        return Scene.unpacked(content, self._camera, self.ground.skin(self.body).body)

    def _look(self) -> Scene:
        self.ground.say(f"{self.body}: looking from {self.name}")
        scene = scene_of(self.ground.build.neutral, self._camera, self.ground.skin(self.body).body)
        self.ground.place.kept.write(self._entry, scene.packed())
        self.__dict__["scene"] = scene
        return scene

    @property
    def _entry(self) -> str:
        return scene_entry(self.body, self.name, self.ground.keys.looks[self.body, self.name])

    @cached_property
    def _camera(self) -> Camera:
        return cameras(self.ground.build.neutral.body, self.ground.skin(self.body).body)[self.name]

    @property
    def _build(self) -> Build:
        return replace(self.ground.build, skin=self.ground.skin(self.body), scenes={self.name: self.scene})

    @property
    def _neutral(self) -> Build:
        """What is drawn from tables is worked out on the neutral body, then seen as the body's own scene shows it."""
        return replace(self._build, skin=self.ground.build.neutral)

    @cached_property
    def _places(self) -> Places:
        return self.ground.under_skin.places(self.scene.corner, self.scene.bary)

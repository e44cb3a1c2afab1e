"""A site whose files are made when asked for: the first start answers with it until the frozen one is there."""

import hashlib
from collections.abc import Iterator, Mapping

from dash import Dash

from dashboard.serve.freezing import assembled, finished
from dashboard.serve.frozen_file import FrozenFile
from dashboard.serve.jobs import PLOTLY, Job, other_languages, planned
from dashboard.serve.language_sites import joined
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site


class FilesOnDemand(Mapping[str, FrozenFile]):
    """The files of some jobs by path, made when asked for and compressed in haste.

    Two who ask for one at the same moment may both make it: it is the same, and nobody waits for another file.
    """

    def __init__(self, jobs: tuple[Job, ...]) -> None:
        self._jobs = {job.path: job for job in jobs}
        self._bodies: dict[str, bytes] = {}
        self._files: dict[str, FrozenFile] = {}

    def __getitem__(self, path: str) -> FrozenFile:
        job = self._jobs[path]
        if path not in self._files:
            self._files[path] = job.frozen(self._body(path), thorough=False)
            self._bodies.pop(path, None)
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._jobs)

    def __len__(self) -> int:
        return len(self._jobs)

    def __contains__(self, path: object) -> bool:
        return path in self._jobs

    def digest(self, path: str) -> str:
        """The hash of a file as FrozenFile has it, without compressing it."""
        return hashlib.sha256(self._body(path)).hexdigest()[:16]

    def _body(self, path: str) -> bytes:
        body = self._bodies.get(path)
        if body is None:
            body = self._bodies[path] = self._jobs[path].read()
        return body


class _Digests(Mapping[str, str]):
    def __init__(self, files: FilesOnDemand) -> None:
        self._files = files

    def __getitem__(self, path: str) -> str:
        # Making the chart library lean takes longer than all the rest; its address does without a hash until then.
        return "" if path == PLOTLY else self._files.digest(path)

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def site_on_demand(app: Dash, settings: Settings) -> Site:
    """The site of an app with nothing made but its page; what `freeze` gives but for one hash.

    Raises FreezeError as `freeze` does for the page itself.
    """
    return joined({tag: _one(each, settings) for tag, each in {"": app, **other_languages(app)}.items()})


def _one(app: Dash, settings: Settings) -> Site:
    plan = planned(app)
    files = FilesOnDemand(plan.jobs)
    index = finished(plan.index, _Digests(files), settings, app)
    return assembled(index, files, settings, thorough=False)  # in haste: the frozen site comes soon

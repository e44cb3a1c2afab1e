"""Sites of several languages as one: the first at the root, each other one whole in a folder of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dashboard.serve.frozen_file import FrozenFile
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site


class _Joined(Mapping[str, FrozenFile]):
    """The files of several sites by path; none is made, or looked at, before it is asked for."""

    def __init__(self, files: Mapping[str, Mapping[str, FrozenFile]]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> FrozenFile:
        _, tag, *rest = path.split("/", 2)
        return self._files[tag][f"/{rest[0]}"] if rest and tag in self._files and tag else self._files[""][path]

    def __iter__(self) -> Iterator[str]:
        for tag, files in self._files.items():
            yield from (f"/{tag}{path}" if tag else path for path in files)

    def __len__(self) -> int:
        return sum(map(len, self._files.values()))


def joined(sites: Mapping[str, Site]) -> Site:
    """One site of several, by the tags of their languages; the one of '' is at the root."""
    if len(sites) == 1:
        return sites[""]
    return replace(sites[""], files=_Joined({tag: site.files for tag, site in sites.items()}))


def parted(site: Site, settings: Settings) -> dict[str, Site]:
    """The sites that were joined, '' for the one at the root, each with its own prefix."""
    found: dict[str, dict[str, FrozenFile]] = {tag: {} for tag in ("", *settings.languages[1:])}
    for path, file in site.files.items():
        _, tag, *rest = path.split("/", 2)
        if rest and tag in found:
            found[tag][f"/{rest[0]}"] = file
        else:
            found[""][path] = file
    return {
        tag: replace(site, files=files, prefix=f"{site.prefix}{tag}/" if tag else site.prefix)
        for tag, files in found.items()
    }

"""What web/build.mjs made of the page's modules and style sheets, and how a page links it.

assets/web/atlas.<hash>.js is the page, beside it a file for each part that is opened later; disk.<hash>.js is all of it
as one script, because browsers refuse modules from a disk. assets/parts/<part>.css is the style sheet of a part, and
parts/stage.js the library that draws the body in three dimensions.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

from dashboard.serve.index import described
from dashboard.serve.limits import FreezeError

MODULES, STYLES = "web", "parts"
# For Dash's `assets_path_ignore`: served when asked for, linked by nobody but this module.
NOT_LINKED = (rf"^{MODULES}(/|$)", rf"^{STYLES}(/|$)")
REMEDY = "make them with `make web`"


def bundle(assets: Path, name: str) -> str:
    """The one made file of this name below `assets`, such as `web/atlas.91e04fd98bd2a6e2.js`.

    Its name tells its content, and other modules import it by this name, so no query may be added to it.
    Raises FreezeError where there is none, or more than one.
    """
    found = sorted(assets.glob(f"{MODULES}/{name}.*.js"))
    if len(found) != 1:
        raise FreezeError(f"{assets / MODULES} holds {len(found)} files {name}.*.js and one is needed; {REMEDY}")
    return found[0].relative_to(assets).as_posix()


def modules_text(assets: Path) -> str:
    """All that a page can run, as one script says it."""
    return (assets / bundle(assets, "disk")).read_text("utf-8")


def is_bundle(path: str) -> bool:
    """Whether a served path is a made module, whose name changes with its content."""
    return PurePosixPath(path).parent.name == MODULES


def bundled(path: str, name: str) -> bool:
    """Whether a path is that of the made module of this name."""
    return is_bundle(path) and PurePosixPath(path).name.startswith(f"{name}.")


def module_tag(address: str) -> str:
    """What starts the page's modules, once the page has been read."""
    return f'<script type="module" src="{address}"></script>'


def offered(paths: Iterable[str], address: Callable[[str], str]) -> dict[str, list[str]]:
    """Addresses of the style sheet or the library of every part.

    `paths` are those of all served files, `address` adds a path's content hash.
    """
    files = [PurePosixPath(path) for path in sorted(paths)]
    return {file.stem: [address(str(file))] for file in files if file.parent.name == STYLES}


def offer(index: str, addresses: Mapping[str, list[str]]) -> str:
    """The page with the addresses in its head; no browser asks for anything because of it."""
    return described(index, "parts", json.dumps(addresses, separators=(",", ":")))

"""Finished steps of a build, kept in a folder that git ignores: whoever builds again need not do them again.

An entry is its digest and its content. Only a whole entry of its own name is believed; all else is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import tempfile
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

Thing = TypeVar("Thing")
SUFFIX, UNFINISHED = ".kept", ".part"
DIGEST_LENGTH = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Kept:
    """A folder of entries by name; nothing in it is ever half written, and none of it is needed."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """The content of an entry; None where there is none, or one that is damaged or foreign."""
        try:
            entry = self._path(name).read_bytes()
        except OSError:
            return None
        digest, content = entry[:DIGEST_LENGTH], entry[DIGEST_LENGTH:]
        return content if digest == _digest(name, content) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep an entry, whole or not at all; where it cannot be written there is none."""
        with suppress(OSError):
            descriptor, unfinished = tempfile.mkstemp(UNFINISHED, dir=self.folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(_digest(name, content))
                    file.write(content)
                Path(unfinished).replace(self._path(name))
            except BaseException:
                Path(unfinished).unlink(missing_ok=True)
                raise

    def drop_all_but(self, names: Collection[str]) -> None:
        """Throw away what the last build has not used, and what was left unfinished."""
        used = {self._path(name) for name in names}
        for pattern in (f"*{SUFFIX}", f"*{UNFINISHED}"):
            for path in set(self.folder.glob(pattern)) - used:
                with suppress(OSError):
                    path.unlink()

    def made(self, name: str, make: Callable[[], Thing]) -> Thing:
        """A thing as it is kept, or else made and kept."""
        if (content := self.read(name)) is not None:
            thing: Thing = pickle.loads(content)
            return thing
        thing = make()
        self.write(name, pickle.dumps(thing, protocol=5))
        return thing

    def _path(self, name: str) -> Path:
        return self.folder / (name + SUFFIX)


# A folder that can hold nothing.
NOWHERE = Kept(Path(os.devnull))


def _digest(name: str, content: bytes) -> bytes:
    """The name is part of it, so that a renamed entry is foreign."""
    hashed = hashlib.sha256(name.encode() + b"\0")
    hashed.update(content)
    return hashed.digest()


def is_writable(folder: Path) -> bool:
    """Whether entries can be kept in a folder, which is made if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


# The items of a shelf: name, key and value of each.
Items = dict[str, tuple[str, Any]]


def shelf_read(kept: Kept, name: str) -> Items:
    """Small items that lie together in one entry; none where there is no such entry."""
    content = kept.read(name)
    return {} if content is None else {item: (key, value) for item, (key, value) in json.loads(content).items()}


def shelf_with(kept: Kept, name: str, wanted: Mapping[str, str], made: Mapping[str, Any]) -> Items:
    """A shelf with what was made put in, and all that is not wanted (name to key) left out."""
    items = shelf_read(kept, name) | {item: (wanted[item], value) for item, value in made.items() if item in wanted}
    items = {item: items[item] for item, key in wanted.items() if item in items and items[item][0] == key}
    kept.write(name, json.dumps(items, ensure_ascii=False, separators=(",", ":")).encode())
    return items


def shelf_filled(kept: Kept, name: str, wanted: Mapping[str, str], make: Callable[[str], Any]) -> list[str]:
    """Make every wanted item (name to key) that a shelf lacks, and say which these were."""
    there = shelf_read(kept, name)
    missing = [item for item, key in wanted.items() if item not in there or there[item][0] != key]
    shelf_with(kept, name, wanted, {item: make(item) for item in missing})
    return missing

"""A frozen site in one file, from which it is served without making it again.

    first line       which form of file this is
    32 bytes         SHA-256 of all that follows
    8 bytes          length of the contents, big-endian
    contents         JSON: what the site was made from, its policies, and where each form of each file lies
    the forms        one behind the other; a body that is also there in gzip is left out

A file that is damaged, half written or of another form is no site: whoever reads it makes the site anew.
"""

import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from dashboard.serve.frozen_file import GZIP, Bytes, FrozenFile, Keep
from dashboard.serve.site import Site

FORM = b"pain-atlas-site-1\n"
DIGEST, LENGTH = 32, 8
PLAIN = ""


def read_site(path: Path, key: str) -> Site | None:
    """The site of a file, which stays mapped while the site is used; None where it is none, or not that of the key."""
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        site = _site(memoryview(mapped), key)
        if hasattr(mapped, "madvise"):  # all of it was looked at, and little of it will be asked for
            mapped.madvise(mmap.MADV_DONTNEED)
        return site
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def write_site(path: Path, key: str, site: Site) -> None:
    """Write the file whole or not at all; raises OSError where that cannot be."""
    entries, forms, at = [], [], 0
    laid: dict[tuple[str, str, int], tuple[int, int]] = {}  # languages share what has no words
    for name, file in site.files.items():
        places = {}
        for coding, body in _kept_forms(file):
            if (alike := (file.digest, coding, len(body))) not in laid:
                laid[alike] = (at, len(body))
                forms.append(body)
                at += len(body)
            places[coding] = laid[alike]
        entries.append((name, file.content_type, file.keep, file.digest, places))
    policies = (site.policy, site.other_policy, site.prefix)
    contents = json.dumps({"key": key, "site": policies, "files": entries}, separators=(",", ":")).encode()
    parts = [len(contents).to_bytes(LENGTH, "big"), contents, *forms]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".half-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as target:
            target.writelines([FORM, digest.digest(), *parts])
            target.flush()
            os.fsync(target.fileno())
        Path(temporary).chmod(0o644)  # whoever installs it need not be who serves it
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _kept_forms(file: FrozenFile) -> Iterator[tuple[str, Bytes]]:
    yield from file.forms.items()
    if GZIP not in file.forms:
        yield PLAIN, file.body


def _site(content: memoryview, key: str) -> Site | None:
    head = len(FORM) + DIGEST
    rest = content[head:]
    if content[: len(FORM)] != FORM or hashlib.sha256(rest).digest() != content[len(FORM) : head]:
        return None
    length = int.from_bytes(rest[:LENGTH], "big")
    told: dict[str, Any] = json.loads(bytes(rest[LENGTH : LENGTH + length]))
    if told["key"] != key:
        return None
    forms = rest[LENGTH + length :]
    policy, other_policy, prefix = told["site"]
    return Site({name: _file(forms, *entry) for name, *entry in told["files"]}, policy, other_policy, prefix)


def _file(forms: memoryview, content_type: str, keep: str, digest: str, places: dict[str, list[int]]) -> FrozenFile:
    parts: dict[str, Bytes] = {coding: forms[at : at + size] for coding, (at, size) in places.items()}
    return FrozenFile(parts.pop(PLAIN, None), content_type, Keep(keep), digest, parts)

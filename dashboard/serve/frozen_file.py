"""One file as it goes over the wire: its bytes, its compressed forms, its hash and how long it may be kept."""

import base64
import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import brotli

# Below this a compressed body saves less than the header that announces it.
SMALLEST_WORTH_COMPRESSING = 256
COMPRESSIBLE = ("text/", "application/", "image/svg+xml", "image/x-icon", "image/vnd.microsoft.icon")
GZIP, BROTLI = "gzip", "br"

# A part of a kept site lies in the file on the disk, and is copied only when it is sent.
Bytes = bytes | memoryview


class Keep(StrEnum):
    """How long a browser may keep a file, as its Cache-Control value."""

    FOREVER = "public, max-age=31536000, immutable"
    ASK_AGAIN = "no-cache"


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """A file in every form it may be asked in.

    `plain` is None where the gzip form stands for it; `digest` is sixteen hex digits of the body's hash; `forms` maps
    a content coding to the encoded bytes.
    """

    plain: Bytes | None
    content_type: str
    keep: Keep
    digest: str
    forms: Mapping[str, Bytes]

    @property
    def body(self) -> bytes:
        """The bytes without any coding."""
        return gzip.decompress(self.forms[GZIP]) if self.plain is None else bytes(self.plain)

    def encoded(self, coding: str) -> bytes:
        """The bytes in a coding of `forms`, or without one for ''."""
        return bytes(self.forms[coding]) if coding else self.body


def freeze_file(body: bytes, content_type: str, keep: Keep = Keep.ASK_AGAIN, *, thorough: bool = False) -> FrozenFile:
    """Hash and compress a file once; `thorough` takes thirty times as long to save a tenth (for the first load)."""
    digest = hashlib.sha256(body).hexdigest()[:16]
    worth_it = len(body) >= SMALLEST_WORTH_COMPRESSING and content_type.startswith(COMPRESSIBLE)
    return FrozenFile(body, content_type, keep, digest, _forms(body, thorough) if worth_it else {})


def csp_hash(text: str) -> str:
    """The Content-Security-Policy source expression that allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _forms(body: bytes, thorough: bool) -> dict[str, bytes]:
    # Brotli's 9 would take fifteen times as long as its 6 to save one byte in a hundred.
    forms = {BROTLI: brotli.compress(body, quality=11 if thorough else 6), GZIP: gzip.compress(body, 6, mtime=0)}
    return {coding: encoded for coding, encoded in forms.items() if len(encoded) < len(body)}

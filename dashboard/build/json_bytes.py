"""One byte sequence for one value."""

from __future__ import annotations

import json
from typing import Any


def dumps(value: Any) -> bytes:
    """Compact JSON, one byte sequence for one value."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"

"""A file that is written whole or not at all, and what stands against writing it."""

import os
from pathlib import Path


def place_fault(out: Path) -> str:
    """Why a file cannot be put there; '' where it can."""
    if not out.parent.is_dir():
        return f"{out.parent}: no such folder"
    return f"{out}: is a folder" if out.is_dir() else ""


def write_whole(out: Path, content: bytes) -> None:
    """Write a file beside its place and then put it there; raises OSError, and then the old one stays."""
    half = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        half.write_bytes(content)
        half.replace(out)
    finally:
        half.unlink(missing_ok=True)

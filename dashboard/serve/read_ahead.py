"""Read and check the tables in a process of its own, while this one loads what it needs to show them."""

import gc
import os
import pickle
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from dashboard.atlas.check import Reading


def read_ahead(data_dir: Path) -> Callable[[], "Reading | None"]:
    """Begin to read a data folder; what comes back waits for the reading.

    It is None where the other process did not live to tell: then the folder has to be read here. Needs `fork`.
    """
    near, far = os.pipe()
    process = os.fork()
    if not process:
        os.close(near)
        _tell(data_dir, far)
    os.close(far)

    def taken() -> "Reading | None":
        import_module("pandas")  # what the reading is put into, loaded while it comes
        with os.fdopen(near, "rb") as pipe:
            reading = _told(pipe)
        os.waitpid(process, 0)
        return reading

    return taken


def _tell(data_dir: Path, far: int) -> None:
    """In the other process, which ends here whatever happens."""
    try:
        gc.disable()
        from dashboard.atlas.check import read_and_check  # here, beside what the first process loads meanwhile

        with os.fdopen(far, "wb") as pipe:
            pickle.dump(read_and_check(data_dir), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _told(pipe: BinaryIO) -> "Reading | None":
    try:
        reading: Reading = pickle.load(pipe)
    except (EOFError, pickle.UnpicklingError, OSError):
        return None
    return reading

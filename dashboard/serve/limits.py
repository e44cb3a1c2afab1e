"""What a page served as files cannot have."""

import json


class FreezeError(RuntimeError):
    """The app cannot be served as files: a page is missing, or something in it needs more than files."""


def refuse_callbacks(dependencies: bytes) -> None:
    """Raise FreezeError for a callback, of which `dependencies` tells as Dash does: nobody would answer it."""
    asking = [item["output"] for item in json.loads(dependencies)]
    if asking:
        raise FreezeError(f"the page is written out ahead, and nobody answers these callbacks: {', '.join(asking)}")

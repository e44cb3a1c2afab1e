"""A start without a kept site: make it, with all that needs, and tell what stands against it."""

import os
import sys
from collections.abc import Callable

from dash import Dash

from dashboard.atlas import AtlasError
from dashboard.atlas.compiled import NotCompiledError
from dashboard.atlas.errors import in_short
from dashboard.serve.freezing import freeze
from dashboard.serve.limits import FreezeError
from dashboard.serve.settings import SettingError, Settings, read_settings
from dashboard.serve.site import Site

CANNOT_SERVE, BAD_SETTING, INTERRUPTED = 1, 2, 130


def made(create_app: Callable[[Settings], Dash]) -> Site | int:
    """The frozen site, or the exit code of a program that has told why there is none.

    1 for data or a page that cannot be served, 2 for settings that cannot be used, 130 for Ctrl-C.
    """
    try:
        settings = read_settings(os.environ)
        return freeze(create_app(settings), show_progress, settings)
    except AtlasError as error:
        print(*in_short(error.faults), sep="\n", file=sys.stderr)
        print(f"Pain Atlas does not start on faulty data: {len(error.faults)} fault(s).", file=sys.stderr)
        return CANNOT_SERVE
    except (NotCompiledError, FreezeError, SettingError) as error:
        print(error, file=sys.stderr)
        return BAD_SETTING if isinstance(error, SettingError) else CANNOT_SERVE
    except KeyboardInterrupt:
        return INTERRUPTED


def show_progress(done: int, of: int) -> None:
    """One line that counts; only its end where nobody watches."""
    if sys.stdout.isatty() or done == of:
        print(f"\rwarming up: {done} of {of} files", end="\n" if done == of else "", flush=True)

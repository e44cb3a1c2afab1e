"""How a command that writes one file says that it could not: a line, and the exit code that goes with it."""

import sys

FAULTY, MISUSED, BROKEN_OFF = 1, 2, 130


def complain(text: str, code: int = MISUSED) -> int:
    """Say on stderr what is wrong; returns the exit code: 1 for faulty data, 2 for a wrong option, 130 for Ctrl-C."""
    print(text, file=sys.stderr)
    return code

"""What was given, as a message says it again."""

from collections.abc import Sequence


def quoted(given: str, most: int = 60) -> str:
    """What was given, in quotes, as a message shows it: one line, long ones cut with their length.

    >>> quoted("root_s9"), quoted("x" * 2_000_000, 5)
    ("'root_s9'", "'xxxxx…' (2,000,000 characters)")
    """
    return repr(given) if len(given) <= most else f"{given[:most] + '…'!r} ({len(given):,} characters)"


def listed_in_short(reasons: Sequence[str], most: int = 5) -> str:
    """Several reasons in one line, many cut with their number."""
    more = [f"{len(reasons) - most} more"] if len(reasons) > most else []
    return "; ".join([*reasons[:most], *more])

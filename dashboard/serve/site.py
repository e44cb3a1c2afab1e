"""A frozen site: every file that can be asked for, ready to be sent."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.serve.frozen_file import FrozenFile
from dashboard.serve.headers import nothing_at_all


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that can be asked for, by path, the policy of its pages and that of all else.

    `prefix` is where a server shows it, with a slash at both ends; the paths do not carry it, and no page knows it.
    """

    files: Mapping[str, FrozenFile]
    policy: str
    other_policy: str = nothing_at_all()
    prefix: str = "/"

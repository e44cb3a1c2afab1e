"""What an installation can set, with its defaults: by environment variables, or in a file where those are silent."""

import difflib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.address_reading import Choices
from dashboard.quoting import quoted
from dashboard.serve import setting_rules as rules

FILE = "PAIN_ATLAS_CONFIG"
VARIABLES = {
    "host": "HOST",
    "port": "PORT",
    "prefix": "PAIN_ATLAS_PREFIX",
    "embedders": "PAIN_ATLAS_EMBEDDERS",
    "title": "PAIN_ATLAS_TITLE",
    "state": "PAIN_ATLAS_STATE",
    "languages": "PAIN_ATLAS_LANGUAGES",
    "address": "PAIN_ATLAS_ADDRESS",
    "slides": "PAIN_ATLAS_SLIDES",
}
LISTS = ("embedders", "languages")
OURS = "PAIN_ATLAS_"
MOST_FAULTS = 20


class SettingError(ValueError):
    """Settings that cannot be used; a line for each: which one, why, and what is allowed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How one installation serves the atlas.

    `prefix` begins and ends with a slash; `embedders` are the origins, besides the site's own, whose pages may frame
    it; `state` is the query (without "?") that an address without one opens; `address` is the public address of the
    site without a slash at its end, "" where it is not known (link previews then have no picture); with `slides` every
    lesson can be had as a file for PowerPoint.
    """

    host: str = "127.0.0.1"
    port: int = 8050
    prefix: str = "/"
    embedders: tuple[str, ...] = ()
    title: str = "Pain Atlas"
    state: str = ""
    languages: tuple[str, ...] = ("en",)
    address: str = ""
    slides: bool = False


def known_choices() -> Choices:
    """What an address may hold with the data of this installation; raises AtlasError or NotCompiledError."""
    # Here, because a site that was kept is served without any of them.
    from dashboard.atlas import DATA_DIR, read_atlas
    from dashboard.selection import choices_for
    from dashboard.serve.atlas_files import read_index

    return choices_for(read_atlas(), read_index(DATA_DIR / "compiled"))


def read_settings(environment: Mapping[str, str], choices: Callable[[], Choices] | None = known_choices) -> Settings:
    """The settings of an environment and of the file it names; raises SettingError with every fault.

    A variable wins over the file, an empty one counts as not set. `choices` is asked only where a state is set; with
    None the state is left as it is given, for whoever reads the settings again before it is used.
    """
    faults = _misspelt(environment)
    given = _from_file(environment.get(FILE, ""), faults) | _from_environment(environment)
    values: dict[str, Any] = {}
    for name, (where, value) in given.items():
        try:
            values[name] = _rule(name, choices)(value)
        except ValueError as error:
            shown = " ".join(value) if isinstance(value, list) else value
            faults.append(f"{where} is {quoted(shown)}: {error}.")
    if faults:
        more = [f"{len(faults) - MOST_FAULTS:,} more faults."] if len(faults) > MOST_FAULTS else []
        raise SettingError("\n".join([*faults[:MOST_FAULTS], *more]))
    return Settings(**values)


def _rule(name: str, choices: Callable[[], Choices] | None) -> Callable[[Any], Any]:
    """The rule of the setting's own name in setting_rules.py; only that of the state needs the data."""
    rule: Callable[..., Any] = getattr(rules, name)
    if name != "state":
        return rule
    return (lambda value: rule(value, choices() if value else {})) if choices else (lambda value: value)


def _from_environment(environment: Mapping[str, str]) -> dict[str, tuple[str, Any]]:
    variables = {name: (variable, environment.get(variable, "").strip()) for name, variable in VARIABLES.items()}
    return {
        name: (where, value.replace(",", " ").split() if name in LISTS else value)
        for name, (where, value) in variables.items()
        if value
    }


def _misspelt(environment: Mapping[str, str]) -> list[str]:
    """Variables that look like one of ours but are none: silence would serve with another setting than was meant."""
    names = [variable.removeprefix(OURS) for variable in (*VARIABLES.values(), FILE) if variable.startswith(OURS)]
    strange = sorted(
        v.removeprefix(OURS) for v in environment if v.startswith(OURS) and v.removeprefix(OURS) not in names
    )
    near = {name: difflib.get_close_matches(name, names, 1) for name in strange}
    return [f"{OURS}{name[:60]} is no setting; did you mean {OURS}{meant[0]}?" for name, meant in near.items() if meant]


def _from_file(name: str, faults: list[str]) -> dict[str, tuple[str, Any]]:
    """Every setting of the file with where it stands; unknown ones and values of another kind become faults."""
    if not name:
        return {}
    try:
        read = tomllib.loads(Path(name).read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        faults.append(f"{FILE} is {quoted(name, 200)}: the file cannot be read: {reason}.")
        return {}
    settings = {}
    for key, value in read.items():
        fault = _kind_fault(key, value)
        if fault:
            faults.append(f"{key[:60]} in {name}: {fault}.")
        else:
            settings[key] = (f"{key} in {name}", str(value) if key == "port" else value)
    return settings


def _kind_fault(key: str, value: Any) -> str:
    """Why a line of the file is not understood; "" where it is."""
    if key not in VARIABLES:
        near = difflib.get_close_matches(key.lower(), VARIABLES, 1)
        return "no setting" + (f"; did you mean {near[0]}?" if near else f"; one of {', '.join(VARIABLES)}")
    if key in LISTS:
        fits = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
        return "" if fits else 'must be a list of texts, as ["one", "another"]'
    if key == "port":
        return "" if isinstance(value, int) and not isinstance(value, bool) else "must be a number without quotes"
    return "" if isinstance(value, str) else "must be a text in quotes"

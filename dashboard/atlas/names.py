"""Find the ids that a reader may have meant."""

import difflib
import re
from collections.abc import Mapping


def closest(given: str, names: Mapping[str, str], most: int = 5) -> list[str]:
    """Up to `most` ids whose id or plain name holds all words given, or else looks like them; `names` maps id to name.

    >>> closest("sole heel", {"heel_plantar": "Sole of the heel", "calf_mid": "Middle of the calf"})
    ['heel_plantar']
    """
    words = re.findall(r"\w+", given.casefold().replace("_", " "))
    texts = {key: f"{key} {name}".casefold().replace("_", " ") for key, name in names.items()}
    holding = [key for key, text in texts.items() if words and all(word in text for word in words)]
    if holding:
        return holding[:most]
    alike = difflib.get_close_matches(given.casefold(), names, most)
    called = {name.casefold(): key for key, name in names.items()}
    by_name = [called[name] for name in difflib.get_close_matches(given.casefold(), called, most)]
    return list(dict.fromkeys([*alike, *by_name]))[:most]

"""What FHIR R4 demands of the elements a note uses, written by hand: no package that validates FHIR is pinned.

Which elements must be there, of which type, how often, and that nothing is empty.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# Of each part: which elements it may have here, whether they must be there, whether they repeat, and their type.
Element = tuple[bool, bool, Any]
CONCEPT = "CodeableConcept"
R4: dict[str, dict[str, Element]] = {
    "Bundle": {"resourceType": (True, False, "Bundle"), "type": (True, False, {"collection"}),
               "entry": (False, True, "Entry")},
    "Entry": {"fullUrl": (True, False, re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
              "resource": (True, False, "Observation")},
    "Observation": {"resourceType": (True, False, "Observation"), "status": (True, False, {"final"}),
                    "category": (False, True, CONCEPT), "code": (True, False, CONCEPT),
                    "valueBoolean": (False, False, bool), "note": (False, True, "Annotation"),
                    "bodySite": (False, False, CONCEPT)},
    CONCEPT: {"coding": (False, True, "Coding"), "text": (False, False, str)},
    "Coding": {"system": (False, False, re.compile(r"\S+")), "code": (False, False, re.compile(r"\S+( \S+)*")),
               "display": (False, False, str)},
    "Annotation": {"text": (True, False, str)},
}  # fmt: skip
RESOURCES = ("Bundle", "Observation")


def faults(thing: Any, kind: Any, where: str = "") -> Iterator[str]:
    """What of a thing is not as R4 has it."""
    if isinstance(kind, str) and not (kind in RESOURCES and thing == kind):
        yield from _in_part(thing, R4[kind], where or kind)
    elif isinstance(kind, str):
        return
    elif isinstance(kind, set | re.Pattern):
        fits = isinstance(thing, str) and (thing in kind if isinstance(kind, set) else bool(kind.fullmatch(thing)))
        yield from () if fits else (f"{where}: {thing!r}",)
    elif not isinstance(thing, kind) or (isinstance(thing, str) and not thing.strip()):
        yield f"{where}: {thing!r} is no {kind.__name__}, or empty"


def _in_part(thing: Any, elements: Mapping[str, Element], where: str) -> Iterator[str]:
    if not isinstance(thing, dict) or not thing:
        yield f"{where}: no object, or empty"
        return
    yield from (f"{where}.{name}: not known" for name in thing if name not in elements)
    for name, (needed, repeats, kind) in elements.items():
        if name not in thing:
            yield from (f"{where}.{name}: missing",) if needed else ()
        elif repeats and (not isinstance(thing[name], list) or not thing[name]):
            yield f"{where}.{name}: no list, or empty"
        else:
            for one in thing[name] if repeats else [thing[name]]:
                yield from faults(one, kind, f"{where}.{name}")


def observations(bundle: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The Observations of a Bundle, in its order."""
    return [entry["resource"] for entry in bundle.get("entry", [])]

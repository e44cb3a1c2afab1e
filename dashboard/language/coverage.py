"""How much of a language is there, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.language.catalogue import Entry
from dashboard.language.faults import entry_faults


@dataclass(frozen=True)
class Coverage:
    """What is missing, stale (its English has changed), unknown (nothing asks for it) and wrong (with the reasons)."""

    wanted: int
    missing: tuple[Entry, ...]
    stale: tuple[Entry, ...]
    unknown: tuple[Entry, ...]
    wrong: tuple[tuple[Entry, str], ...]

    @property
    def is_whole(self) -> bool:
        """Whether a reader of this language gets no English and nothing that says something else."""
        return not (self.missing or self.stale or self.wrong)


def coverage_of(wanted: Iterable[Entry], there: Iterable[Entry]) -> Coverage:
    """A catalogue beside all that is wanted."""
    asked = {(entry.key, entry.english): entry for entry in wanted}
    keys = {key for key, _ in asked if key}
    known = {(entry.key, entry.english): entry for entry in there}
    missing: list[Entry] = []
    stale: list[Entry] = []
    changed = {key for key, english in known if key and (key, english) not in asked}
    for place, entry in asked.items():
        if not (place in known and known[place].texts):
            (stale if entry.key in changed else missing).append(entry)
    unknown = [entry for place, entry in known.items() if place not in asked and entry.key not in keys]
    wrong = [(entry, reason) for place, entry in known.items() if place in asked for reason in entry_faults(entry)]
    return Coverage(len(asked), tuple(missing), tuple(stale), tuple(unknown), tuple(wrong))


def told_faults(coverage: Coverage, file: str, most: int) -> Iterator[str]:
    """A line for each thing, at most so many of a kind, then how much there is."""
    kinds = {"missing": coverage.missing, "stale": coverage.stale, "unknown": coverage.unknown}
    for kind, entries in kinds.items():
        yield from (f"{file}: {kind}: {_named(entry)}" for entry in entries[:most])
        if len(entries) > most:
            yield f"{file}: {len(entries) - most} more {kind}"
    yield from (f"{file}: {reason}: {_named(entry)}" for entry, reason in coverage.wrong[:most])
    if len(coverage.wrong) > most:
        yield f"{file}: {len(coverage.wrong) - most} more wrong"
    there = coverage.wanted - len(coverage.missing) - len(coverage.stale)
    yield (
        f"{there} of {coverage.wanted} texts; {len(coverage.missing)} missing, {len(coverage.stale)} stale, "
        f"{len(coverage.unknown)} unknown, {len(coverage.wrong)} wrong"
    )


def _named(entry: Entry) -> str:
    text = entry.english if len(entry.english) <= 70 else f"{entry.english[:70]}…"
    return f"{entry.key} {text!r}" if entry.key else repr(text)

"""What was counted, in words."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dashboard.drawing.mark import PAIN
from dashboard.drawing.panels import SAYS, Cohort
from dashboard.drawing.published import in_words, overlap
from dashboard.drawing.scale import FEW_PEOPLE, NOBODY, STEPS, share_in_words

LISTED = 10


def summary(cohort: Cohort, files: Sequence[Path]) -> str:
    """Who was counted, what the counts mean, the most marked places, and how they meet a published pattern."""
    return "\n".join(
        [
            "Pain drawings: how many people marked each place",
            "",
            *_counted(cohort, files),
            "",
            *_meanings(cohort),
            *(line for group in cohort.tally.groups for line in _group(cohort, group)),
            "",
            "For teaching and research. Many drawings alike are no diagnosis.",
            "",
        ]
    )


def _counted(cohort: Cohort, files: Sequence[Path]) -> Iterator[str]:
    tally = cohort.tally
    yield f"Files: {', '.join(path.name for path in files)}"
    yield f"People: {tally.people.total():,}" + (
        f", parted by {cohort.column} into {len(tally.groups)}" if cohort.column else ""
    )
    yield f"Sides: {tally.side}" + ("" if tally.side == "both" else ", and the midline")
    if tally.without_side:
        yield f"{tally.without_side:,} people did not say the side of every area: it counts as possible on both sides."


def _meanings(cohort: Cohort) -> Iterator[str]:
    yield "n: people with a drawing. Missing: people without one. A drawing without a mark counts in n."
    yield "Marked: the person certainly marked the place. Every share is marked / n."
    if cohort.has_possible:
        yield (
            "Possible: further people who marked a wider region that holds the place, or did not say the side. Between "
            "marked and marked + possible people marked it; nothing tells where between."
        )
    shades = "; ".join(f"{step.word} {step.numbers}" for step in (NOBODY, *STEPS))
    yield f"Shades of the maps: {shades}."


def _group(cohort: Cohort, group: str) -> Iterator[str]:
    for layer in cohort.tally.layers:
        n, missing = cohort.tally.drawn[group, layer], cohort.tally.missing(group, layer)
        title = cohort.title(group, layer)
        yield from ("", title, "-" * len(title), f"n = {n:,}, {missing:,} missing")
        if 0 < n < FEW_PEOPLE:
            yield f"Few people: one more or less changes a share by {100 / n:.0f}%."
        yield from _places(cohort, group, layer)
        if cohort.source and layer == PAIN:
            yield f"Against the published pattern of {cohort.source_name} [{cohort.source}]:"
            yield from (
                f"  {line}" for line in in_words(cohort.source_name, overlap(cohort.tally, group, cohort.pattern))
            )


def _places(cohort: Cohort, group: str, layer: str) -> Iterator[str]:
    n, tally = cohort.tally.drawn[group, layer], cohort.tally
    if not n:
        yield "Nobody has a drawing."
        return
    certain = cohort.ranked(group, layer)
    yield (
        f"Places that somebody certainly marked for {SAYS[layer]}: {len(certain)}; the most often marked:"
        if certain
        else (f"Nobody certainly marked a place for {SAYS[layer]}.")
    )
    for place, count in certain[:LISTED]:
        yield f"  {cohort.named(place)}: {share_in_words(count, n)}{_more(tally.possible[group, layer, place])}"
    if cohort.leaves_open(layer) and (most := cohort.ranked(group, layer, at_most=True)):
        yield "Where most people may have marked, wider regions and unstated sides included:"
        for place, count in most[:LISTED]:
            yield f"  {cohort.named(place)}: at most {share_in_words(count, n)}"


def _more(possible: int) -> str:
    return f"; perhaps {possible:,} more" if possible else ""

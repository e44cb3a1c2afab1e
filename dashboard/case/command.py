"""The command `case`: one case worked through, as text or as JSON."""

import argparse
import json
from collections.abc import Mapping
from typing import Any

from dashboard.atlas import Atlas, read_atlas
from dashboard.case.answering import worked
from dashboard.case.file import MISUSED, add_arguments, row_or_told
from dashboard.figures.facts import rows

SHOWN = 5
URGENT = "emergency"


def add(commands: Any) -> None:
    """Give the command line this command."""
    command: argparse.ArgumentParser = commands.add_parser(
        "case", help="what fits a case, why, and what would settle it"
    )
    add_arguments(command)
    command.add_argument("--json", action="store_true", help="print JSON instead of sentences")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    row = row_or_told(options.file)
    if row is None:
        return MISUSED
    atlas = read_atlas(options.data)
    found = worked(atlas, row)
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print(*sentences(atlas, found), sep="\n")
    return 0


def sentences(atlas: Atlas, found: Mapping[str, Any]) -> list[str]:
    """A worked case in lines of text: red flags first; an emergency stands alone, without any ranking."""
    lines = [
        f"RED FLAG: {flag['when']}: {flag['action']} ({', '.join(flag['because'])})" for flag in found["red_flags"]
    ]
    if found["unread"]:
        lines.append("Not all was understood; what was not may hold a red flag.")
    lines += [f"not understood, and not weighed: {one['column']} {one['text']}".rstrip() for one in found["unread"]]
    if any(flag["urgency"] == URGENT for flag in found["red_flags"]):
        return [*lines, "The ranking is left out: act first. --json holds it, for teaching."]
    lines += [f"Ask first, for safety: {name}" for name in found["ask_first"]]
    urgent = {row["answer_id"] for row in rows(atlas, "answers") if row["urgency"] == URGENT}
    names = {row["answer_id"]: row["name"] for row in rows(atlas, "answers")}
    for at, one in enumerate(found["candidates"][:SHOWN], 1):
        tied = ", ".join(names[other] for other in one["tied_with"])
        lines.append(
            f"{at}. {names[one['answer_id']]} ({one['score']} points)"
            + (", an emergency if it is this" if one["answer_id"] in urgent else "")
            + (f", tied with {tied}" if tied else "")
        )
        lines += [f"   {reason['points']:+} {reason['text']}" for reason in [*one["for"], *one["against"]]]
    if not found["candidates"]:
        lines.append("Nothing fits what was marked and found.")
    for question in found["separating"]:
        moves = ", ".join(f"{names[a]} {m['present']:+}/{m['absent']:+}" for a, m in question["moves"].items())
        lines.append(f"Ask next: {question['question']} (found/not found: {moves})")
    return [*lines, "Points order answers for learning; they are no probability, and no diagnosis."]

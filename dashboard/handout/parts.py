"""What every handout of a patient has, whatever it is about: a part with its heading, warnings, and what it is not."""

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, RedFlag
from dashboard.handout.references import References
from dashboard.handout.words import glossed
from dashboard.language.telling import pieces, to_tell, told

NOT_A_DIAGNOSIS = to_tell(
    "It is not a diagnosis. A picture cannot tell what causes your pain. "
    "Pain in these places may come from many sources. Take this page with you and ask."
)


def part(name: str, heading: str, *children: Any) -> Component:
    """A part of the page under its heading."""
    return html.Section([html.H3(heading), *children], className=f"handout-{name}")


def help_part(atlas: Atlas, named: References, flags: Iterable[RedFlag]) -> Component:
    """When to get help, the most urgent first; no doubt stands beside a warning, only the number of its works."""
    items = [
        html.Li(
            [
                *pieces("{sign}: {action}", sign=glossed(atlas, flag.when), action=html.B(f"{flag.to_do}.")),
                *named.after_warning(flag.source_keys),
            ]
        )
        for flag in flags
    ]
    return part("help", told("When to get help"), html.Ul(items))


def not_part() -> Component:
    """What the page is not."""
    return part("not", told("What this page is not"), html.P(told(NOT_A_DIAGNOSIS)))

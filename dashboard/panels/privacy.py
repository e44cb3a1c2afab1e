"""What becomes of a reader's choices: a dialog behind a small control in the strip at the bottom."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.language.telling import ENGLISH, pieces, spoken, told


def control() -> Component:
    """The button that opens the dialog."""
    return html.Button(told("Privacy"), type="button", id="to-privacy", **{"aria-haspopup": "dialog"})


def layout() -> Component:
    """The dialog, closed; web/shell/privacy.js opens it."""
    lines = [html.P(line) for line in [*_lines(), *_translated()]]
    name = html.H2(told("Privacy"), id="privacy-name")
    closing = html.Button(told("Close"), type="button", className="close")
    return html.Dialog([name, *lines, closing], id="privacy", **{"aria-labelledby": "privacy-name"})


def _lines() -> list[list[Any]]:
    """Each begins with what it is about, which stands out."""
    return [
        _line(told("Nothing is sent."), _sent()),
        _line(told("Nothing is kept."), _kept()),
        pieces(
            "{lessons_read_aloud} use a voice of your own device, when you ask for it; voices that send the words to a "
            "server are not taken.",
            lessons_read_aloud=html.B(told("Lessons read aloud")),
        ),
        _line(told("The address holds the view."), _in_the_address()),
        _line(told("In a frame."), _in_a_frame()),
        pieces(
            "{installed_for_offline_use} a copy keeps the site's own files and nothing of yours. Removing the app "
            "removes them.",
            installed_for_offline_use=html.B(told("Installed for offline use,")),
        ),
    ]


def _translated() -> list[list[Any]]:
    """Of every language but the atlas' own, who has read it."""
    if spoken().tag == ENGLISH:
        return []
    return [
        _line(
            told("Translated."),
            told(
                "These words were translated from English and have not been reviewed by a clinician of this language. "
                "Where they and the English differ, the English holds. Descriptions of where a fact stands in its "
                "source are in English, as the sources are."
            ),
        )
    ]


def _line(lead: str, rest: str) -> list[Any]:
    return [html.B(lead), " ", rest]


def _sent() -> str:
    return told(
        "Choosing, painting, the quiz and the lessons happen in this page. It asks this site for the site's own files, "
        "and no other site for anything."
    )


def _kept() -> str:
    return told(
        "No cookies, no storage in the browser, no analytics, no account. What you record or draw is gone when the "
        "page is closed, unless you save it."
    )


def _in_the_address() -> str:
    return told(
        "What you choose stands in the address, so that a link opens the same view again. Your browser's history keeps "
        "it like any address, and the web server of this site sees the address of a link that is opened; Pain Atlas "
        "itself writes no log of it."
    )


def _in_a_frame() -> str:
    return told(
        "A site may show the atlas in its own page only if this installation allows it; the atlas then tells that page "
        "what is chosen in it."
    )

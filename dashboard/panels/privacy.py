"""What becomes of a reader's choices: a dialog behind a small control in the strip at the bottom."""

from dash import html
from dash.development.base_component import Component

LINES = (
    (
        "Nothing is sent.",
        "Choosing, painting, the quiz and the lessons happen in this page. It asks this site for the site's own files, "
        "and no other site for anything.",
    ),
    (
        "Nothing is kept.",
        "No cookies, no storage in the browser, no analytics, no account. What you record or draw is gone when the "
        "page is closed, unless you save it.",
    ),
    (
        "Lessons read aloud",
        "use a voice of your own device, when you ask for it; voices that send the words to a server are not taken.",
    ),
    (
        "The address holds the view.",
        "What you choose stands in the address, so that a link opens the same view again. Your browser's history keeps "
        "it like any address, and the web server of this site sees the address of a link that is opened; Pain Atlas "
        "itself writes no log of it.",
    ),
    (
        "In a frame.",
        "A site may show the atlas in its own page only if this installation allows it; the atlas then tells that page "
        "what is chosen in it.",
    ),
    (
        "Installed for offline use,",
        "a copy keeps the site's own files and nothing of yours. Removing the app removes them.",
    ),
)


def control() -> Component:
    """The button that opens the dialog."""
    return html.Button("Privacy", type="button", id="to-privacy", **{"aria-haspopup": "dialog"})


def layout() -> Component:
    """The dialog, closed; web/shell/privacy.js opens it."""
    lines = [html.P([html.B(lead), " ", rest]) for lead, rest in LINES]
    name = html.H2("Privacy", id="privacy-name")
    closing = html.Button("Close", type="button", className="close")
    return html.Dialog([name, *lines, closing], id="privacy", **{"aria-labelledby": "privacy-name"})

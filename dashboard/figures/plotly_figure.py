"""A plotly figure as plotly.js takes it, without colours or type of its own: the browser puts in the page's tokens."""

from typing import Any

Figure = dict[str, Any]


def plain(figure: Any) -> Figure:
    """A plotly.graph_objects figure as plain data, without plotly's theme; `meta.colour` names a trace's token."""
    found: Figure = figure.to_plotly_json()
    found["layout"].pop("template", None)
    return found

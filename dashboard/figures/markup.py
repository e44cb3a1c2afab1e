"""Dash html components as a piece of HTML, every text and attribute escaped."""

from collections.abc import Iterator
from html import escape
from typing import Any

from dash.development.base_component import Component

VOID = frozenset({"br", "hr", "img", "wbr", "col"})
ATTRIBUTES = {
    "className": "class", "htmlFor": "for", "tabIndex": "tabindex", "colSpan": "colspan", "rowSpan": "rowspan",
    "dateTime": "datetime",
}  # fmt: skip


class MarkupError(ValueError):
    """A component that may not appear in a fragment."""


def to_html(component: Component | str | float | None) -> str:
    """The component and all in it as HTML.

    Raises MarkupError for components other than dash.html and for styles or callbacks, which the page's security
    policy would refuse later and silently.

    >>> from dash import html
    >>> to_html(html.P(["L5 & S1: ", html.B("a tie")], className="note"))
    '<p class="note">L5 &amp; S1: <b>a tie</b></p>'
    """
    return "".join(_pieces(component))


def _pieces(node: Any) -> Iterator[str]:
    if node is None:
        return
    if isinstance(node, (list, tuple)):
        for child in node:
            yield from _pieces(child)
    elif isinstance(node, Component):
        yield from _element(node)
    else:
        yield escape(str(node), quote=False)


def _element(component: Component) -> Iterator[str]:
    if component._namespace != "dash_html_components":
        raise MarkupError(f"{component._type} is not a plain html component")
    tag = component._type.lower()
    props = component.to_plotly_json()["props"]
    # Sorted, because Dash gives no order and the same atlas must always make the same bytes.
    yield f"<{tag}{''.join(_attribute(name, props[name]) for name in sorted(props) if name != 'children')}>"
    if tag not in VOID:
        yield from _pieces(getattr(component, "children", None))
        yield f"</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if name in ("style", "n_clicks", "key") or name.startswith("on"):
        raise MarkupError(f"{name} may not be set in a fragment")
    if value is None or value is False:
        return ""
    attribute = ATTRIBUTES.get(name, name)
    return f" {attribute}" if value is True else f' {attribute}="{escape(str(value))}"'

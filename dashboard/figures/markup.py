"""Dash html components as a piece of HTML, every text and attribute escaped."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from dash.development.base_component import Component

VOID = frozenset({"br", "hr", "img", "wbr", "col"})
ATTRIBUTES = {
    "className": "class", "htmlFor": "for", "tabIndex": "tabindex", "colSpan": "colspan", "rowSpan": "rowspan",
    "dateTime": "datetime",
}  # fmt: skip
# What a component knows besides its attributes.
NO_ATTRIBUTE = frozenset({"children", "available_properties", "available_wildcard_properties"})

Put = Callable[[str], None]


class MarkupError(ValueError):
    """A component that may not appear in a fragment."""


def to_html(component: Component | Sequence[Component] | str | float | None) -> str:
    """The component, or one after the other, and all in it as HTML.

    Raises MarkupError for components other than dash.html and for styles or callbacks, which the page's security
    policy would refuse later and silently.

    >>> from dash import html
    >>> to_html(html.P(["L5 & S1: ", html.B("a tie")], className="note"))
    '<p class="note">L5 &amp; S1: <b>a tie</b></p>'
    """
    pieces: list[str] = []
    _write(component, pieces.append)
    return "".join(pieces)


def _write(node: Any, put: Put) -> None:
    """Put by put and not piece by piece from within: every panel of every source is written when the app starts."""
    if isinstance(node, (list, tuple)):
        for child in node:
            _write(child, put)
    elif isinstance(node, Component):
        _write_element(node, put)
    elif node is not None:
        put(escape(str(node), quote=False))


def _write_element(component: Component, put: Put) -> None:
    if component._namespace != "dash_html_components":
        raise MarkupError(f"{component._type} is not a plain html component")
    tag = component._type.lower()
    props = vars(component)
    # Sorted, because Dash gives no order and the same atlas must always make the same bytes.
    names = sorted(name for name in props if name not in NO_ATTRIBUTE and not name.startswith("_"))
    put(f"<{tag}{''.join(_attribute(name, props[name]) for name in names)}>")
    if tag not in VOID:
        _write(props.get("children"), put)
        put(f"</{tag}>")


def _attribute(name: str, value: Any) -> str:
    if name in ("style", "n_clicks", "key") or name.startswith("on"):
        raise MarkupError(f"{name} may not be set in a fragment")
    if value is None or value is False:
        return ""
    attribute = ATTRIBUTES.get(name, name)
    return f" {attribute}" if value is True else f' {attribute}="{escape(str(value))}"'

"""A click is not counted by Dash."""

from dash import dcc, html

from dashboard.serve.clicks import without_click_counts


def test_no_html_component_counts_clicks() -> None:
    """Every html component at any depth is told not to; others and texts are left alone."""
    layout = html.Div([html.P("text"), dcc.Store(id="store"), html.Ul([html.Li(html.Button("x", id="b"))])], id="a")
    props = [
        part.to_plotly_json()["props"]
        for part in (layout, *without_click_counts(layout)._traverse())
        if hasattr(part, "to_plotly_json")
    ]
    assert [own.get("disable_n_clicks") for own in props] == [True, True, None, True, True, True]

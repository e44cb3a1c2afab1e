"""The Dash app; `python app.py` serves it."""

"""The whole atlas in another language: what is to be translated, and tables and lessons that have been."""

"""Nerves and the places where they are caught: facts and panels."""

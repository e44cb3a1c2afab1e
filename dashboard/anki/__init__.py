"""Decks for Anki: sources by their pattern, and names on the body to be uncovered; needs the extra `anki`."""

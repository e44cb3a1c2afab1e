"""Statements of patient texts held against the literature: what each speaks of, and what the atlas does about it."""

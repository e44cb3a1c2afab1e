"""Lessons: the file's form, the folder they lie in, what the player gets, and their panel."""

"""Lessons as slides for PowerPoint and its kin; needs the extra `class`."""

"""A busy machine is not a broken program: no property of a drawing has to hold within a time."""

from hypothesis import settings

settings.register_profile("drawing", deadline=None)
settings.load_profile("drawing")

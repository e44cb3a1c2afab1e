"""What can be wrong with what is asked for."""


class SlidesError(ValueError):
    """What was asked cannot be made into slides: what, and what is allowed."""

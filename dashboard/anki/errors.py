"""What may be wrong with what a deck is asked to hold."""


class UnknownStructureError(ValueError):
    """An id that no structure of the atlas has, or one without a drawn pattern."""

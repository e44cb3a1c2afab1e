"""The body in a state of the page as a picture that leaves it, for slides and questions; needs the extra `class`."""

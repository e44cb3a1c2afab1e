"""What a teacher should keep in mind about a condition; what a reader should do stands in safety_lines.csv."""

from dashboard.figures.facts import Row, listed


def cautions(condition: Row) -> str:
    """The cautions of conditions.csv as one text; '' where none is on file."""
    return " ".join(listed(condition["cautions"]))

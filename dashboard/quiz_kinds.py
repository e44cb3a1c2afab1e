"""The kinds of quiz questions, and how many may be asked; what is asked is made by web/quiz/quiz_questions.js."""

from dashboard.language.telling import to_tell

# By the word of the address: the name on the form, and what is done.
KINDS = {
    "area": (to_tell("Click the area"), to_tell("a test point or a source is named: click the skin it belongs to")),
    "source": (to_tell("Name the source"), to_tell("a pattern is shown without its name: choose among four, or type")),
    "paint": (
        to_tell("Paint the dermatome"),
        to_tell("click the areas of a root; each published map scores it by itself"),
    ),
    "mechanism": (to_tell("Referred or radicular"), to_tell("a constructed case: decide what kind of pain it is")),
    "case": (to_tell("Work it out"), to_tell("a case: which of four answers fits best?")),
    "apart": (
        to_tell("Tell them apart"),
        to_tell("two sources on the same skin: which test speaks for one of them alone?"),
    ),
}
LENGTHS = ("5", "10", "20", "50")

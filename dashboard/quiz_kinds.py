"""The kinds of quiz questions, and how many may be asked; what is asked is made by web/quiz/quiz_questions.js."""

# By the word of the address: the name on the form, and what is done.
KINDS = {
    "area": ("Click the area", "a test point or a source is named: click the skin it belongs to"),
    "source": ("Name the source", "a pattern is shown without its name: choose among four, or type"),
    "paint": ("Paint the dermatome", "click the areas of a root; each published map scores it by itself"),
    "mechanism": ("Referred or radicular", "a constructed case: decide what kind of pain it is"),
    "case": ("Work it out", "a case: which of four answers fits best?"),
    "apart": ("Tell them apart", "two sources on the same skin: which test speaks for one of them alone?"),
}
LENGTHS = ("5", "10", "20", "50")

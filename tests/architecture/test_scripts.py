"""What no script may do, and no browser says: give two things of one scope the same name."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.architecture.tracked import ROOT, code

# Comments, texts, templates and patterns are blanked, so that a brace inside them counts for nothing.
QUIET = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`"
    r"|(?<=[=(,:?!&|;{}\[])\s*/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*",
    re.DOTALL,
)
TOKENS = re.compile(r"[{}]|\bfunction\*?\s+(?P<declared>[\w$]+)|\b(?:const|let|class)\s+(?P<bound>[\w$]+)\s*[={]")


def _twice(text: str) -> Iterator[str]:
    """Every name that a block declares as a function and declares once more."""
    scopes = [Counter[str]()]
    functions = [set[str]()]
    for token in TOKENS.finditer(QUIET.sub(lambda found: "\n" * found[0].count("\n"), text)):
        name = token["declared"] or token["bound"]
        if name:
            scopes[-1][name] += 1
            functions[-1] |= {token["declared"]} - {None}
            if scopes[-1][name] == 2 and name in functions[-1]:
                yield name
        if token[0].endswith("{"):
            scopes.append(Counter())
            functions.append(set())
        elif token[0] == "}" and len(scopes) > 1:
            scopes.pop()
            functions.pop()


def test_the_reading_of_scripts_finds_what_it_looks_for() -> None:
    """The later of two functions wins without a word; those in other blocks, texts and comments do not count."""
    assert list(_twice("function show() { a(); }\nfunction hide() {}\nfunction show() {}")) == ["show"]
    assert list(_twice("{ function show() {} }\n{ function show() {} }")) == []
    assert (
        list(_twice('function show() { return "}"; } // function show() {}\nconst x = /[{]/; `function show() {`'))
        == []
    )


def test_no_function_is_declared_twice() -> None:
    """A second function of the same name in the same block silently takes the place of the first."""
    found = {str(path): list(_twice((ROOT / path).read_text("utf-8"))) for path in code(".js")}
    assert not {path: names for path, names in found.items() if names}

"""The exported site as an app of its own."""

import json
import re

from dashboard.serve import offline

VIEWS = json.dumps({"views": [{"width": 582, "height": 1125, "outline": 'M1 1l5-5 7.5 0z"/><script>'}]}).encode()


def test_the_icon_is_the_body_and_nothing_else() -> None:
    """Its outline in a square; no sign of it can end the attribute it stands in."""
    drawn = offline.icon(VIEWS).decode()
    tags = re.findall(r"<(\w+)", drawn)
    assert tags == ["svg", "clipPath", "rect", "g", "rect", "path"]
    assert 'd="M1 1l5-5 7.5 0z' in drawn


def test_the_keeper_has_a_new_version_for_new_content_only() -> None:
    """A changed page or a changed name is a new version; the order of names is none."""
    pages = {"index.html": b"one"}
    known = offline.worker(["./", "a.1.js"], ["b.2.js", "c.3.js"], pages)
    assert known == offline.worker(["a.1.js", "./"], ["c.3.js", "b.2.js"], pages)
    others = [
        offline.worker(["./", "a.9.js"], ["b.2.js", "c.3.js"], pages),
        offline.worker(["./", "a.1.js"], ["b.2.js", "c.3.js"], {"index.html": b"two"}),
    ]
    versions = [re.search(rb'VERSION = "(\w{16})"', text)[1] for text in (known, *others)]  # type: ignore[index]
    assert len(set(versions)) == 3


def test_values_stand_before_a_script_that_stays_strict() -> None:
    """`use strict` counts only as the very first statement."""
    made = offline.with_values("offline.js", VERSION="x", FIRST=["./"], LATER=[]).decode()
    assert made.startswith('"use strict";\nconst VERSION = "x";\nconst FIRST = ["./"];\nconst LATER = [];\n')
    assert made.count('"use strict"') == 1


def test_the_text_says_what_is_kept() -> None:
    """Whoever reads the script finds that nothing of the reader is kept, and the script has no means to."""
    made = offline.with_values("offline.js").decode()
    assert "nothing of the reader's" in made
    assert not re.search(r"indexedDB|localStorage|document\.cookie|\.url\b.*\?", made)

"""The exported site as an app of its own."""

import re

from dashboard.serve import offline


def test_the_keeper_has_a_new_version_for_new_content_only() -> None:
    """A changed page or a changed name is a new version; the order of names is none."""
    pages = {"index.html": b"one"}
    worker = offline.worker(["./", "a.1.js"], ["b.2.js", "c.3.js"], pages)
    assert worker == offline.worker(["a.1.js", "./"], ["c.3.js", "b.2.js"], pages)
    others = [
        offline.worker(["./", "a.9.js"], ["b.2.js", "c.3.js"], pages),
        offline.worker(["./", "a.1.js"], ["b.2.js", "c.3.js"], {"index.html": b"two"}),
    ]
    versions = [re.search(rb'VERSION = "(\w{16})"', text)[1] for text in (worker, *others)]  # type: ignore[index]
    assert len(set(versions)) == 3


def test_values_stand_before_a_script_that_stays_strict() -> None:
    """`use strict` counts only as the very first statement."""
    made = offline.with_values("offline.js", VERSION="x", FIRST=["./"], REST=[]).decode()
    assert made.startswith('"use strict";\nconst VERSION = "x";\nconst FIRST = ["./"];\nconst REST = [];\n')
    assert made.count('"use strict"') == 1


def test_the_text_says_what_is_kept() -> None:
    """Whoever reads the script finds that nothing of the reader is kept, and the script has no means to."""
    made = offline.with_values("offline.js").decode()
    assert "nothing of the reader's" in made
    assert not re.search(r"indexedDB|localStorage|document\.cookie|\.url\b.*\?", made)

"""What a reader sees of a fragment of the page."""

import re
from html import unescape


def text_of(fragment: str) -> str:
    """What a reader sees of a fragment."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", fragment))).strip()


def part_of(fragment: str, name: str) -> str:
    """The text of one part of a panel."""
    opening = r'<(?:section|details) class="part '
    found = re.search(rf'{opening}{name}(?: folded)?">(.*?)(?={opening}|</article>|\Z)', fragment, re.DOTALL)
    assert found, f"no part {name}"
    return text_of(found[1])

"""What the search knows beyond the lists of the page; web/shell/search_entries.js asks for it when it is needed."""

import json
from collections.abc import Callable

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The conditions, and the words of search_words.csv as word, kind, targets and what is said with them."""
    return {"search.json": lambda: _search_json(atlas)}


def _search_json(atlas: Atlas) -> bytes:
    content = {
        "conditions": [[row["condition_id"], row["name"]] for row in rows(atlas, "conditions")],
        "said": [
            [row["word"], row["kind"], listed(row["target_ids"]), row["says"]] for row in rows(atlas, "search_words")
        ],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()

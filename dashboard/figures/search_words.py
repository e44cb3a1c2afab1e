"""What the search knows beyond the lists of the page; web/shell/search_entries.js asks for it when it is needed."""

import json
from collections.abc import Callable

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, listed, rows
from dashboard.language.texts import told_row


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The conditions, and the words of search_words.csv as word, kind, targets and what is said with them."""
    return {"search.json": lambda: _search_json(atlas)}


def _search_json(atlas: Atlas) -> bytes:
    content = {
        "conditions": [[row["condition_id"], row["name"]] for row in rows(atlas, "conditions")],
        "said": [
            [word, row["kind"], listed(row["target_ids"]), row["says"]]
            for row in rows(atlas, "search_words")
            for word in _words(row)
        ],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _words(row: Row) -> list[str]:
    """The English word, which people of every language may type, and what the language that is written says for it."""
    own = told_row("search_words", f"{row['word']}+{row['kind']}", row)["word"]
    return list(dict.fromkeys([row["word"], *(part.strip() for part in own.split(";"))]))

"""The page of a course package: the exported one, with what it is about and the script that tells the course."""

import html
import re
from collections.abc import Iterable

from dashboard.course.assignment import Assignment
from dashboard.serve.bundles import bundled
from dashboard.serve.limits import FreezeError

START = re.compile(r"(?=\s*<script )")


def course_page(page: str, files: Iterable[str], standard: str, assignment: Assignment) -> str:
    """The page with its course's script before all others, because it decides what the page opens with."""
    names = [name for name in files if bundled(name, "course")]
    script, sheet = (next((name for name in names if name.endswith(suffix)), "") for suffix in (".js", ".css"))
    if not script or not sheet:
        raise FreezeError("assets/web holds no course.*.js or no course.*.css; make them with `make web`")
    told = {"standard": standard, "what": assignment.kind, "opens": assignment.opens, "mastery": assignment.mastery}
    data = "".join(f' data-{name}="{html.escape(str(value))}"' for name, value in told.items())
    page = START.sub(lambda _: f'\n    <script src="{script}"{data}></script>', page, count=1)
    return page.replace("</head>", f'  <link rel="stylesheet" href="{sheet}">\n  </head>', 1)

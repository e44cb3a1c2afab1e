"""The one page as a file: its policy in itself, its addresses those of the static site's files."""

import html
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

ADDRESS = re.compile(r"([\w@./-]+)\?m=[0-9a-f]{16}")
PRELOAD = re.compile(r'[ \t]*<link rel="preload" href="([^"]*)"[^>]*>\n?')
HEAD = re.compile(r"<head>\s*")
# The tag of `bundles.module_tag`.
MODULES = re.compile(r'[ \t]*<script type="module" src="([^"]+)"></script>\n?')
LINKED_SCRIPT = re.compile(r'[ \t]*<script src="([^"]+)"></script>\n?')
# Told by a header or not at all.
ONLY_IN_HEADERS = ("frame-ancestors",)
# An installed site has a script that keeps its files, and a manifest.
ONLY_HERE = ("worker-src 'self'", "manifest-src 'self'")


class Scripts(NamedTuple):
    """The files of a page: what starts it, its modules or all in one script, its other ones, and that of the first map.

    `first_files` names what that last script holds.
    """

    start: str
    modules: str
    disk: str
    program: str
    first: str
    first_files: Sequence[str]


def scripts(page: str) -> list[str]:
    """The paths of the scripts that a frozen page links, in its order."""
    return [f"/{urlsplit(link).path}" for link in LINKED_SCRIPT.findall(page)]


def static_policy(policy: str, *, within: bool = False) -> str:
    """A page's policy as it can stand in the page; `within` something else it is no app of its own."""
    kept = [rule for rule in policy.split("; ") if rule.split()[0] not in ONLY_IN_HEADERS]
    return "; ".join(kept if within else [*kept, *ONLY_HERE])


def header_policy(policy: str) -> str:
    """A page's policy as a file server tells it; the four in docs/serving do."""
    return "; ".join([policy, *ONLY_HERE])


def static_page(
    page: str,
    policy: str,
    names: Mapping[str, str],
    made: Scripts,
    moved: tuple[str, str] = ("", ""),
    *,
    within: bool = False,
) -> str:
    """A frozen page with the policy before anything it could forbid, and three scripts in place of all it links.

    `names` tells the file of every address, `moved` the folder of the atlas as the page has it and as it is here. What
    the map is drawn from comes while the page is read, and so do the modules, or the one script that stands for them.
    """
    if not LINKED_SCRIPT.search(page):  # no page of the app, but one that sends its reader on to it
        return page.replace("../?", "../index.html?")
    page = ADDRESS.sub(lambda found: names.get(found[1], found[0]), PRELOAD.sub("", page)).replace(*moved)
    first_tag = f'<script src="{made.first}" data-brings="{" ".join(made.first_files)}" defer></script>\n'
    tags = iter([f'{first_tag}<script src="{made.program}"></script>\n'])
    page = MODULES.sub("", LINKED_SCRIPT.sub(lambda _: next(tags, ""), page))
    rules = html.escape(static_policy(policy, within=within), quote=True)
    metas = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    metas += '\n    <meta name="referrer" content="no-referrer">'
    if made.modules:
        metas += f'\n    <script src="{made.start}" data-modules="{made.modules}" data-disk="{made.disk}"></script>'
    return HEAD.sub(lambda _: f'<head>\n    <meta charset="UTF-8">\n    {metas}\n    ', page, count=1)

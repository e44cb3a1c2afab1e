"""What must not be in any file we ship."""

import re

import pytest

from tests.architecture.tracked import ROOT, code, texts

# Written in pieces, so that this file does not find itself.
MACHINE_PATHS = re.compile("(?:^|[\\s\"'=(:])/" + "(?:home|root|Users|work|opt|tmp)/[\\w.-]+", re.MULTILINE)
REGISTRIES = re.compile(
    "--(?:extra-)?" + "index-url|pypi\\." + "org/simple|find-" + "links|file:" + "///", re.IGNORECASE
)
SECRETS = re.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY|gh[pousr]_[A-Za-z0-9]{30}|AKIA[0-9A-Z]{16}")
EVAL = re.compile(r"\beval\(|\bexec\(|new Function\(|set(?:Timeout|Interval)\(\s*[\"'`]")
REMOTE_CODE = re.compile(
    r"(?:src|href)=[\"']https?://|@import\s+(?:url\(|[\"'])|url\([\"']?https?:|import\([\"']https?:"
)
INLINE = re.compile(
    r"\bon(?:click|load|error|input|change|submit)\s*=\s*[\"']|<script>|\bstyle=\"|javascript:", re.IGNORECASE
)
STORAGE = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b")


@pytest.mark.parametrize(
    "forbidden", [MACHINE_PATHS, REGISTRIES, SECRETS], ids=["machine paths", "registries", "secrets"]
)
def test_no_file_tells_about_the_machine_it_was_written_on(forbidden: re.Pattern[str]) -> None:
    """No absolute path of somebody's machine, no package registry, no secret, in any tracked text."""
    assert not [(str(path), found[0].strip()) for path, text in texts() if (found := forbidden.search(text))]


@pytest.mark.parametrize("forbidden", [EVAL, REMOTE_CODE, INLINE, STORAGE], ids=["eval", "remote", "inline", "storage"])
def test_what_runs_in_the_page_is_its_own_and_keeps_nothing(forbidden: re.Pattern[str]) -> None:
    """No eval, no code or style from elsewhere, no inline handler or style, no cookie and no local storage."""
    shipped = [path for path in code(".py", ".js", ".css") if path.parts[0] in ("app.py", "dashboard", "web")]
    hits = [(path, forbidden.search((ROOT / path).read_text("utf-8"))) for path in shipped]
    assert not [(str(path), found[0]) for path, found in hits if found]

"""The container file names what it takes, and nothing of whoever builds it."""

import re

from tests.conftest import ROOT

TEXT = (ROOT / "Containerfile").read_text("utf-8")


def test_the_base_is_a_name_and_a_version() -> None:
    """No registry's host, no address, and the Python that the project asks for."""
    assert re.findall(r"^FROM (.+)$", TEXT, re.MULTILINE) == ["python:3.11-slim"]
    assert not re.search(r"https?://(?!127\.0\.0\.1)|index-url", TEXT)


def test_what_it_copies_is_there_and_let_in() -> None:
    """Every copied file exists, and the list of what a builder may see has it; tests stay out."""
    copied = {name for line in re.findall(r"^COPY (.+) \S+$", TEXT, re.MULTILINE) for name in line.split()}
    let_in = {line[1:] for line in (ROOT / ".containerignore").read_text("utf-8").splitlines() if line[:1] == "!"}
    assert copied == let_in >= {"app.py", "dashboard", "assets", "data", "pyproject.toml", "constraints.txt"}
    assert not [name for name in copied if not (ROOT / name).exists()]


def test_it_serves_as_nobody_in_particular_and_says_how_it_is() -> None:
    """Not root when it serves, on every address of the container, with a health check of its own."""
    last_user = re.findall(r"^USER (.+)$", TEXT, re.MULTILINE)[-1]
    assert last_user not in ("root", "0") and TEXT.index(f"USER {last_user}") < TEXT.index('CMD ["python", "app.py"]')
    assert "HOST=0.0.0.0" in TEXT and "/healthz" in TEXT

"""Find Debian's Chromium, or install it (`python -m tests.chromium`), and wait for the atlas in it.

nginx comes along where that cannot start a server of the machine's own: as root, without systemd.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

READY_MS = 20_000
# The shell is the same engine without windows, and half as slow to open a page.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "chrome")
# No sandbox: containers rarely allow one. The rest keeps the browser from calling home and pictures from changing.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--disable-lcd-text",
)
FONTS = ("fonts-dejavu-core", "fonts-liberation")
BESIDE = {"pdftotext": "poppler-utils", "soffice": "libreoffice-impress-nogui"}
ADVICE = f"No Chromium found. Install one (Debian: apt-get install {SHELL}) or name it in the variable CHROMIUM."


def find() -> Path | None:
    """The browser named by CHROMIUM, or the first usual one on the path."""
    named = os.environ.get("CHROMIUM")
    found = next(filter(None, map(shutil.which, [named] if named else NAMES)), None)
    return Path(found) if found else None


def install() -> bool:
    """Ask apt for Chromium where we may; True when a browser is there afterwards."""
    if not shutil.which("apt-get"):
        return find() is not None
    missing = [*([] if find() else FONTS), *_beside()]
    if missing or find() is None:
        _apt("update")
        _apt("install", "--yes", "--no-install-recommends", *missing)
    for name in (SHELL, "chromium"):  # an older Debian has no shell
        if find() is None:
            _apt("install", "--yes", "--no-install-recommends", name)
    return find() is not None


def wait_ready(page: Page) -> None:
    """Wait until the map answers to clicks; by locator, because the page's policy forbids evaluated waits."""
    expect(page.locator('html[data-ready="true"]')).to_be_attached(timeout=READY_MS)


def _beside() -> list[str]:
    """What reads the PDF of a page and the slides of a lesson, and a file server."""
    missing = [package for program, package in BESIDE.items() if not shutil.which(program)]
    return [*missing, *_nginx()]


def _nginx() -> list[str]:
    """Only its own tests want it, and elsewhere than in a bare container its package would start a server."""
    can = os.geteuid() == 0 and not Path("/run/systemd/system").exists()
    return [] if shutil.which("nginx") or not can else ["nginx-light"]


def _apt(*command: str) -> None:
    patient = ["apt-get", "--option=Acquire::Retries=1", "--option=Acquire::http::Timeout=20"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*_as_root(), *patient, *command], check=False, env=quiet)


def _as_root() -> list[str]:
    """Nothing where we are root already; sudo that never asks for a password elsewhere."""
    return [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]


if __name__ == "__main__" and not install():
    # Browser tests then skip and say why; everything else can still be tested.
    print(ADVICE, file=sys.stderr)

"""LibreOffice, as the second program that opens what the atlas writes for others."""

import shutil
import subprocess
from pathlib import Path

import pytest

ADVICE = "No LibreOffice found. Install it (Debian: apt-get install libreoffice-impress-nogui)."
PATIENCE_S = 180


def pages_of(file: Path) -> list[str]:
    """The text of each page of a file once LibreOffice has turned it into a PDF; skips with the reason without it."""
    if not shutil.which("soffice"):
        pytest.skip(ADVICE)
    # A profile of its own: a second run at the same time would find the usual one locked.
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_S)
    text = ["pdftotext", "-layout", str(file.with_suffix(".pdf")), "-"]
    told = subprocess.run(text, check=True, capture_output=True, text=True, timeout=PATIENCE_S).stdout
    return told.split("\f")[:-1]

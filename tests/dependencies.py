"""Known weaknesses and the licences of what the app runs on (`python -m tests.dependencies`, part of `make lint`)."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = "pain-atlas"
PATIENCE_S = 60
# Licences that let a clinic use, change and pass on the app beside its MIT licence.
ALLOWED = frozenset(
    [
        *("0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-CMU", "MPL-2.0"),
        *("PSF-2.0", "Zlib", "ZPL-2.1"),
    ]
)
# How packages write the same thing without an SPDX expression.
SPELT = {
    "Apache 2": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ZPL 2.1": "ZPL-2.1",
}
# The pins themselves are asked about, one by one; nothing is installed or resolved.
AUDIT = (
    *(sys.executable, "-m", "pip_audit", "--vulnerability-service", "osv", "--disable-pip", "--no-deps"),
    *("--progress-spinner", "off", "--timeout", "10", "--format", "json", "--desc", "off"),
)


def audit(command: Iterable[str] = AUDIT, patience: float = PATIENCE_S) -> tuple[bool, str]:
    """Whether no pinned package has a known weakness, in words; also True, and said so, where nobody answers."""
    with tempfile.TemporaryDirectory() as cache:
        pins = Path(cache) / "pins.txt"
        pins.write_text("\n".join(sorted(pinned())), "utf-8")
        asked = [*command, "--cache-dir", cache, "--requirement", str(pins)]
        try:
            done = subprocess.run(asked, capture_output=True, text=True, timeout=patience, check=False)
        except subprocess.TimeoutExpired:
            return True, f"skipped: known weaknesses: no answer within {patience:g} s"
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return True, f"skipped: known weaknesses: {_last_line(done.stderr)}"
    weak = [f"{package['name']} {package.get('version', '')}: {', '.join(vuln['id'] for vuln in package['vulns'])}"
            for package in packages if package.get("vulns")]  # fmt: skip
    return not weak, "\n".join(
        ["known weaknesses:", *weak]
    ) if weak else f"no known weakness in {len(packages)} packages"


def licences(names: Iterable[str] | None = None) -> tuple[bool, str]:
    """Whether every package the app runs on has an allowed licence, in words."""
    terms = {name: licence(name) for name in (running() if names is None else names)}
    refused = [f"{name}: {words or 'no licence told'}" for name, words in terms.items() if not allowed(words)]
    if refused:
        return False, "\n".join([f"licences outside {', '.join(sorted(ALLOWED))}:", *refused])
    return True, f"licences of {len(terms)} packages are all allowed"


def running() -> list[str]:
    """The packages installed with the app and those they need in turn, without any extra of ours."""
    found: dict[str, None] = {}
    waiting = [PROJECT]
    while waiting:
        name = waiting.pop()
        for text in metadata.requires(name) or ():
            needed = Requirement(text)
            key = canonicalize_name(needed.name)
            if key not in found and (needed.marker is None or needed.marker.evaluate({"extra": ""})):
                found[key] = None
                waiting.append(key)
    return sorted(found)


def licence(name: str) -> str:
    """A package's licence: as an SPDX expression, as the short text it gives, or by its classifiers."""
    fields = metadata.metadata(name)
    spdx = fields.get_all("License-Expression") or ()
    classes = [
        line.rpartition(" :: ")[2] for line in fields.get_all("Classifier") or () if line.startswith("License ::")
    ]
    short = [text for text in fields.get_all("License") or () if len(text) < 60]
    return " AND ".join(spdx or [SPELT.get(word, word) for word in short or classes])


def allowed(expression: str) -> bool:
    """Whether one of the offered licences, and every part of it, is allowed."""
    offers = [re.split(r"\s+AND\s+", offer) for offer in re.split(r"\s+OR\s+", expression)]
    return any(all(part.strip("() ") in ALLOWED for part in parts) for parts in offers)


def pinned() -> set[str]:
    """The pins of constraints.txt that are installed here, so that an unused extra is nobody's problem."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    installed = {canonicalize_name(found.name) for found in metadata.distributions()}
    return {line for line in lines if "==" in line and canonicalize_name(line.partition("==")[0]) in installed}


def _last_line(output: str) -> str:
    """The last thing a program said, short enough to be read."""
    lines = output.strip().splitlines() or ["no answer"]
    return lines[-1].partition(" (Caused by")[0][:160]


def main() -> int:
    """Print both answers; 1 where one of them is bad."""
    answers = [licences(), audit()]
    for _, words in answers:
        print(words)
    return 0 if all(good for good, _ in answers) else 1


if __name__ == "__main__":
    sys.exit(main())

"""The rules that run in the browser hold in Node too, without a page: web/**/*.test.js."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.web.fixtures import write_fixtures

TESTS = "web/**/*.test.js"
UNDONE = ("fail", "cancelled", "skipped", "todo")


def node() -> Path:
    """The pinned Node, which lies beside this Python: another one may know less; fails where there is none."""
    found = Path(sys.executable).with_name("node")
    if not found.is_file():
        pytest.fail("there is no Node to run the tests of web/: run `make test`, which installs it")
    return found


def run(fixtures: Path, tests: str) -> tuple[int, dict[str, int], str]:
    """The exit code of Node's test runner, its counts by name, and all it said."""
    done = subprocess.run(
        [node(), "--test", "--test-reporter=tap", tests],
        cwd=ROOT,
        env={**os.environ, "PAIN_ATLAS_FIXTURES": str(fixtures)},
        capture_output=True,
        text=True,
        check=False,
    )
    counts = {name: int(count) for name, count in re.findall(r"^# (\w+) (\d+)$", done.stdout, re.MULTILINE)}
    return done.returncode, counts, done.stdout + done.stderr


@pytest.fixture(scope="module")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the tests compare with."""
    folder = tmp_path_factory.mktemp("fixtures")
    write_fixtures(folder)
    return folder


def test_the_rules_of_the_browser_hold(fixtures: Path) -> None:
    """Every test in web/ passes: none fails, none is left out, and every file with tests is run."""
    code, counts, output = run(fixtures, TESTS)
    assert code == 0 and counts["pass"] > 100, output
    assert not any(counts[name] for name in UNDONE), output
    for file in (ROOT / "web").glob("*/*.test.js"):
        names = re.findall(r'^test\("([^"]+)"', file.read_text("utf-8"), re.MULTILINE)
        missing = [name for name in names if not re.search(rf"^ *ok \d+ - {re.escape(name)}", output, re.MULTILINE)]
        assert names and not missing, file


def test_what_is_wrong_in_node_fails_here(fixtures: Path, tmp_path: Path) -> None:
    """A test that fails gives another exit code and its words; where no file is found, none has run."""
    failing = tmp_path / "wrong.test.js"
    failing.write_text('require("node:test").test("a claim", () => { throw new Error("refuted"); });')
    code, counts, output = run(fixtures, str(failing))
    assert code != 0 and counts["fail"] == 1 and "refuted" in output
    assert not run(fixtures, str(tmp_path / "*.none.js"))[1].get("pass")


def test_without_node_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is skipped in silence."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(pytest.fail.Exception, match="run `make test`, which installs it"):
        node()

"""assets/ is what web/ gives."""

import subprocess
import sys
from pathlib import Path

from dashboard import contract
from tests.conftest import ROOT

NODE = Path(sys.executable).with_name("node")


def test_committed_bundles_are_what_the_modules_give(tmp_path: Path) -> None:
    """Made anew, every file has the same name and the same bytes: nobody edited one by hand, or forgot `make web`."""
    done = subprocess.run([NODE, ROOT / "web/build.mjs", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made, committed = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path, ROOT / "assets")
    )
    assert made.keys() == committed.keys(), "run `make web`"
    assert not [name for name, content in made.items() if committed[name] != content], "run `make web`"


def test_what_both_halves_say_is_written_out_for_the_browser() -> None:
    """Zones, subjects of a link and the form of lessons have one home, in Python."""
    there = {name: (contract.FOLDER / name).read_text("utf-8") for name in contract.written()}
    assert there == contract.written(), "run `make web`"

"""Run a command that ends with whoever started it: `python -m tests.watched COMMAND …`.

It holds the other end of a pipe to its starter. When that pipe closes, because the starter is done or was killed, the
command is stopped by its own handle; a run that was interrupted leaves nothing behind.
"""

import os
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).parents[1]


def start(command: list[str], log: Path, **settings: str) -> "subprocess.Popen[bytes]":
    """Start a command watched; `log` takes what it says, `settings` are added to the environment."""
    with log.open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.watched", *command],
            cwd=ROOT, env={**os.environ, **settings}, stdin=subprocess.PIPE, stdout=out, stderr=out,
        )  # fmt: skip


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Close the pipe and wait."""
    assert process.stdin
    process.stdin.close()
    process.wait(timeout=20)


def main(command: list[str]) -> int:
    """Run until the command ends or the starter is gone."""
    running = subprocess.Popen(command, stdin=subprocess.DEVNULL)

    def watch() -> None:
        sys.stdin.buffer.read()
        running.terminate()

    threading.Thread(target=watch, daemon=True).start()
    try:
        return running.wait()
    except KeyboardInterrupt:  # the command got it as well
        return running.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

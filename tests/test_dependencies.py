"""What `make lint` says about the packages the app runs on."""

import json
import sys

import pytest

from tests.dependencies import allowed, audit, licence, licences, running

WEAK = {
    "dependencies": [
        {"name": "a", "version": "1", "vulns": []},
        {"name": "b", "version": "2", "vulns": [{"id": "X-1"}]},
    ]
}


def test_every_package_the_app_runs_on_may_be_passed_on() -> None:
    """All licences of the app's own packages, and of those they need, are on the list; tools of ours are not asked."""
    assert {"dash", "flask", "werkzeug", "numpy", "waitress"} <= set(running())
    assert not {"pytest", "torch", "hypothesis", "playwright"} & set(running())
    assert licences()[0], licences()[1]


def test_a_licence_outside_the_list_is_named_with_its_package() -> None:
    """frozendict, which only the rare `mesh` needs, is not allowed in the app."""
    good, words = licences(["frozendict", "flask"])
    assert not good and "frozendict: LGPL-3.0-only" in words and "flask" not in words


@pytest.mark.parametrize(
    ("expression", "may"),
    [("MIT", True), ("MIT AND Zlib", True), ("MIT AND GPL-3.0-only", False), ("GPL-2.0-only OR MIT", True),
     ("GPL-2.0-only", False), ("", False), ("(MIT AND GPL-3.0-only) OR AGPL-3.0-only", False)],
)  # fmt: skip
def test_one_offer_is_enough_and_every_part_of_it_counts(expression: str, may: bool) -> None:
    """AND asks for both, OR leaves the choice, nothing told is nothing allowed."""
    assert allowed(expression) is may
    assert licence("waitress") == "ZPL-2.1"


@pytest.mark.parametrize(
    ("program", "good", "reason"),
    [
        (f"print('''{json.dumps(WEAK)}''')", False, "b 2: X-1"),
        ('print(\'{"dependencies": [{"name": "a", "vulns": []}]}\')', True, "no known weakness in 1 packages"),
        ("import sys; sys.exit('nobody there')", True, "skipped: known weaknesses: nobody there"),
        ("import time; time.sleep(60)", True, "skipped: known weaknesses: no answer within 3 s"),
    ],
)
def test_known_weaknesses_fail_and_silence_is_a_skip_that_says_so(program: str, good: bool, reason: str) -> None:
    """Found, none found, refused and hanging: only what was found fails, and nothing waits for ever."""
    answer, words = audit((sys.executable, "-c", program), patience=3)
    assert answer is good and reason in words

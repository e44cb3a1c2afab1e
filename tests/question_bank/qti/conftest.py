"""Packages of fifty questions a kind, with what they were made from."""

import pytest

from dashboard.question_bank.choices import Choice
from dashboard.question_bank.qti.bank import Bank, entries_of
from dashboard.question_bank.qti.dialect import DIALECTS
from dashboard.question_bank.qti.package import package

CREDIT = "Pain Atlas, data 0123. For education, not diagnosis."
WARNINGS = ("Sudden weakness: call an ambulance.", "Night pain with fever: see a doctor the same day.")


def bank_of(choices: list[Choice]) -> Bank:
    """Questions with a line of credit and two warnings."""
    return Bank(entries_of(choices), "0123", CREDIT, WARNINGS)


@pytest.fixture(scope="session")
def packages(mixed: list[Choice]) -> dict[str, bytes]:
    """The package of each version."""
    return {version: package(bank_of(mixed), dialect) for version, dialect in DIALECTS.items()}

"""What the rule weighs with, the cases of vignettes.csv as it reads them, and a reader of single columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.case.case import Case
from dashboard.case.reading import read_case
from dashboard.case.sign_words import SignWords
from dashboard.case.weighing import Answer, answers
from dashboard.figures.facts import Row, rows

Read = Callable[..., Case]


@dataclass(frozen=True)
class Coded:
    """A row of vignettes.csv beside the case it is read as."""

    row: Row
    case: Case

    @property
    def constructed(self) -> bool:
        """Written for the rule, and not taken from a report."""
        return str(self.row["split"]) == "dev"


@pytest.fixture(scope="session")
def words(atlas: Atlas) -> SignWords:
    """The words of signs.csv."""
    return SignWords(atlas)


@pytest.fixture(scope="session")
def read(atlas: Atlas, words: SignWords) -> Read:
    """The case of a row given as columns: `read(motor_signs="dorsiflexion 4/5")`."""

    def one(row: Mapping[str, Any] | None = None, **columns: Any) -> Case:
        return read_case(atlas, {**(row or {}), **columns}, words)

    return one


@pytest.fixture(scope="session")
def weighed(atlas: Atlas) -> tuple[Answer, ...]:
    """Every answer with its weights."""
    return answers(atlas)


@pytest.fixture(scope="session")
def coded(atlas: Atlas, read: Read) -> dict[str, Coded]:
    """Every case of vignettes.csv by its id."""
    return {row["vignette_id"]: Coded(row, read(row)) for row in rows(atlas, "vignettes")}

"""Fact check: every statement of the patient texts with its verdict, what the sources say, and its place on the map."""

from collections import Counter
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.claim import notes as claim_notes
from dashboard.claim.links import links, shown_ids
from dashboard.claim.notes import VERDICTS, text_word
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, rows
from dashboard.figures.sections import section
from dashboard.figures.sifting import sifted
from dashboard.figures.wording import sentence
from dashboard.language.telling import to_tell, told

STATEMENTS = to_tell("statements")


def part(atlas: Atlas) -> Component:
    """All claims under a search field, with selects for topic and verdict."""
    claims = rows(atlas, "claims")
    verdicts, topics = Counter(row["verdict"] for row in claims), Counter(row["topic"] for row in claims)
    narrowed_by = {
        "topic": (told("Topic"), [(code, f"{topic_word(atlas, code)} ({topics[code]})") for code in sorted(topics)]),
        "verdict": (
            told("Verdict"),
            [(code, f"{told(word)} ({verdicts[code]})") for code, (_, word) in VERDICTS.items()],
        ),
    }
    return section(
        "claims",
        told("Fact check"),
        html.P(
            told(
                "{number} statements commonly read in patient information on sciatica, from four texts and in our "
                "words, held against the literature. A verdict is about the statement, never about a person's pain.",
                number=len(claims),
            )
        ),
        html.Ul([html.Li(_verdict(code, meaning)) for code, meaning in _meanings(atlas)], className="verdicts"),
        *sifted(
            STATEMENTS,
            told("piriformis, rest, below the knee"),
            narrowed_by,
            [_claim(atlas, row) for row in claims],
        ),
    )


def topic_word(atlas: Atlas, code: str) -> str:
    """The topic as a word."""
    word = _vocabulary(atlas, "topic")[code]
    return word[:1].upper() + word[1:]


def _vocabulary(atlas: Atlas, column: str) -> dict[str, str]:
    return {row["code"]: row["meaning"] for row in rows(atlas, "vocabularies", file="claims.csv", column=column)}


def _meanings(atlas: Atlas) -> list[tuple[str, str]]:
    meant = _vocabulary(atlas, "verdict")
    return [(code, meant[code]) for code in VERDICTS]


def _verdict(code: str, meaning: str = "") -> list[Any]:
    mark, word = VERDICTS[code]
    badge = html.B(
        [html.Span(mark, **{"aria-hidden": "true"}), f" {told(word)}"], className="verdict", **{"data-is": code}
    )
    return [badge, f" {meaning}"] if meaning else [badge]


def _claim(atlas: Atlas, row: Row) -> Component:
    claim_id = row["claim_id"]
    return html.Li(
        [
            html.P(
                [*_verdict(row["verdict"]), " ", html.Span(_where_read(atlas, row), className="quiet")],
                className="claim-head",
            ),
            html.H4(told("“{statement}”", statement=sentence(row["claim"]))),
            html.P([sentence(row["correct_statement"]), " ", *cited(atlas, row)]),
            html.P([html.B(f"{told('Key number:')} "), row["key_number"]], className="key-number")
            if row["key_number"]
            else None,
            *claim_notes.shown(atlas, row),
            links(atlas, shown_ids(atlas, claim_id)) if not claim_notes.is_grouped(atlas, row) else None,
        ],
        **{"data-claim": claim_id, "data-topic": row["topic"], "data-verdict": row["verdict"]},
    )


def _where_read(atlas: Atlas, row: Row) -> str:
    return f"{topic_word(atlas, row['topic'])} · {text_word(row['source_text'])}"

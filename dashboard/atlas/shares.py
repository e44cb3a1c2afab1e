"""Say a published share in words, the right way round and with what it is a share of."""

from dashboard.atlas.model import PatternRow
from dashboard.language.numerals import numeral, percent
from dashboard.language.telling import to_tell, told

SYMPTOMS = {
    "paraesthesia": to_tell("paraesthesia"),
    "numbness": to_tell("numbness"),
    "sensory_loss": to_tell("sensory loss"),
}


def share_in_words(row: PatternRow) -> str:
    """`14% of 50 people with this source felt it in the groin (slipman2000)`, or '' if no share was published.

    Shares of kind `source_given_area` are worded the other way round: of the people with pain there, so many had this
    source, in that one study. Neither is the chance that this source explains a pain.
    """
    if row.proportion_low is None or row.proportion_high is None:
        return ""
    values = {
        "share": _percent(row),
        "n": row.n,
        "area": row.published_area or told("this area"),
        "works": ", ".join(row.source_keys),
    }
    if row.proportion_kind == "source_given_area":
        return told(_the_other_way_round(row), **values)
    if row.symptom == "pain":
        return told(_felt(row), **values)
    return told(_had(row), symptom=told(SYMPTOMS[row.symptom]), **values)


def _the_other_way_round(row: PatternRow) -> str:
    if _n_of(row) == "study_total":
        return to_tell("{share} of people with pain in {area} had this source in one study, study of {n} ({works})")
    return to_tell("{share} of people with pain in {area} had this source in one study ({works})")


def _felt(row: PatternRow) -> str:
    """The sentence of a share who felt pain."""
    if (n_of := _n_of(row)) == "denominator":
        return to_tell("{share} of {n} with this source felt it in {area} ({works})")
    if n_of == "study_total":
        return to_tell("{share} of those with this source felt it in {area}, study of {n} ({works})")
    return to_tell("{share} of those with this source felt it in {area} ({works})")


def _had(row: PatternRow) -> str:
    """The sentence of a share who had another symptom."""
    if (n_of := _n_of(row)) == "denominator":
        return to_tell("{share} of {n} with this source had {symptom} in {area} ({works})")
    if n_of == "study_total":
        return to_tell("{share} of those with this source had {symptom} in {area}, study of {n} ({works})")
    return to_tell("{share} of those with this source had {symptom} in {area} ({works})")


def _n_of(row: PatternRow) -> str:
    """Of what the number of people is told; '' where none is."""
    return row.n_kind if row.n else ""


def _percent(row: PatternRow) -> str:
    low, high = row.proportion_low or 0.0, row.proportion_high or 0.0
    if row.proportion is not None:
        return percent(row.proportion)
    if low == high:
        return percent(low)
    return told("{lowest} to {share}", lowest=numeral(round(100 * low, 1)), share=percent(high))

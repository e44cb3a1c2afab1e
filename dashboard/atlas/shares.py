"""Say a published share in words, the right way round and with what it is a share of."""

from dashboard.atlas.model import PatternRow


def share_in_words(row: PatternRow) -> str:
    """`14% of 50 people with this source felt it in the groin (slipman2000)`, or '' if no share was published.

    Shares of kind `source_given_area` are worded the other way round: of the people with pain there, so many had this
    source, in that one study. Neither is the chance that this source explains a pain.
    """
    if row.proportion_low is None or row.proportion_high is None:
        return ""
    keys = ", ".join(row.source_keys)
    place = row.published_area or "this area"
    if row.proportion_kind == "source_given_area":
        return f"{_percent(row)} of people with pain in {place} had this source in one study{_of_study(row)} ({keys})"
    people = f"{row.n} with this source" if row.n and row.n_kind == "denominator" else "those with this source"
    found = "felt it" if row.symptom == "pain" else f"had {row.symptom.replace('_', ' ')}"
    return f"{_percent(row)} of {people} {found} in {place}{_of_study(row)} ({keys})"


def _percent(row: PatternRow) -> str:
    low, high = row.proportion_low or 0.0, row.proportion_high or 0.0
    if row.proportion is not None:
        return f"{100 * row.proportion:.3g}%"
    return f"{100 * low:.3g}%" if low == high else f"{100 * low:.3g} to {100 * high:.3g}%"


def _of_study(row: PatternRow) -> str:
    return f", study of {row.n}" if row.n and row.n_kind == "study_total" else ""

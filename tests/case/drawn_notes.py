"""Marks and answers of every kind, as a file of the page holds them, for the tests of notes."""

from hypothesis import strategies as st

from dashboard.case.case import FOLLOWING
from tests.case.drawn_cases import AREAS, SIGNS

MARKS = [f"{layer}_{side}" for layer in ("pain", "numb", "tingling") for side in ("left", "right")]
some_areas = st.lists(st.sampled_from(AREAS), max_size=4, unique=True)
drawn = st.fixed_dictionaries(dict.fromkeys(MARKS, some_areas) | {"worst_area_id": st.sampled_from(["", *AREAS])})
asked = st.dictionaries(st.sampled_from([sign for sign in SIGNS if sign not in FOLLOWING]), st.booleans(), max_size=12)

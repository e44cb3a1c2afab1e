"""Numbers, shares and lists as a language writes them; English as the atlas has always written it."""

import re
from collections.abc import Sequence

from dashboard.language.telling import ENGLISH, spoken

# A capital that begins a word, not a code; the same in web/core/telling.js.
CAPITAL = re.compile(r"^[A-ZÀ-Þ](?=[a-zß-ÿ])")
PROPER = ("Achilles",)


def numeral(value: float) -> str:
    """A number with as many digits as it needs, at most six.

    >>> numeral(3.0), numeral(0.25)
    ('3', '0.25')
    """
    text = f"{value:g}"
    if (tag := spoken().tag) == ENGLISH:
        return text
    from babel.numbers import get_decimal_symbol  # here, because English does without

    return text.replace(".", get_decimal_symbol(tag))


def percent(share: float) -> str:
    """A share between 0 and 1 in percent, one decimal only where it says something.

    >>> percent(0.649), percent(0.5)
    ('64.9%', '50%')
    """
    if (tag := spoken().tag) == ENGLISH:
        return f"{round(share * 100, 1):g}%"
    from babel.numbers import format_percent

    return str(format_percent(round(share, 3), "#,##0.#%" if tag == "pt" else "#,##0.#\u00a0%", locale=tag))


def listed_words(words: Sequence[str]) -> str:
    """Words one after the other, the last after "and".

    >>> listed_words(["calf", "heel", "sole"])
    'calf, heel and sole'
    """
    if spoken().tag == ENGLISH:
        return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    from babel.lists import format_list

    return str(format_list(words, locale=spoken().tag))


def within(name: str) -> str:
    """A name within a sentence: without its capital where the language writes nouns small.

    >>> within("Beside the spine at T8"), within("L5 nerve root"), within("Achilles tendon")
    ('beside the spine at T8', 'L5 nerve root', 'Achilles tendon')
    """
    if spoken().tag == "de" or name.startswith(PROPER):
        return name
    return CAPITAL.sub(lambda letter: letter[0].lower(), name)

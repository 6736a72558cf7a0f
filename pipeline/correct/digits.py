"""Words with a digit read for ö, ß or ä: repaired where just one German word can stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice

from pipeline.correct.stream import Edit, is_free
from pipeline.lexicon import Lexicon
from pipeline.wordlists import rows

TABLE = "digit_letters.csv"
WORD = re.compile(r"(?<![\w/.,§&|])(?:[^\W\d_]+\d|\|\d|\d[^\W\d_]{4})[\w&|§]*(?![\w/])")
"""``B6schung``, ``Bev6lkerung``, ``gro8e``, ``|6sen``, ``6ffnen``; not ``2u``, ``a6/b``"""
GLYPHS = re.compile(r"[A-ZÄÖÜ](?=[^a-z]*[a-z][^a-z]*[a-z])[a-zéA-Z&§]*[68][a-zéA-Z&§68]*(?<!6)")
"""``K6dderbusch``, ``Gu8mack``, ``Rie8``: a name with the digits that ö and ß are read as"""
DIGITS = re.compile(r"\d+")
LEAST_LETTERS, MOST_DIGITS, MOST_FORMS = 3, 2, 256
LONG_PART, OFTEN = 7, 20
"""Letters of the last part of a compound, and how often it has to be counted as a word."""
OFTENER = 20
"""A word has to be counted this many times as often as the next that explains the same."""


def digit_edits(
    text: str, taken: Iterable[Edit], lexicon: Lexicon, named: Callable[[str], str | None]
) -> list[Edit]:
    """Exact repairs of the words of a line that hold a digit, where no other rule has fired.

    ``named`` gives the name a form stands for where no word comes out (``M6rk``).
    """
    if not any(sign.isdigit() for sign in text):
        return []
    return [
        Edit(found.start(), found.end(), word, TABLE, 1.0)
        for found in WORD.finditer(text)
        if is_free(*found.span(), taken)
        and (word := _meant(found[0], lexicon) or _named(found[0], lexicon, named)) is not None
    ]


def _named(read: str, lexicon: Lexicon, named: Callable[[str], str | None]) -> str | None:
    """``Mörk`` for ``M6rk``; not of words beside which a number stands (``Zimmer8``)."""
    around = [part for part in DIGITS.split(read) if len(part) > 1]
    if not GLYPHS.fullmatch(read) or all(part in lexicon for part in around):
        return None
    return named(read)


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    """What may stand on the paper for a sign or two; the table says why."""
    found: dict[str, tuple[str, ...]] = {}
    for read, true, _ in rows(TABLE):
        found[read] = (*found.get(read, ()), true)
    return found


def _meant(read: str, lexicon: Lexicon) -> str | None:
    letters = sum(sign.isalpha() for sign in read)
    digits = sum(sign.isdigit() for sign in read)
    small = sum(sign.islower() for sign in read)
    if letters < LEAST_LETTERS or digits > MOST_DIGITS or small < LEAST_LETTERS - 1:
        return None
    if read[-1].isdigit() and small < LEAST_LETTERS:
        return None
    if read[0].isdigit() and read[1:] in lexicon:
        return None
    forms = {form for form in islice(_forms(read), MOST_FORMS) if form in lexicon}
    forms = forms or _compounds(read, lexicon)
    ranking = sorted(forms, key=lambda form: (-_often(form, lexicon), _umlauts(form), form))
    if len(ranking) > 1:
        first, second = ranking[:2]
        clearly = _often(first, lexicon) >= OFTENER * max(_often(second, lexicon), 1)
        if not clearly and _umlauts(first) >= min(map(_umlauts, ranking[1:])):
            return None
    return ranking[0] if ranking else None


def _compounds(read: str, lexicon: Lexicon) -> set[str]:
    """``Planungsausschuß`` for ``Planungsausschu8``: a word that ends with a long, common one."""
    first = next(at for at, sign in enumerate(read) if sign.isdigit())
    return {
        form
        for form in islice(_forms(read), MOST_FORMS)
        for begin in range(1, min(first, len(form) - LONG_PART) + 1)
        if lexicon.frequency(form[begin:].capitalize()) >= OFTEN and form[0].isupper()
    }


def _umlauts(form: str) -> int:
    return sum(sign in "äöüßÄÖÜ" for sign in form)


def _often(form: str, lexicon: Lexicon) -> int:
    return max(lexicon.frequency(form), lexicon.frequency(form[0].lower() + form[1:]))


def _forms(read: str) -> Iterator[str]:
    """The word with every digit as a letter, and its other signs as read or as a letter."""
    if not read:
        yield ""
        return
    for width in (2, 1):
        sign = read[:width]
        ways = _letters().get(sign, ()) if len(sign) == width else ()
        if width == 1 and not sign.isdigit() and sign.isalpha():
            ways = (sign, *ways)
        for rest in _forms(read[width:]) if ways else ():
            for letter in ways:
                yield letter + rest

"""Text into the words and marks of which names are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extract.people.words import announces, is_salutation

TOKEN = re.compile(
    # B ö h n i n g · M A I E R · 2. of 2.Vorsitzende · a word · a mark
    r"(?<!\S)(?:[A-ZÄÖÜ](?: [a-zäöüß]){2,}|[A-ZÄÖÜ](?: [A-ZÄÖÜ]){3,})(?!\w|\S\w)"
    r"|(?<![\w.])[1-9]\.(?=[A-ZÄÖÜ][a-zäöüß])"
    r"|[^\s,;:!?()\[\]„“”‚‘\"»«/&•·|_]+|[,;:!?()\[\]/&|·]"
)
TORN = 3
"""Letters of the longest part of a torn ``Herr`` or ``Frau``."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its offsets in the text; one printed with spaces is closed up."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=5_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Split into words and marks; a sentence's final dot is cut off from a word."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        before = found[-1] if found else None
        if before is not None and _is_parted(text, before, match):
            ending = before.text[:-1] if match[0][0].islower() else before.text
            found[-1] = Token(ending + match[0], before.start, match.end())
        elif before is not None and _is_torn(text, before, match):
            found[-1] = Token(before.text + match[0], before.start, match.end())
        else:
            found.append(Token(match[0].replace(" ", ""), match.start(), match.end()))
    return tuple(found)


def _is_torn(text: str, before: Token, match: re.Match[str]) -> bool:
    """Whether a word of address was read in two: ``Fr au``, ``H err``."""
    short = len(match[0]) <= TORN >= len(before.text)
    if not short or not match[0].islower() or text[before.end : match.start()] != " ":
        return False
    whole = before.text + match[0]
    return before.text.istitle() and len(whole) > TORN and is_salutation(whole)


def _is_parted(text: str, before: Token, match: re.Match[str]) -> bool:
    """Whether a word goes on behind a hyphen at a line's end: ``Muster-`` / ``Beispiel``.

    In a cell of a table a blank stands for the line's end; then both parts open with a capital.
    """
    hyphened = len(before.text) > 2 and before.text[-1] == "-" and before.text[-2].isalpha()
    between = text[before.end : match.start()]
    if not hyphened or match[0] in ("und", "oder") or not match[0][0].isalpha():
        return False
    cut = between == " " and before.text.istitle() and match[0].istitle()
    return between == "\n" or (cut and not announces(match[0]))  # Muster- Vorsitzende

"""Short forms of organisations joined to the full names that the same minutes print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from pipeline.wordlists import rows, word_set

EXPLAINED = re.compile(
    # Verkehrsverbund Muldental (VVM) · Amt für Landwirtschaft und Forsten (ALF)
    r"(?P<full>[A-ZÄÖÜ][\w-]*(?:[ \n](?:[A-ZÄÖÜ][\w-]*|für|und|der|des|zur|in|am|an)){0,9})"
    r"[ \n]\((?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{0,7}[A-ZÄÖÜ])\)"
)


@cache
def known_names() -> re.Pattern[str]:
    """Return the short forms and full names of well-known organisations."""
    names = {name for row in rows("organisation_short_forms.csv") for name in row}
    listed = "|".join(
        re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w/-])(?:{listed})(?![\w/-])")


def short_forms(lines: Iterable[str]) -> Mapping[str, str]:
    """Return the short forms whose full names stand in the lines too, by short form."""
    text = "\n".join(lines)
    known = {short: full for short, full in rows("organisation_short_forms.csv")}  # noqa: C416
    found = {short: full for short, full in known.items() if full in text}
    for match in EXPLAINED.finditer(text):
        words = match["full"].split()
        full = next(
            (
                " ".join(words[first:])
                for first in range(len(words))
                if _is_short_for(match["short"], words[first:])
            ),
            None,
        )
        if full is not None and match["short"] not in word_set("parties.txt"):
            found.setdefault(match["short"], known.get(match["short"], full))
    return found


def _is_short_for(short: str, words: list[str]) -> bool:
    """Whether the letters of a short form stand in the words, each word giving at least one."""
    letters = iter("".join(words).casefold())
    named = [word for word in words if word[0].isupper()]
    if short[0] != words[0][0] or len(named) > len(short):
        return False
    return all(letter.casefold() in letters for letter in short if letter != "-")

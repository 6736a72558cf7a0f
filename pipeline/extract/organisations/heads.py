"""First words and legal forms that give the name of an organisation away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.sieve import Sieve
from pipeline.wordlists import alternatives, rows


@cache
def heads(alone: str) -> re.Pattern[str]:
    """Return the first words of names: with ``yes`` those that are a name by themselves."""
    patterns = [pattern for flag, pattern in rows("organisation_heads.csv") if flag == alone]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])")


def heads_in(text: str, alone: str) -> Iterator[re.Match[str]]:
    """Yield the first words of names, as in :func:`heads`, that stand in ``text``."""
    possible = [row for row, _ in _rows(alone).possible(text)]
    position = 0
    while begins := [found.start() for row in possible if (found := row.search(text, position))]:
        match = heads(alone).match(text, min(begins))
        assert match is not None
        yield match
        position = match.end()


@cache
def _rows(alone: str) -> Sieve[None]:
    """Return the rows of the list one by one: most texts have the words of hardly any of them."""
    patterns = [pattern for flag, pattern in rows("organisation_heads.csv") if flag == alone]
    return Sieve((re.compile(rf"(?<![\w-])(?:{one})(?![\w-])"), None) for one in patterns)


@cache
def legal_form() -> re.Pattern[str]:
    """Return the legal forms behind the name of an organisation: ``e. V.``, ``GmbH & Co. KG``."""
    return re.compile(rf"[ \n](?:{alternatives('organisation_forms.txt')})(?![\w])")

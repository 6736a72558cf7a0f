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
    return (match for match, _ in _sieve(alone).finditer(text))


@cache
def _sieve(alone: str) -> Sieve[None]:
    return Sieve(((heads(alone), None),))


@cache
def legal_form() -> re.Pattern[str]:
    """Return the legal forms behind the name of an organisation: ``e. V.``, ``GmbH & Co. KG``."""
    return re.compile(rf"[ \n](?:{alternatives('organisation_forms.txt')})(?![\w])")

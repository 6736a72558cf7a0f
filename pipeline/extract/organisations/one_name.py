"""Short names of organisations joined to the longer ones that the same document prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from pipeline.extract.organisations.heads import legal_form
from pipeline.wordlists import rows, word_set

_ADJECTIVE = re.compile(r"[A-ZÄÖÜ][\w-]+(?:e[rs]?)")
"""``Thurgauer`` Blasmusikverband"""


@cache
def _national() -> frozenset[str]:
    """Names that mean the whole where a group of a place is named too: ``KLJB``, ``SPD``."""
    listed = {name for row in rows("organisation_short_forms.csv") for name in row}
    return frozenset(listed) | word_set("parties.txt")


def longer_names(names: Iterable[str]) -> Mapping[str, str]:
    """Return the one longer name for ``Zweckverband`` where only ``Zweckverband Nord`` is meant."""
    known = set(names)
    found: dict[str, set[str]] = {}
    for name in known:
        parts = name.split(" ")
        shorter = {" ".join(parts[:count]) for count in range(1, len(parts))}
        if legal_form().search(name):
            shorter.update(parts[1:])
        elif len(parts) > 1 and _ADJECTIVE.fullmatch(parts[0]):
            shorter.add(" ".join(parts[1:]))
        for short in shorter & known - _national():
            found.setdefault(short, set()).add(name)
    longest = {short: max(longer, key=len) for short, longer in found.items()}
    return {
        short: name
        for short, name in longest.items()
        if all(other in name for other in found[short])
    }

"""Names of organisations as a sentence bends them, put into the nominative."""

from __future__ import annotations

import re

_GENITIVE_ADJECTIVE = re.compile(
    r"(?P<stem>[A-ZÄÖÜ][a-zäöüß]+(?:isch|ig|lich))e[nrms]?\s(?P<noun>(?=[A-ZÄÖÜ])(?i:[\w-]*(?:verein|verband|bund|"
    r"partei|feuerwehr|gemeinschaft|union|jugend|vereinigung|werk))\w*.*)"
)
"""``Schwäbischen Albvereins``"""
_ENDINGS = (
    ("er", re.compile(r"[\w-]*(?:verein|verband|bund)\b", re.IGNORECASE)),
    ("es", re.compile(r"(?:Hilfs|Sozial|Bildungs|Studenten)?[Ww]erk\b")),
)
"""Endings of an adjective before a noun, in the nominative without an article."""
_GENITIVE = re.compile(
    r"^((?:[\w-]+\sund\s|[A-Z]\w+\s)?[\w-]*(?:[Vv]erein|[Vv]erband|[Bb]und|[Mm]inisterium|[Aa]mt|[Ww]erk|[Ii]nstitut|"
    r"[Gg]ymnasium|[Gg]ericht|[Kk]olleg|[Bb]istum|[Rr]at))e?s\b"
)
_DATIVE = re.compile(r"([\w-]*(?:[Ww]erke|[Bb]etriebe))n\b")
"""``Stadtwerken`` Ulm"""


def nominative(name: str) -> str:
    """Return ``Gesangverein Eintracht`` for ``Gesangvereins Eintracht``."""
    described = _GENITIVE_ADJECTIVE.match(name)
    if described:
        noun = nominative(described["noun"])
        ending = next((end for end, nouns in _ENDINGS if nouns.match(noun)), "e")
        return f"{described['stem']}{ending} {noun}"
    return _GENITIVE.sub(r"\1", _DATIVE.sub(r"\1", name, count=1), count=1)

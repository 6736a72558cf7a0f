"""The phrases of ``deciding_phrases.csv`` as patterns, and which tell what others decided."""

from __future__ import annotations

import re
from functools import cache

from pipeline.sieve import Sifted
from pipeline.wordlists import rows

_WILL_BE = re.compile(r"\b(?:wird|werden)\b")
"""``Das Budget für 2013 wird angenommen``: here and now, whatever year is named"""
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?|ist|sind|fand|findet|erhielt|erhält|fiel)\b")
_BY_OTHERS = re.compile(r"(?:Von|Vom|Durch)\b")
"""``Die Bewerbung von Ida wird angenommen`` tells nobody else, ``wird von Ida angenommen`` does."""
_MOVED = re.compile(
    r"\bAuf\s(?:\w+\s)?(?:Antrag|Vorschlag|Empfehlung|Wunsch)\s(?:von|des|der)\s[^,]{3,60}?(?=\sw[iu]r)"
)
"""``[Auf Antrag von Frau Muster] wurde der Vorstand entlastet``"""
_PUT_OFF_TO = re.compile(
    r"\b(?:auf|bis|in)\s(?:d(?:ie|en|as)|zu[rm])\s(?:\w+\s)?\w*(?:sitzung|versammlung|treffen|termin|tagung|besprechung)\s(?:am|im|vom)\s"
    r"(?:[\d.]+\s?)*(?:(?-i:[A-ZÄÖÜ])\w+)?(?:\s\d{4})?",
    re.IGNORECASE,
)
"""``wurde [auf die Sitzung am] 5. November verschoben``"""
_READ_OUT = re.compile(
    r"\bvo[nm]\s[^,;]{3,60}?\s(?=(?:verlesen|vorgetragen|vorgelegt|vorgestellt|erläutert)\sund\b)"
)
"""``wurde [vom Schriftführer] verlesen und genehmigt``"""

_THEY = re.compile(
    r"(?:Der|Die|Das)\s(?:[a-zäöü]\w+\s)?(?P<have>[A-ZÄÖÜ][\w-]+)\s(?:hat|haben)\b.*\b(?:ge|be|ver|zu|ab|an|ein|über)\w+(?:t|en)\W*$"
    r"|(?:Der|Die|Das)\s(?:[a-zäöü]\w+\s)?(?P<advise>[A-ZÄÖÜ][\w-]+)\s(?:empf(?:iehlt|ahl|ehlen|ahlen)|befürworte(?:t|te))\b"
    r"|D\w\w\s[^,;:]{3,80}\bwurden?\s(?:\w+\s){0,3}?(?:im|vom|in\sder|von\sder)\s(?P<were>(?i:\w*(?:ausschu(?:ss|ß)|rat|vorstand|vertretung|kommission|beirat)))\b"
)
"""``Die [Anwohner] haben den Ausbau abgelehnt`` · ``Das wurde im [Bauausschuss] abgelehnt``"""


@cache
def phrases(kind: str) -> Sifted:
    """Return the phrases of one kind as one pattern."""
    found = (pattern for pattern, known, _ in rows("deciding_phrases.csv") if known == kind)
    joined = "|".join(f"(?:{one})" for one in found)
    return Sifted(re.compile(joined, re.IGNORECASE | re.DOTALL))


def elsewhere(text: str) -> bool:
    """Whether others decided, or at another time: ``wurde im Bauausschuss beschlossen``."""
    bare = _READ_OUT.sub("", _PUT_OFF_TO.sub("", _MOVED.sub("", text)))
    verb = None if _BY_OTHERS.match(bare) else _PASSIVE.search(bare)
    agent = phrases("agent").search(bare, verb.start() if verb else 0)
    if agent is not None or phrases("elsewhere").search(bare) is not None:
        return True
    return not _WILL_BE.search(bare) and phrases("dated").search(bare) is not None


def other_body(text: str) -> str | None:
    """Return who is told to have decided or advised something, in lower case."""
    told = _THEY.match(text)
    return (told["have"] or told["advise"] or told["were"]).lower() if told else None

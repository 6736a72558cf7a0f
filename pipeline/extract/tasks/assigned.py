"""One line that only tells who does what (``☐ @Lena Plakat``, ``Abstimmung: Muster``) into both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.wordlists import alternatives

_MARK = re.compile(r"[\s•▪◦●○*–-]*(?:→|⇒|➔|➜|►|->|=>|--?>|>|[☐□]|\[\s?\]|@|!)\s*")
"""``[→ ]Frau Muster: Kosten schätzen`` · ``[☐ ]@Lena Plakat drucken`` · ``[> ]Hr. Probst: Plan``"""
_BULLET = re.compile(r"^[\s•▪◦●○*–-]+")
_DUE = re.compile(
    r"(?:\s?[,;(–-]\s?|\s)(?:Termin:?\s|Frist:?\s|T\.?:\s)?\(?"
    r"(?P<due>(?:bis|am|ab|Anfang|Mitte|Ende|sofort|umgehend|demnächst|zeitnah|nächste\w?|KW|\d{1,2}\.\s?(?:\d|[A-Z]))"
    r"[^:;()]{0,30})\)?\s*"
)
"""``Plakat drucken[, bis 5.5.]`` · ``Radtag (Lena)[ (KW 45)]``"""
_ROLE = re.compile(
    r"(?:\b|\w)(?:leitung|führung|führer(?:in)?|wart|moderation|vorsitz\w*)\W*$", re.IGNORECASE
)
_FINITE = re.compile(
    r"\b(?:ist|sind|war(?:en)?|wird|werden|wurden?|hat|haben|kann|können|soll(?:en|te)?|muss|müssen|will|möchte)\b"
)
"""What makes a sentence of it: somebody says it."""
_LONGEST = 160
"""Characters of a note; what is longer is told in sentences."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Work in note form, the words for who does it, and for until when."""

    work: str
    who: str
    due: str = ""
    marked: bool = False
    """Whether a mark stands before it: an arrow, a box, an ``@``."""

    @property
    def is_work(self) -> bool:
        """Whether its words tell of work: ``Saal mieten``, ``Abstimmung mit dem Amt``."""
        return is_infinitive_phrase(self.work) or _names_deed().match(self.work) is not None


def assigned(printed: str, name: str) -> Assigned | None:
    """Return who is to do what by a note; ``name`` is a pattern for the people of the document."""
    mark = _MARK.match(printed)
    text = (printed[mark.end() :] if mark else _BULLET.sub("", printed, count=1)).strip()
    first, marked, last = _forms(name)
    for pattern in (first, marked, last) if mark else (first, last):
        match = pattern.fullmatch(text) if len(text) <= _LONGEST else None
        if match is None:
            continue
        work, due = _parted(match["work"])
        due = due or match.groupdict("").get("due") or match.groupdict("").get("later", "")
        if re.search(r"[^\W\d]{3}", work) and not _FINITE.search(work) and not _ROLE.search(work):
            return Assigned(work, match["who"].replace("@", ""), due, mark is not None)
    return None


def _parted(work: str) -> tuple[str, str]:
    """Return the work, and the words of the date at its end."""
    found = [one for one in _DUE.finditer(work) if one.end() == len(work)]
    return (work[: found[0].start()], found[0]["due"]) if found else (work, "")


@lru_cache(maxsize=8)
def _forms(name: str) -> tuple[re.Pattern[str], ...]:
    who = rf"@?(?P<who>{name}(?:(?:\s?[,/&+]\s?|\sund\s|\smit\s)@?{name})*)"
    due, later = _DUE.pattern, _DUE.pattern.replace("due", "later")
    return (
        # Lena: Plakat drucken, 5.5.
        re.compile(rf"{who}\s?(?::|\s[–-])\s(?P<work>[^:?]+)"),
        # ☐ @Lena Plakat drucken, 5.5.: only behind a mark
        re.compile(rf"{who},?\s(?P<work>(?!und\s|[a-zäöüß]+t\s)[^?]+)"),
        # Plakat drucken: Lena, 5.5. · Plakat drucken (Lena) · Plakat drucken – Lena bis Ende Mai
        re.compile(
            rf"(?P<work>[^:?]{{3,}}?)(?::\s|\s[–-]\s|\s?[(\[]){who}(?:{due})?[)\]]?(?:{later})?\W*"
        ),
    )


@cache
def _names_deed() -> re.Pattern[str]:
    """``Vorbereitung des Festes`` · ``Termin mit der Polizei``: nouns of work."""
    return re.compile(rf"(?:{alternatives('work_nouns.txt')})\b")

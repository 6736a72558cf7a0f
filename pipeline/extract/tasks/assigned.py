"""One line that only tells who does what (``☐ @Lena Plakat, 5.5.``, ``Abstimmung: Muster``) into both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.wordlists import alternatives

_MARK = re.compile(r"[\s•▪◦●○*–-]*(?:→|⇒|➔|➜|►|->|=>|--?>|>|[☐□]|\[\s?\]|@|!)\s*")
"""``[→ ]Frau Muster: Kosten schätzen`` · ``[☐ ]@Lena Plakat drucken`` · ``[> ]Hr. Probst: Plan``"""
_BULLET = re.compile(r"[\s•▪◦●○*–-]+")
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
        """Whether its words tell of work themselves: ``Saal mieten``, ``Abstimmung mit dem Amt``."""
        return is_infinitive_phrase(self.work) or _names_deed().match(self.work) is not None


def assigned(printed: str, name: str) -> Assigned | None:
    """Return who is to do what by a note; ``name`` is a pattern for the people of the document."""
    mark = _MARK.match(printed)
    start = (mark or _BULLET.match(printed) or re.match("", printed)).end()  # type: ignore[union-attr]
    if len(printed) - start > _LONGEST:
        return None
    text = printed[start:].strip()
    for pattern in _forms(name):
        match = pattern.fullmatch(text)
        if match is None or (pattern is _forms(name)[1] and mark is None):
            continue
        work, due = _parted(match["work"])
        due = due or match.groupdict().get("due") or ""
        if re.search(r"[^\W\d]{3}", work) and not _FINITE.search(work) and not _ROLE.search(work):
            return Assigned(work, match["who"].replace("@", ""), due, mark is not None)
    return None


def _parted(work: str) -> tuple[str, str]:
    """Return the work, and the words of the date at its end."""
    found = [one for one in _DUE.finditer(work) if one.end() == len(work)]
    return (work[: found[0].start()], found[0]["due"]) if found else (work, "")


@cache
def _forms(name: str) -> tuple[re.Pattern[str], ...]:
    who = rf"(?P<who>@?{name}(?:(?:\s?[,/&+]\s?|\sund\s|\smit\s)@?{name})*)"
    return (
        # Lena: Plakat drucken, 5.5.
        re.compile(rf"{who}\s?(?::|\s[–-])\s(?P<work>[^:?]+)"),
        # ☐ @Lena Plakat drucken, 5.5.: only behind a mark
        re.compile(rf"{who},?\s(?P<work>(?!und\s|[a-zäöüß]+t\s)[^?]+)"),
        # Plakat drucken: Lena, 5.5. · Plakat drucken (Lena) · Plakat drucken – Lena bis Ende Mai
        re.compile(
            rf"(?P<work>[^:?]{{3,}}?)(?::\s|\s[–-]\s|\s?[(\[])@?{who}(?:{_DUE.pattern})?[)\]]?(?:{_DUE.pattern.replace('due', 'later')})?\W*"
        ),
    )


@cache
def _names_deed() -> re.Pattern[str]:
    """``Vorbereitung des Festes`` · ``Termin mit der Polizei``: nouns that name what is to be done."""
    return re.compile(rf"(?:{alternatives('work_nouns.txt')})\b")

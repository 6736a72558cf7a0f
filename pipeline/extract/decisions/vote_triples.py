"""Text into the sides of a vote told as bare figures: ``7/0/1``, ``9 J / 2 N / 0 E``."""

from __future__ import annotations

import re

from pipeline.extract.decisions.vote_counts import names_sides
from pipeline.extract.decisions.vote_ratios import tells_result_behind
from pipeline.extract.decisions.voters import number_of
from pipeline.sieve import Sifted

Sides = tuple[int | None, int | None, int | None]
"""Those for, those against, those who abstained."""
_TRIPLE = re.compile(
    r"(?<![\d/.:-])(\d{1,3})\s?([/:|–-])\s?(\d{1,3})\s?\2\s?(\d{1,3})(?![\d/:-]|\.\d)"
)
"""``7/0/1`` · ``12:0:3`` · ``[14|2|3]``"""
_PUT_TO_VOTE = re.compile(
    r"\b(?:abgestimmt|\w*abstimmung|beschlossen|genehmigt|angenommen|abgelehnt|bestätigt|gewählt|zugestimmt"
    r"|bewilligt|verabschiedet|entlastet)\b",
    re.IGNORECASE,
)
"""``Über den Antrag wird abgestimmt: 44/12/10``"""
_SIDES_NAMED = re.compile(r"\bj(?:a)?/n(?:ein)?/e[\w.]*\)?:?\s?$", re.IGNORECASE)
"""``… beschließt die Förderung [(j/n/e)] 5/2/1``"""
_DATED = re.compile(r"\b(?:am|vom|den|dem|bis|Nr\.|Drs\.|Drucksache|Vorlage|Az\.?:?)\s$")
"""``in der Sitzung vom [12/05/14]``"""
_DASHED = Sifted(
    r"(?<![\w/])(?=\S*\s?\S*\d)(\d{1,3}|[-–])(\s?/\s?)(\d{1,3}|[-–])\2(\d{1,3}|[-–])(?![\w/])"
)
"""``6 / - / -``, where a dash is nobody"""
_LETTERS = Sifted(
    r"(?<![\w.,])(?:(\d{1,3})\s?[Jj]\b\W{0,3}(\d{1,3}|O)\s?[Nn]\b(?:\W{0,3}(\d{1,3}|O)\s?[Ee](?:nth\.?)?(?!\w))?"
    r"|J\s?[:=]\s?(\d{1,3})\W{1,3}N\s?[:=]\s?(\d{1,3})(?:\W{1,3}E(?:nth\.?)?\s?[:=]\s?(\d{1,3}))?)"
)
"""``9 J / 2 N / 0 E`` · ``J: 9, N: 2``, an O for a nought"""
_SIGNS = re.compile(
    r"(?<![\w.,+])(\d{1,3})\s?\+[\s,/]{1,3}(\d{1,3})\s?[-–](?:[\s,/]{1,3}(\d{1,3})\s?[oO0=])?(?=\W|$)"
)
"""``(6+ 0- 1o)``"""


def with_noughts(text: str) -> str:
    """``6 / - / -`` becomes ``6/0/0``."""
    return _DASHED.sub(_noughts, text)


def _noughts(dashed: re.Match[str]) -> str:
    return "/".join("0" if side in "-–" else side for side in dashed.group(1, 3, 4))


def triple_of(text: str, labelled: bool) -> tuple[Sides | None, bool]:
    """Return the sides of ``7/0/1``, and whether three such figures stand there at all."""
    triple = _TRIPLE.search(text)
    told = triple and (labelled or names_sides(text) or _speaks_of_votes(text, triple))
    sides = (int(triple[1]), int(triple[3]), int(triple[4])) if triple and told else None
    return sides, triple is not None


def lettered(text: str) -> Sides | None:
    """Return the sides of ``9 J / 2 N / 0 E``, or of ``9+ 2- 0o``."""
    letters = _LETTERS.search(text) or (_SIGNS.search(text) if "+" in text else None)
    if letters is None:
        return None
    yes, no, abstain = letters.groups()[:3] if letters[1] else letters.groups()[-3:]
    return number_of(yes), number_of(no), number_of(abstain) if abstain else None


def without_letters(text: str) -> str:
    """Drop ``9 J / 2 N / 0 E`` and ``9+ 2- 0o``."""
    return _SIGNS.sub("", _LETTERS.sub("", text))


def _speaks_of_votes(text: str, triple: re.Match[str]) -> bool:
    """``12:0:3 Stimmen`` · ``mit 12:0:3 angenommen`` · ``… wird abgestimmt: 12/0/3``."""
    if _SIDES_NAMED.search(text[: triple.start()]):
        return True
    if text[triple.end() :].startswith(" Stimmen") or tells_result_behind(text, triple.end()):
        return True
    before = text[: triple.start()]
    if before.endswith("mit "):
        return triple[2] in ":/"
    return triple[2] == "/" and bool(_PUT_TO_VOTE.search(text)) and not _DATED.search(before)

"""An office as it stands in a sentence or a label into the office as its bearer has it."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.people.words import listed
from pipeline.wordlists import words

NOUN = r"[A-ZÄÖÜ][\w-]+(?:[:*_]in(?:nen)?)?"
DOUBLE = rf"{NOUN}(?:\s?/\s?(?!in\b)[A-ZÄÖÜ][\w-]+|/-?in|-Stv\.)?"  # Kassier/Revisorin
RANK = (
    r"(?:[1-9]\.\s?|[Ee]rste[nrs]?\s|[Zz]weite[nrs]?\s|[Dd]ritte[nrs]?\s|[Ss]te?ll?v\.\s"
    r"|[Ss]tellvertr\.\s|[A-Za-zÄÖÜäöüß-]{3,}e[nrs]?\s)"
)
OFFICE = rf"(?P<office>{RANK}{{0,2}}{DOUBLE})"
"""1. Vorsitzenden · stellvertretenden Vorsitzenden · Aktuar:in · Kassier/Revisorin"""
BELONGING = (
    # Obmann des Vereins · Referentin für die Jugend
    r"(?P<rest>(?:\s(?:für|des|der)(?:\s(?:den|die|das))?\s[A-ZÄÖÜ][\w-]+)?)"
)
_WHOLE = re.compile(OFFICE + BELONGING)
ADJECTIVE = re.compile(r"(?P<stem>[^\W\d_]+e)[nr]")  # stellvertretenden
NEW = re.compile(r"(?:[Nn]eue[nrs]?|[Ww]eitere[nrs]?|gewählte[nrs]?)\s")
ORDINAL = re.compile(r"[1-9]\.|[Ee]rste|[Zz]weite|[Dd]ritte")
DEPUTY = re.compile(r"Stellvertreter(?:in)?")  # zum 1. Stellvertreter
WHOLE = re.compile(r"(?:[Ss]ämtliche|[Aa]lle|[Ff]olgende|[Üü]brige)n?\s")  # sämtliche Stadträte
BENT = (
    (re.compile(r"(?<=ent|ant|ist)en$"), ""),  # zum Präsidenten
    (re.compile(r"(?<=oge)n$"), ""),  # zum Pädagogen
)
GENITIVE = re.compile(r"(?<=[^s])e?s$")  # des Kassenwartes
PLURALS = (
    (re.compile(r"innen$"), "in"),  # zu Kassenprüferinnen
    (re.compile(r"(?<=or)en$"), ""),  # zu Revisoren
    (re.compile(r"(?<=er)n$"), ""),  # zu Beisitzern
    (re.compile(r"(?<=ent|ant|ist)en$"), ""),  # zu Referenten
    (re.compile(r"(?<=wart)e[n]?$"), ""),  # zu Gerätewarten
)


def borne(office: str, rest: str, lead: str) -> str | None:
    """Return an office as its bearer has it, None for what is none, or lasts one meeting.

    ``lead`` is the word before it: ``zum 1. Vorsitzenden`` is ``1. Vorsitzender``.
    """
    if WHOLE.match(office):
        return None
    plain = NEW.sub("", office)
    *ahead, last = plain.split()
    last = _bent(last, lead)
    if listed("name_plural_offices.txt").fullmatch(last):
        return None
    if ORDINAL.match(plain) and DEPUTY.fullmatch(last):
        return f"{' '.join([*ahead, last])}{rest}"
    if not is_lasting(last, rest):
        return None
    man = lead in ("zum", "des") or (lead == "" and last.endswith("r"))
    if lead and lead != "als" and listed("name_weak_offices.txt").fullmatch(last):
        stem = re.sub(r"e[nr]?$", "e", last)
        last = f"{stem}r" if man else stem
    if lead and lead != "als":
        ahead = [_described(word, man) for word in ahead]
    return " ".join([*ahead, last]) + rest


def is_several(office: str, lead: str) -> bool:
    """Whether an office may have several bearers by its form: ``Beisitzer``, ``zu Revisoren``."""
    last = office.rsplit(maxsplit=1)[-1]
    return lead == "zu" or last.endswith("er") or _in_singular(last) != last


def is_office(office: str) -> bool:
    """Whether the last word is an office, be it one of a single meeting."""
    return listed("name_functions.txt").fullmatch(_plain(office.rsplit(maxsplit=1)[-1])) is not None


def _plain(noun: str) -> str:
    """Return the first word of ``Kassier/Revisorin`` or ``Aktuar:in``."""
    return re.split(r"[:*_/]|-Stv", noun)[0].strip()


@cache
def is_lasting(noun: str, rest: str = "") -> bool:
    """Whether an office is held beyond one meeting: ``Kassierin``, not ``Versammlungsleiter``."""
    one = _plain(noun)
    if not listed("name_functions.txt").fullmatch(one) or one in words("name_bodies.txt"):
        return False
    behind = re.findall(r"[^\W\d_]+", rest.lower())
    if any(word.startswith(part) for word in behind for part in words("parts_of_meetings.txt")):
        return False
    if rest and listed("offices_of.txt").fullmatch(one):
        return True
    return listed("name_passing_offices.txt").fullmatch(one) is None


def _bent(noun: str, lead: str) -> str:
    """Return a noun without the ending that its case or number gives it."""
    if lead == "des" and not listed("name_weak_offices.txt").fullmatch(noun):
        noun = GENITIVE.sub("", noun)
    if lead in ("zum", "des"):
        for pattern, ending in BENT:
            noun = pattern.sub(ending, noun)
    return _in_singular(noun) if lead in ("zu", "als", "der", "") else noun


def _in_singular(noun: str) -> str:
    for pattern, ending in PLURALS:
        if pattern.search(noun):
            return pattern.sub(ending, noun)
    return noun


def _described(word: str, man: bool) -> str:
    match = ADJECTIVE.fullmatch(word)
    if match is None:
        return word
    return f"{match['stem']}r" if man else match["stem"]


def held_by_label(label: str) -> str | None:
    """Return the office that the label of a list, or a line below a signature, is."""
    plain = label.strip(" ()_.:").removeprefix("Der ").removeprefix("Die ")
    match = _WHOLE.fullmatch(plain)
    return borne(match["office"], match["rest"], "") if match else None

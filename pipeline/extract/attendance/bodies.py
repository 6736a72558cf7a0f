"""Labels and headings of a list into the body that its people come from: ``vom Bauamt:``."""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile

from pipeline.extract.attendance.labels import LETTERED, SIGNS, role_of
from pipeline.extract.organisations.heads import heads
from pipeline.extract.people.words import listed
from pipeline.wordlists import alternatives, either, word_set, words

SHORT_FORM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜa-z&]{0,7}[A-ZÄÖÜ](?: [A-ZÄÖÜ][\w-]+)?(?<=\w{3})")  # SAB
PART_OF_BODY = re.compile(
    r"(?:Fach)?[Bb]ereich|Dezernat|Abteilung|Referat|Fachdienst|Sachgebiet|Fraktion|Gruppe|Stadt|FB|FD"
)
"""Büro, Verein and school have names; a department is part of a body."""
FACTIONS = ("Fraktion", "Klub", "Ratsfraktion", "Landtagsklub")
LONGEST_FACTION = 12
"""Words of the longest line that names a faction in full."""
LONGEST = 6
"""Words of the longest label that is the name of a body."""


def body_of(label: str) -> str | None:
    """Return the body that a label names, without what leads in to it; None where it names none."""
    if is_faction(label):
        party = _party().search(label)
        return party[0] if party else label.strip(SIGNS)
    told = LETTERED.sub("", label.strip(SIGNS)).split()
    name = " ".join(dropwhile(lambda word: word.lower() in _lead_ins(), told))
    if not name[:1].isupper() or len(told) > LONGEST or role_of(label) not in (None, "group"):
        return None
    known = listed("name_label_bodies.txt").fullmatch(name) or is_party(name)
    return name if known else None


def is_party(text: str) -> bool:
    """Whether a line is a party's name or faction alone: ``SPD``, ``Fraktion der CDU:``."""
    return _parties().fullmatch(text.strip(SIGNS)) is not None


def is_faction(text: str) -> bool:
    """Whether a line heads the people of a faction: ``Fraktion der …, FPÖ Wels – Team Muster``."""
    words = text.strip(SIGNS).split()
    if not 1 < len(words) <= LONGEST_FACTION or re.search(r"\d{3}|\w\. ", text):
        return False
    if words[0] in FACTIONS or words[-1] in FACTIONS or _party().match(text):
        return True
    return _of_party().fullmatch(text.strip(SIGNS)) is not None


def is_named_body(text: str) -> bool:
    """Whether a remark behind a name is an organisation's own name: ``SAB``, ``Büro Nordwind``."""
    if SHORT_FORM.fullmatch(text):
        return not listed("name_functions.txt").fullmatch(text.split(maxsplit=1)[0])
    first, *others = text.split() or [""]
    plain = 0 < len(others) < LONGEST and not re.search(r"[\d,;:()/]", text)
    headed = heads("no").match(text) or body_end().search(text)
    return bool(plain and headed) and not PART_OF_BODY.match(first)


@cache
def body_end() -> re.Pattern[str]:
    """Return the words that an organisation's name ends in, behind an adjective or another name."""
    return re.compile(rf"(?:{alternatives('organisation_ends.txt')})$")


def party_behind(text: str) -> str:
    """Return the party between a name and a remark, no comma before it: ``SPD für Frau M…``."""
    match = _behind_name().match(text)
    return match["party"] if match else ""


@cache
def _behind_name() -> re.Pattern[str]:
    names = either(map(re.escape, (*words("parties.txt"), *words("name_ends.txt"))))
    return re.compile(rf"\s(?P<party>{names})\s(?=[a-zäöü])")


@cache
def _party() -> re.Pattern[str]:
    names = either(map(re.escape, words("parties.txt")))
    return re.compile(rf"(?<![\w-])(?:{names})(?!\w|-(?![Ff]raktion|Klub))")


@cache
def _of_party() -> re.Pattern[str]:
    """``Ortsbeiratsmitglieder der SPD-Fraktion`` heads its people."""
    return re.compile(
        r"[\w-]*(?:[Mm]itglied(?:er)?|[Vv]ertreter(?:innen)?|[Vv]erordneten?|[Aa]bgeordneten?|[Rr]äte)"
        rf"\s(?:der|von|für)\s(?:(?:die|der)\s)?(?:(?:Fraktion|Partei)\s(?:der\s)?)?(?:{_party().pattern})"
        r"(?:-?[Ff]raktion)?"
    )


@cache
def _parties() -> re.Pattern[str]:
    names = either(map(re.escape, words("parties.txt")))
    return re.compile(
        rf"(?:Fraktion (?:der )?)?(?:{names})(?:[-–/ ](?:{names}))*(?:[- ]?[Ff]raktion)?"
    )


@cache
def _lead_ins() -> frozenset[str]:
    return word_set("name_body_lead_ins.txt")

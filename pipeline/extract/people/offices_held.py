"""Offices that a sentence or a label gives to a name: ``wird zum Kassier gewählt``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.people.names import NameForm
from pipeline.extract.people.words import listed
from pipeline.records import Passage
from pipeline.wordlists import words

OFFICE = (
    # 1. Vorsitzenden · stellvertretenden Vorsitzenden · Schatzmeisterin · Aktuar:in
    r"(?P<office>(?:(?:[1-9]\.|[a-zäöü]{4,}e[nr]?)\s){0,2}[A-ZÄÖÜ][\w-]+)(?:[:*/_-]+in)?(?![\w-])"
)
APART = r"(?:,?\s(?:wohnhaft|aus|geb\.|geboren)\s[^;.:]{2,40})?,?"
CHOSEN = re.compile(
    # Ida Muster wird mit 10 Stimmen zur Kassierin gewählt · …, wohnhaft in Ulm, als Präsident
    rf"{APART}(?:\s(?:wird|wurde|ist)\b(?:[^.;:]|[1-9]\.|\d\.\d)" + r"{0,120}?)?"
    rf"\s(?:zu(?P<ending>[mr])|als)\s{OFFICE}"
)
CHOSEN_BEFORE = re.compile(
    # Zur Schatzmeisterin wird Ida Muster … · Als 1. Vorsitzender wurde einstimmig Ulf Beispiel …
    rf"(?:[Zz]u(?P<ending>[mr])|[Aa]ls)\s{OFFICE}\s(?:wird|wurde|ist)(?:\s[^.;:,]" + r"{2,60})?\s$"
)
LABEL = re.compile(
    # 2. Vorsitzender: Ulf … · - Politische Geschäftsführerin: Ida …
    r"^\W*(?P<office>(?:[1-9]\.\s|[A-Za-zÄÖÜäöüß]{4,}e[rsn]?\s|stellv\.\s){0,2}[A-ZÄÖÜ][\w-]+)"
    r"(?:[:*/_-]+in)?\s?:\s*(?:Hr\.\s|Fr\.\s)?$"
)
REACH = 160
"""Letters around a name within which its sentence tells an office."""
ADJECTIVE = re.compile(r"(?P<stem>[^\W\d_]+e)[nr]")  # stellvertretenden


def elected_to(text: str, form: NameForm) -> str | None:
    """Return the office to which a sentence says that the bearer of a name is elected."""
    behind = CHOSEN.match(text, form.end, form.end + REACH)
    start = max(form.start - REACH, 0)
    before = None if behind else CHOSEN_BEFORE.search(text[start : form.start])
    match = behind or before
    if match is None or not _is_lasting(match["office"]):
        return None
    end = match.end() if behind else form.end
    first = form.start if behind else start + match.start()
    sentence = re.split(r"[.;!?]\s", text[end : end + REACH])[0]
    told = re.findall(r"[^\W\d_]+", f"{text[first:end]} {sentence}".lower())
    if any(word.startswith(one) for one in words("not_elected.txt") for word in told):
        return None
    return _as_borne(match["office"], match["ending"])


def labelled_office(passage: Passage, form: NameForm) -> str | None:
    """Return the office that a label at the begin of a name's line tells: ``Kassier: Ulf …``."""
    begin = max(start for start in passage.starts if start <= form.start)
    match = LABEL.match(passage.text[begin : form.start])
    return match["office"] if match and _is_lasting(match["office"]) else None


def held_by_label(label: str) -> str | None:
    """Return the office that the label of a list, or a line below a signature, is."""
    plain = re.sub(r"^D(?:er|ie) ", "", label.strip(" ()_.:"))
    match = LABEL.match(f"{plain}:")
    return match["office"] if match and _is_lasting(match["office"]) else None


@cache
def _is_lasting(office: str) -> bool:
    """Whether an office is held beyond one meeting: ``Kassierin``, not ``Versammlungsleiter``."""
    last = office.rsplit(maxsplit=1)[-1]
    passing = listed("name_passing_offices.txt").fullmatch(last)
    return passing is None and listed("name_functions.txt").fullmatch(last) is not None


def _as_borne(office: str, ending: str | None) -> str:
    """Return an office as its bearer has it: ``zum 1. Vorsitzenden`` is ``1. Vorsitzender``."""
    *ahead, last = office.split()
    if listed("name_weak_offices.txt").fullmatch(last):
        ahead.append(last)
        last = ""
    borne = []
    for word in ahead:
        match = ADJECTIVE.fullmatch(word)
        stem = match["stem"] if match else word
        borne.append(f"{stem}r" if match and ending == "m" else stem if match and ending else word)
    return " ".join([*borne, last]).strip()

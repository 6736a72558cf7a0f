"""Votes told of those who cast them: ``stimmten 12 Räte zu``, ``Ida Muster enthielt sich``."""

from __future__ import annotations

import re

from pipeline.extract.statistics.numbers import read_number_word
from pipeline.sieve import Sifted
from pipeline.wordlists import word_set

NUMBER = (
    r"(?<![\w./:-])(?<!\d,)(?:(?:\d{1,3}(?:\.\d{3})*|(?!(?:19|20)\d\d\b)\d{4,6})(?![\d.,]\d|(?!x\s)\w|,[-–]|\s?(?:€|Euro\b|EUR\b|DM\b|%))|(?-i:O)\b|(?-i:[Il\]])(?=\s(?:Stimme\b|(?:Stimm)?[Ee]nth|Gegenstimme|[Nn]ein\b|dagegen\b))|kein(?:e[nrs]?)?\b|niemand\b|ein(?:e[rnms]?|s)?\b|"
    r"[a-zäöüß]{3,}\b)"
)
"""A count of votes, in figures or in words."""
_READ_AS_LETTERS = {"O": 0, "I": 1, "l": 1, "]": 1}
"""``nein O`` · ``bei I Enthaltung``: figures that scans read as letters"""
_AGREED = Sifted(
    rf"\bstimm(?:en|ten)\s(?P<count>{NUMBER})[^.,;]{{0,40}}\s(?P<how>zu|dafür|dagegen|für|gegen)\b"
)
"""``Dem Vorschlag stimmen 128 Mitglieder zu`` · ``stimmten 12 Räte für den Plan``"""
_WERE_FOR = re.compile(
    rf"(?P<count>{NUMBER})\s(?:sind|waren|stimmten)\s(?P<how>für|gegen)\s(?=d(?:en|ie|as)\s|eine?n?\s)"
)
"""``[6 sind für einen] Versuch von 8 Wochen, 2 dagegen``"""
_ONE_AGAINST = Sifted(
    r",\s(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?(?!Rest\b|Einige\b|Mehrheit\b)[A-ZÄÖÜ][\w-]+\sdagegen\b"
)
"""``vier dafür, Frau Muster dagegen``"""
_SHARED = Sifted(
    rf"\b(?:Stimm)?[Ee]nthaltung(?:en)?\s(?:der|von)\s(?P<count>{NUMBER})\s(?=[A-ZÄÖÜ])"
)
"""``bei Enthaltung der sechs Vorstandsmitglieder``"""
_KEEPS_OUT = Sifted(r"\benthielt\ssich\b")
_ONE_KEEPS_OUT = re.compile(
    r"(?:\b(?:Herr|Frau|Hr\.|Fr\.|GR\.?|StR\.?|GV\.?)\s[A-ZÄÖÜ][\w-]+|(?!Die\s|Der\s|Das\s)[A-ZÄÖÜ][a-zäöüß]+\s[A-ZÄÖÜ][\w-]+"
    r"|,\s(?!Rest\b|Grüne\b|Linke\b|Opposition\b|Mehrheit\b|Keiner\b|Niemand\b)[A-ZÄÖÜ][a-zäöüß]+)\s(?:enthält|enthielt)\ssich\b"
)
"""``2 dafür, 5 dagegen, [Ida Muster enthält sich]`` · ``…[, Ida enthält sich]``"""
_OFFICE = (
    r"(?:Frau|Herr(?:n|en)?|Hr\.|Fr\.|GRe?\.?|StRe?\.?|GV|Abg\.|Abgeordneten|[\w-]*(?:rats?|räte[ns]?|rätin(?:nen)?|ratsherr(?:n|en)"
    r"|ratsfrau(?:en)?|mitglied(?:er[ns]?|s)?))"
)
_NAME = r"(?:(?:Dr|Mag|Ing|Dipl\.-Ing)\.\s)*[A-ZÄÖÜ][a-zäöüß][\w-]*(?:\s[A-ZÄÖÜ][a-zäöüß][\w-]*)?"
_NAMED = re.compile(
    rf"\b(?P<side>[Gg]egen\sdie\sStimmen\s(?:von|der)|Gegenstimmen(?:\s(?:von|der)|:)|(?:Dagegen|Nein|Nein-Stimmen):|(?:Stimm)?[Ee]nthaltung(?:en)?(?:\s(?:von|der)|:))\s"
    rf"(?P<who>{_OFFICE}\s{_NAME}(?:(?:,\s|\su(?:nd|\.)\s|\s&\s)(?:{_OFFICE}\s)?{_NAME})+)(?![\w-])(?!(?:,|\su\w*|\ssowie)\s(?:d\w\w|vo[nm]|\d|ein|zwei|drei|weitere)\b)"
)
"""``gegen die Stimmen von Frau Muster und Herrn Probst`` · ``Enthaltung: GR Huber, GR Mayr``"""
_AND = re.compile(r",\s|\su(?:nd|\.)\s|\s&\s")


def _tells_names(text: str) -> bool:
    return any(word in text for word in ("timme", "nthaltung", "agegen:", "Nein:"))


def without_names(text: str) -> str:
    """Drop ``Gegenstimmen: GR Muster, GR Probst``."""
    return _NAMED.sub("", text) if _tells_names(text) else text


def _named(text: str) -> dict[str, int]:
    """Return how many people are named who were against, or kept out; a party counts none."""
    told: dict[str, int] = {}
    for one in _NAMED.finditer(text):
        names = _AND.split(one["who"])
        if not any(name.split()[-1] in word_set("parties.txt") for name in names):
            told["abstain" if "nthaltung" in one["side"] else "no"] = len(names)
    return told


def told_of_voters(text: str, counts: dict[str, int]) -> tuple[dict[str, int], bool]:
    """Return what the text tells of voters beside the ``counts`` of sides, and whether for sure."""
    named = _named(text) if _tells_names(text) else {}
    told = dict(named)
    for side, name in (("no", "dagegen"), ("yes", "dafür")):
        if "stimmte" in text and re.search(rf"\bstimmte\s{name}\b", text):
            told[side] = 1
    agreed = _AGREED.search(text) or (_WERE_FOR.search(text) if counts else None)
    if agreed and (cast := number_of(agreed["count"])) is not None:
        told.setdefault("no" if agreed["how"].endswith("gegen") else "yes", cast)
    shared = _SHARED.search(text)
    kept_out = number_of(shared["count"]) if shared else None
    lone = _KEEPS_OUT.search(text) and "yes" not in {**told, **counts}
    if not kept_out and (lone or (counts and _ONE_KEEPS_OUT.search(text))):
        kept_out = 1
    if kept_out:
        told["abstain"] = kept_out
    if "yes" in {**told, **counts} and _ONE_AGAINST.search(text):
        told.setdefault("no", 1)
    return told, bool(named) or "abstain" in told


def number_of(printed: str) -> int | None:
    """Return the count that a figure or a word stands for: ``keine`` is 0, ``einer`` is 1."""
    if printed in _READ_AS_LETTERS:
        return _READ_AS_LETTERS[printed]
    folded = printed.lower()
    if folded[:1].isdigit():
        return int(folded.replace(".", ""))
    if folded.startswith(("kein", "niemand")):
        return 0
    if re.fullmatch(r"ein(?:e[rnms]?|s)?", folded):
        return 1
    return read_number_word(folded)

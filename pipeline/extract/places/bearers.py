"""Whether a person bears a name: ``Herr Hagen``, ``Ida Kassel``, ``Kassel, Ida``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.wordlists import alternatives, word_set

_NAME = r"[A-ZÄÖÜ][a-zäöüß]{2,}"
_TURNED = re.compile(rf"\b(?P<surname>{_NAME}),\s(?P<given>{_NAME})(?![\w-])")
"""``Kassel, Ida``"""
_LED = re.compile(
    rf"(?<![\w-])(?P<lead>[A-ZÄÖÜ][\w.-]+)\s(?=(?P<of>v[oa]n\s|zu\s)?(?P<surname>{_NAME})(?![\w-]))"
)
"""``Ida Kassel`` · ``Bodo von Kassel`` · ``Amtsrat Kassel``; not ``Bürgermeister von Kassel``"""
_CALLED = re.compile(rf"(?<![\w-])(?P<given>{_NAME})\s(?={_NAME})")
"""``[Horst] Muster-Kassel``"""
_SALUTED = re.compile(rf"\b(?:Herrn?|Frau|Hr\.|Fr\.)\sv[oa]n\s(?P<surname>{_NAME})(?![\w-])")
"""``Herr von Kassel``"""
_INITIALLED = re.compile(rf"(?<!e\.)(?<!e\.\s)\b[A-ZÄÖÜ]\.\s(?P<surname>{_NAME})(?![\w-])")
"""``I. Kassel``, but no ``Gartenverein e. V. Kassel``"""


@cache
def _led() -> re.Pattern[str]:
    # Polizeidirektor [Kassel] · Gasthof [Kassel] · Syn. von [Kassel] · Meyer zu [Kassel]
    called = f"{alternatives('name_functions.txt')}|{alternatives('person_prefixes.txt')}"
    hosts = alternatives("bearers_of_names.txt")
    return re.compile(
        rf"(?:\b(?:{called})\.?|\b[\w-]*(?:{hosts}))\s$|[A-ZÄÖÜ]\w*\.\sv[oa]n\s$|\bzu\s$"
    )


@cache
def _noble() -> re.Pattern[str]:
    # Freiherr von Kassel · Stv. von Kassel
    ranks = alternatives("name_nobility.txt")
    return re.compile(rf"\b(?:{ranks}|Stv\.|Abg\.)\s(?:v[oa]n|zu)\s(?P<surname>{_NAME})(?![\w-])")


@cache
def _ended() -> re.Pattern[str]:
    """[Muster] ``KG``."""
    return re.compile(rf"\s(?:{alternatives('organisation_forms.txt')})(?!\w)")


def names_another(lexicon: Lexicon, text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` names somebody with an office, an inn or a firm."""
    before = text[max(start - 40, 0) : start]
    if _led().search(before) or _ended().match(text, end):
        return True
    capital = re.search(r"(?<![\w.-])([A-ZÄÖÜ][a-zäöüß]+)\s$", before)
    return capital is not None and (
        not lexicon.is_noun(capital[1]) or lexicon.is_given_name(capital[1])
    )


@lru_cache(maxsize=20_000)
def _is_title(word: str) -> bool:
    """``Polizeidirektor`` · ``Herr``: a name follows."""
    called = f"{alternatives('name_functions.txt')}|(?:{alternatives('person_prefixes.txt')})\\.?"
    return word.startswith("Dipl.") or re.fullmatch(called, word) is not None


def bearers_in(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the surnames that stand behind a given name: ``Ida [Kassel]``."""
    return frozenset(
        match["surname"]
        for text in texts
        for match in _LED.finditer(text)
        if lexicon.is_given_name(match["lead"])
    )


def called_in(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the given names that stand before a surname: ``[Horst] Muster``."""
    leads = (match["given"] for text in texts for match in _CALLED.finditer(text))
    return frozenset(lead for lead in leads if lexicon.is_given_name(lead))


def surnames_in(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the surnames that the words around them show: those places may not be meant."""
    found: set[str] = set()
    for text in texts:
        for match in _LED.finditer(text):
            if lexicon.is_given_name(match["lead"]) or (
                _is_title(match["lead"]) and not match["of"]
            ):
                found.add(match["surname"])
        for pattern in (_INITIALLED, _SALUTED, _noble()):
            found.update(match["surname"] for match in pattern.finditer(text))
        found.update(
            match["surname"]
            for match in _TURNED.finditer(text)
            if lexicon.is_given_name(match["given"])
        )
    genitives = {name.removesuffix("s") for name in found}  # Heinz Lothes: no Lothe
    return frozenset(found | genitives)


def names_person(gazetteer: Gazetteer, lexicon: Lexicon, text: str, start: int) -> bool:
    """Whether the name that begins at ``start`` is a person's."""
    words = re.findall(r"[^\s,;:()]+", text[max(start - 40, 0) : start])
    if not words or re.search(r"[,;:()]\s*$", text[:start]):
        return False
    last = re.sub(r"(?<=\.)in$", "", words[-1]).rstrip(".")  # Koll.in Kassel
    if last in word_set("person_prefixes.txt") or last.startswith("Dipl."):
        return True
    if len(words) > 1 and last[:1].isupper() and not lexicon.has(last) and _is_title(words[-2]):
        return last.isalpha()  # Bürgermeister Rainhard Kassel
    initial = re.fullmatch(r"[A-ZÄÖÜ]\.", words[-1]) and words[-2:-1] != ["e."]
    if initial or (len(words) > 1 and _is_title(f"{words[-2]} {last}")):
        return True  # I. Kassel · Erster Stadtrat Kassel, but no Gartenverein e. V. Kassel
    of_the = re.search(r"(?:[A-ZÄÖÜ]\.|[a-zäöüß])\svon der\s$", text[:start])
    if of_the and re.match(r"[A-ZÄÖÜ]", words[-3] if len(words) > 2 else ""):
        return True  # Ida von der Weide
    return last[:1].isupper() and lexicon.is_given_name(last) and last not in gazetteer

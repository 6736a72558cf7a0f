"""How far the name of an organisation goes on behind the word that gives it away."""

from __future__ import annotations

import re

from pipeline.extract.organisations.bounds import NAME_WORD, QUOTED, RARE, wrapped
from pipeline.extract.people.words import announces
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

_FOLLOWING = (
    r"(?:(?P<site>am|im|an der|ob der|a\. ?d\.|von|der)\s|[&+]\s)?"
    r"(?:(?:Dr|Mag|Ing|Arch|Prof|Dipl\.-Ing)\. ?|DI )*"
    rf"(?P<word>{QUOTED}|(?:(?:St|Hl)\. |Sankt )?{NAME_WORD}|[a-zäöü]{{3,}}[A-ZÄÖÜ]\w+)"
)
_FIRST = re.compile(rf"[ \n]{_FOLLOWING}")
"""Bezirksbauamt ``Ried`` · Brauerei ``„Lindenhof“``"""
_NEXT = re.compile(rf"(?:(?<=\w-)[ \n]und |(?<=[a-zäöüß])/|[ \n]){_FOLLOWING}")
"""Ried ``im Innkreis`` · Büro Zirbel ``& Specht`` · Fachschaft Natur- ``und Umwelt``"""
_PARTNERS = re.compile(
    r"\s(?:und|u\.|&)\s(?:Partner|Söhne|Sohn|Töchter|Kollegen)(?!\w)| v\. (?:18|19)\d\d"
)
"""Büro Muster ``und Partner`` · Schützenverein Bornum ``v. 1904``"""
_SECOND_HALF = re.compile(r"(?<=\w-)[ \n](?:und|u\.|&)[ \n][A-ZÄÖÜ][\w-]+")
"""Fachamt Stadt- ``und Landschaftsplanung``"""
_SENTENCE = re.compile(r"(?<!\S)[a-zäöüß]{2,} ")
_NUMBER = re.compile(r" \d{1,2}(?![\d.,]*(?:\d|,-| ?(?:%|€|EUR|Euro|DM|Prozent|v\. ?H)))")
"""``Halle 3``, but not ``… trägt das Bistum Erfurt 65 %``"""
_DATED = re.compile(rf" (?:1[5-9]\d\d|\d\d) (?P<place>{NAME_WORD})")
"""MGV ``1884 Langenstein`` · Schützenkreis ``47 Mümlingtal``"""
_AND = re.compile(r"[Bb]üro (?:Dr\. )?\w+\Z")
_OTHER = re.compile(r" und (?P<name>[A-ZÄÖÜ][a-zäöüß-]+)(?! [A-ZÄÖÜ]|\w)")
"""``Büro Zirbel`` und Quast"""
_DEEDS = ("kosten", "zeiten", "ungen", "schaffung", "nahme", "bericht", "antrag")
"""Endings of nouns that no organisation is called by: Feuerwehr Talheim ``Beschaffung``."""
SELDOM = 2
"""A word counted no oftener is a surname rather than a noun."""


class NameReach:
    """Walks over the words behind; ``lexicon`` tells names from common nouns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def end(self, text: str, end: int) -> int:
        """Walk on from a first word over quoted or capitalised words that are no common nouns."""
        taken, head = 0, end
        while taken < 4:
            match = (_NEXT if taken else _FIRST).match(text, end)
            if match is None or (match[0][0] == "\n" and not self._goes_on(text, end, match)):
                break
            if match["word"] == "Gebr.":
                end += len(match[0])
                continue
            word = match["word"].rstrip(".,")
            if _calls_somebody(match["word"], word):
                break
            behind = text[match.end() : match.end() + 30]
            person = self._lexicon.is_given_name(word) and re.match(r" [A-ZÄÖÜ]", behind)
            if person or self._is_listed_person(behind) or not self._may_name(word, behind):
                break
            if _NUMBER.match(behind) or (word.isupper() and re.match(r" \d", behind)):
                break  # Maschinenring EUR 66,50
            if match[0][0] == "\n" and self._opens_line(word):
                break
            if match["site"] and self._is_common(match["site"], word):
                break
            taken += 1
            end += len(match[0] if match[0].endswith("St.") else match[0].rstrip(".,"))
        if taken and (more := _PARTNERS.match(text, end) or _SECOND_HALF.match(text, end)):
            return more.end()
        return self._completed(text, head, end, taken)

    def _completed(self, text: str, head: int, end: int, taken: int) -> int:
        """Walk over a second owner, or a town behind a year: ``Chor 1884 Ulm``."""
        if taken == 1 and _AND.search(text, max(head - 20, 0), end):
            other = _OTHER.match(text, end)
            if other and self._lexicon.frequency(other["name"]) <= SELDOM:
                return other.end()
        dated = _DATED.match(text, end)
        town = dated is not None and self._lexicon.is_place(dated["place"])
        return dated.end() if dated and town else end

    def _is_common(self, site: str, word: str) -> bool:
        """Whether a noun behind ``am`` or ``der`` is no name: ``Büro der Verwalterin``."""
        if self._lexicon.is_place(word):
            return False
        plural = site == "der" and word.endswith(("en", "in"))
        return plural or self._lexicon.frequency(word) > RARE

    def _goes_on(self, text: str, end: int, following: re.Match[str]) -> bool:
        """Whether a name goes on behind a line's end: a long line, or a sentence before a town."""
        line = text[text.rfind("\n", 0, end) + 1 : end]
        town = self._lexicon.is_place(following["word"].rstrip(".,"))
        dated = re.match(r",? (?:den|am) ", text[following.end() :])
        return wrapped(text, end) or (bool(_SENTENCE.search(line)) and town and not dated)

    def _opens_line(self, word: str) -> bool:
        """Whether a word at a line's begin is a common one that opens a sentence: ``Befördert``."""
        return self._lexicon.frequency(word.lower()) > 0 and not self._lexicon.is_place(word)

    def _is_listed_person(self, behind: str) -> bool:
        """Amtsgericht ``Zirbel, Monika``: a surname with its given name behind."""
        given = re.match(r", ([A-ZÄÖÜ][a-zäöüß]+)", behind)
        return bool(given) and self._lexicon.is_given_name(given[1])  # type: ignore[index]

    def _may_name(self, word: str, behind: str) -> bool:
        """Whether a word goes on with a name, as ``Region`` does with ``Walgau`` ``behind`` it."""
        land = word in words("organisation_lands.txt")
        if land or (word in words("organisation_areas.txt") and re.match(r" [A-ZÄÖÜ]", behind)):
            return True
        if word in words("organisation_openers.txt"):
            return False
        if word[:1] in '„"»' or self._lexicon.is_place(word) or self._lexicon.is_name(word):
            return True
        plural = word in self._lexicon and word.endswith(_DEEDS)
        told = word.endswith("t") and self._lexicon.frequency(word.lower()) > 0  # Beantragt
        return not (plural or told) and self._lexicon.frequency(word) <= RARE


def _calls_somebody(printed: str, word: str) -> bool:
    """``Frau`` · ``Bürgermeister`` · the ``T.`` of ``V.: Büro Nordwind T.: 11.04.``."""
    return announces(printed) or (len(word) == 1 and printed != word)

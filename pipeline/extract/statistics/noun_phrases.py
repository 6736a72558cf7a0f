"""Text into the noun phrases that may say what a number measures, in the nominative where sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.dates.words import month_numbers
from pipeline.extract.statistics.counted import nominative
from pipeline.lexicon import Lexicon
from pipeline.wordlists import rows, word_set

Span = tuple[int, int]

_WORD = r"[A-ZÄÖÜ][\w*-]+(?:[:/](?:in|innen|r)\b)?"
_BEFORE_NUMBER = r"\.\s?(?:\d|Nr\b)"
_NAMED = (
    rf"(?:\s(?!Nr\.|\w{{2,4}}{_BEFORE_NUMBER})(?:St\.\s)?{_WORD}){{0,2}}"
    r"(?:\sNr\.\s?\d+|\s(?:[A-Z]|[IVX]{1,4})\b|(?<=\s[A-Z]{2})\s\d{1,3}\b)?"
)
"""``Kindergarten St. Johannes`` · ``Grundsteuer A`` · ``Nachtrag Nr. 7`` · ``Kanal DN 300``

Not the ``Fl`` of ``Grundstück Fl.Nr. 318/2``.
"""
_HEAD = (
    rf"(?:St\.\s)?{_WORD}{_NAMED}(?:\s(?:und|&)\s{_WORD}(?=\s|$))?(?:\s[„\"][^“”\"]{{2,40}}[“”\"])?"
)
_GENITIVE = (
    r"\s(?:der|des|dieser|dieses|ihrer|ihres|seiner|seines|unserer|einer|eines)\s"
    rf"(?:[a-zäöüß]+(?:en|er)\s)?{_WORD}"
)
_PLACED = (
    r"\s(?:an|in|im|am|für|nach|zu|zum|zur|aus|vom|auf|je|pro|durch|mit|gegen)\s(?:(?:der|die|das|den|dem|ein(?:en?|em|er)?)\s)?"
    rf"(?:[a-zäöüß]+(?:en|er|es|e)\s)?{_WORD}"
)
_ATTACHED = re.compile(rf"(?:{_GENITIVE}|{_PLACED}){_NAMED}")
"""``der Polizeiinspektion Schongau`` · ``im Bestand`` · ``je Kuh``"""
_PREPOSITION = (
    r"(?:an|am|auf|aus|bei|beim|bis|durch|für|gegen|gegenüber|in|im|ins|laut|mit|nach|neben|ohne|"
    r"pro|je|seit|über|um|unter|von|vom|vor|wegen|zu|zum|zur|zwischen|während)"
)
_ARTICLE = (
    r"(?:der|die|das|den|dem|des|(?:ein|kein|mein|sein|ihr|unser)(?:e[mnrs]?)?|"
    r"dies(?:e[mnrs]?)|jede[mnrs]?)"
)
_ADJECTIVE = rf"(?!{_ARTICLE}\s)[a-zäöüß][a-zäöüß-]*(?:e|en|er|es|em)"
_PHRASE = re.compile(
    rf"(?<![\w-])(?:(?P<preposition>(?i:{_PREPOSITION}))\s)?(?:(?P<article>(?i:{_ARTICLE}))\s)?"
    rf"(?P<adjectives>(?:{_ADJECTIVE}\s){{0,2}})(?P<head>(?:Ü|U|ü|u)\d\d\b|{_HEAD})"
)
"""``für den zweiten Bauabschnitt`` · ``Die Benützungsgebühr`` · ``neue Trachten``"""
_ABBREVIATED = re.compile(_BEFORE_NUMBER)
"""``Bj.`` 1999 · ``Fl.`` Nr. 318/2"""
SHORT = 4
"""Letters of the longest word that is taken for a shortened one before a dot and a number."""
_STARTS = re.compile(r"(?:^|[.:!?•▪◦–—-]\s?)$")
_STRONG = {"die": "e", "der": "er", "das": "es", "eine": "e"}
"""The nominative ending of an adjective once its article is gone; None leaves it as printed."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun with what belongs to it at ``start:end`` of a text, ``text`` without its article."""

    start: int
    end: int
    text: str
    preposition: str | None = None


class NounPhrases:
    """Finds noun phrases; ``lexicon`` tells nouns from words that only begin a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(
        self,
        text: str,
        start: int,
        end: int,
        people: tuple[Span, ...] = (),
        places: tuple[Span, ...] = (),
    ) -> Iterator[NounPhrase]:
        """Yield the phrases of ``text[start:end]`` that name a thing, no person, place or time."""
        position = start
        while match := _PHRASE.search(text, position, end):
            position = match.end()
            first = match.start("head")
            word = re.match(r"[\w*-]+", match["head"])[0]  # type: ignore[index]
            if self._opens_only(text, match, word):
                position = first + len(word)
                continue
            named = [b for a, b in people if a < match.end() and first < b]
            if named:
                position = min(max(first + len(word), *named), end)
                continue
            if self._names_none(text, match, word) or any(a <= first < b for a, b in places):
                called = word in word_set("person_prefixes.txt")
                position = match.end() if called else first + len(word)
                continue
            stop = self._reach(text, first, match.end(), end, people)
            position = stop
            begin = first if self._led_by_verb(match) else match.start()
            yield NounPhrase(
                begin, stop, self._shown(text, match, stop), _lower(match["preposition"])
            )

    def _led_by_verb(self, match: re.Match[str]) -> bool:
        """``… DM [standen] Ausgaben``: no adjective, for nobody writes ``standenes``."""
        if match["article"] or match["preposition"] or not match["adjectives"]:
            return False
        stem = re.sub(r"e[nrsm]?$", "", match["adjectives"].split()[0])
        return not all(self._lexicon.frequency(stem + ending) for ending in ("er", "es"))

    def _opens_only(self, text: str, match: re.Match[str], word: str) -> bool:
        """``Geplant sind …``: a capital that stands only for the beginning of a sentence."""
        if word.lower() in word_set("function_words.txt") or re.fullmatch(
            _PREPOSITION, word.lower()
        ):
            return True
        bare = match.start("head") == match.start()
        if not bare or not _STARTS.search(text[max(match.start() - 2, 0) : match.start()]):
            return False
        return self._lexicon.frequency(word.lower()) > self._lexicon.frequency(word)

    def _names_none(self, text: str, match: re.Match[str], word: str) -> bool:
        """``Juni`` · ``(MLUL)``: a time, a speaker's party."""
        bracketed = word.isupper() and text[match.start() - 1 : match.start()] == "("
        short = len(word) <= SHORT and _ABBREVIATED.match(text, match.start("head") + len(word))
        return _idle(word) or bracketed or bool(short)

    def _reach(self, text: str, first: int, stop: int, end: int, people: tuple[Span, ...]) -> int:
        """Return where the phrase ends with its genitives and places."""
        for _ in range(2):
            more = _ATTACHED.match(text, stop, end)
            if more is None or _idle(more[0].rsplit(" ", 1)[-1]):
                break
            if any(a < more.end() and first < b for a, b in people):
                break
            stop = more.end()
        return stop

    def _shown(self, text: str, match: re.Match[str], stop: int) -> str:
        article, preposition = _lower(match["article"]) or "", match["preposition"]
        adjectives = match["adjectives"].strip()
        head, rest = text[match.start("head") : stop], ""
        if preposition or article in ("des", "der", "den", "dem"):
            word = re.match(r"[\w*-]+", head)[0]  # type: ignore[index]
            rest = head[len(word) :]
            head = self.nominative(word, article)
        ending = _STRONG.get(article)
        if adjectives and (article or preposition) and not (preposition and article):
            if preposition and _lower(preposition) not in ("für", "gegen"):
                return head + rest
            shown = adjectives if ending is None else re.sub(r"e[nrms]?$", ending, adjectives)
            return f"{shown} {head}{rest}"
        return head + rest

    def nominative(self, noun: str, article: str = "") -> str:
        """Return ``Land`` for ``des Landes``, ``Zuschüsse`` for ``an Zuschüssen``."""
        known = self._lexicon.frequency
        if article in ("des", "eines", "dieses", "seines"):
            shorter = [noun[:-2]] * noun.endswith("es") + [noun[:-1]] * noun.endswith("s")
            return max((noun, *shorter), key=known)
        plural = nominative(noun)
        if plural != noun or not noun.endswith("en"):
            return plural
        singular = noun[:-2].translate(str.maketrans("äöüÄÖÜ", "aouAOU"))
        if singular != noun[:-2] and known(singular) and known(noun[:-1]):
            return noun[:-1]
        return noun


def _idle(word: str) -> bool:
    """Whether the word tells when, how or by whom only: ``Juni``, ``Höhe``, ``Auskunft``."""
    listed = word_set("not_subjects.txt")
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("n")}
    folded = word.lower()
    return (
        bool(forms & listed)
        or folded in month_numbers()
        or word in word_set("person_prefixes.txt")
        or word in word_set("parties.txt")
        or word in _unit_words()
    )


@cache
def _unit_words() -> frozenset[str]:
    return frozenset(form for _, forms in rows("units.csv") for form in forms.split("|"))


def _lower(word: str | None) -> str | None:
    return word.lower() if word else None

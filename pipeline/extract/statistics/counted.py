"""The noun that a number counts, as a unit: nominative plural where known, else as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.lexicon import Lexicon
from pipeline.wordlists import rows, word_set

_NOUN = r"(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]*[a-zäöüß](?:[*:_/]-?[a-zäöüß]+|Innen)?)"
_ADJECTIVE = r"(?:[a-zäöüß][a-zäöüß-]*(?:e|en|er|es|te|ten))"
_ADVERB = r"(?:nicht|neu|zufällig|noch|[a-zäöüß]+(?:lich|weise))"
"""1.800 ``zufällig`` ausgewählte Einwohner"""
_BEHIND = re.compile(
    rf"(?:\s\(\d+\)|\))?\s(?P<adjectives>(?:(?:{_ADVERB}\s)?{_ADJECTIVE},?\s){{0,3}})(?P<noun>{_NOUN})(?P<rest>-)?(?!\w)"
    rf"(?P<second>\sund\s{_NOUN}(?!\w))?"
)
"""``18 verschiedene Sprachen`` · ``31 (33) Teilnehmer`` · ``27 Studierende und Lehrende``"""
_ENUMERATION = re.compile(rf"(?:\s?,\s?\d+\s{_NOUN}-)*\s?(?:,|und|sowie)\s?\d+\s(?P<head>{_NOUN})")
"""``52 Bachelor-``, then ``, 38 Master-, 9 Promotionsabsolventen``"""
_SINGULAR = re.compile(r"(?:ss|ß|ung|heit|keit|tion|schaft|tät|ismus|ment)$")
_PLURAL = re.compile(r"(?:[enrsi]|el|innen|\*innen)$")
_LONE_LABEL = re.compile(rf"[\W_]*(?P<noun>{_NOUN}en)\s?:\s?(?:[a-zü]+\.?\s)?")
"""``Inobhutnahmen: 67`` and nothing else"""
RARER = 20
"""A stem that much rarer than its noun is no singular: ``Hilf`` beside ``Hilfe``."""
_UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_NUMBER_OF = re.compile(
    rf"(?:An)?[Zz]ahl\sder\s(?:[a-zäöüß]+en\s)?(?P<noun>{_NOUN})\b(?:[^.;:]|(?<=\d)\.(?=\d))*"
    r"\b(?:auf|beträgt|liegt\sbei|sind|bei|von(?=\s\W*$))\s(?:[a-z]+\.?\s){0,2}$"
)
_RISES = re.compile(r"[\d.]+\sauf\s\d")
"""``… ist von [4.812 auf 4]``.237 gesunken"""
_LABEL = re.compile(
    rf"(?:(?:An)?[Zz]ahl\s(?:der\s(?:[a-zäöüß]+en\s)?|an\s|von\s)?)?(?P<noun>{_NOUN})(?:\s(?:gesamt|insgesamt|(?:(?:am|zum|per)\s[\d.]+)?(?:19|20)\d\d|im\s[A-Z][a-zä]+))?\s?:\s?(?:[a-zü]+\.?\s)?$"
)
"""``Bürger*innen: ca.`` · ``Anzahl der Mitglieder:`` · ``Mitglieder am 30.09.2015:``"""
_TALLY = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][a-zäöüß]+?)(?:an)?(?:zahl|(?:be)?stand)\s?(?:\([^)]*\)\s?)?"
    r"(?::|=|beträgt|betrug|liegt\sbei|lag\sbei|von|(?:ist|stieg|sank|steigt|sinkt)[^.;:]{0,30}\sauf)\s(?:[a-zü]+\.?\s)?$"
)
"""``Mitgliederzahl: 125`` · ``Mitgliederbestand von 76`` · ``Die Einwohnerzahl beträgt 1.204``"""


_NEXT_NOUN = re.compile(rf"\s(?P<noun>{_NOUN})(?!\w)")
"""15 Technische`` Hilfeleistungen``"""


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """A counted noun at ``start:end`` of a text."""

    start: int
    end: int
    unit: str


class CountedNouns:
    """Finds what a number counts; ``lexicon`` keeps names out and splits compounds."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def after(self, text: str, offset: int, worded: bool = False) -> CountedNoun | None:
        """Return the noun counted by a number that ends at ``offset``."""
        match = _BEHIND.match(text, offset)
        if match is None:
            return None
        if named := self._named(text, match):
            return named
        if not self._countable(match, worded):
            return None
        start, end = match.span("noun")
        if match["rest"]:
            unit = self._completed(match["noun"], text, match.end())
            return CountedNoun(start, end + 1, unit) if unit else None
        unit = nominative(match["noun"])
        second = match["second"]
        plural = second and second[5:] not in word_set("relational_nouns.txt")
        if second and plural and self._plural_name(second[5:]):
            unit, end = f"{unit} und {nominative(second[5:])}", match.end("second")
        return CountedNoun(start, end, unit)

    def _named(self, text: str, match: re.Match[str]) -> CountedNoun | None:
        """Return ``Hilfeleistungen`` of ``15 Technische Hilfeleistungen``."""
        described, known = match["noun"], self._lexicon.frequency
        if not described.endswith("e") or match["rest"] or match["second"]:
            return None
        if described.lower() in word_set("function_words.txt"):
            return None  # Frage 3 Welche Investitionen sind vorgesehen?
        behind = _NEXT_NOUN.match(text, match.end("noun"))
        if behind is None or known(described.lower()) <= known(described):
            return None
        if not self._plural_name(behind["noun"]):
            return None
        return CountedNoun(*behind.span("noun"), nominative(behind["noun"]))

    def before(self, text: str, offset: int) -> CountedNoun | None:
        """Return the counted noun that labels a number which begins at ``offset``."""
        lone = _LONE_LABEL.fullmatch(text, 0, offset)
        if lone and self._plural_name(lone["noun"]) and not text[offset:].strip("0123456789. "):
            return CountedNoun(*lone.span("noun"), nominative(lone["noun"]))
        match = _LABEL.search(text[max(offset - 60, 0) : offset])
        if match is None or not (clearly_counted(match["noun"]) or self._told(match)):
            return self._numbered(text, offset)
        shift = offset - len(match.string)
        return CountedNoun(
            shift + match.start("noun"), shift + match.end("noun"), nominative(match["noun"])
        )

    def _told(self, label: re.Match[str]) -> bool:
        """``Anzahl der Beisitzer:`` says that they are counted, whatever they are."""
        return "ahl " in label[0] and self._plural_name(label["noun"])

    def _numbered(self, text: str, offset: int) -> CountedNoun | None:
        """Return the noun of ``Die Zahl der Parkplätze soll von 24 auf 36 steigen``."""
        since = max(offset - 90, 0)
        tally = _TALLY.search(text[since:offset])
        if tally and clearly_counted(tally["noun"]):
            start, end = since + tally.start("noun"), since + tally.end("noun")
            return CountedNoun(start, end, nominative(tally["noun"]))
        match = _NUMBER_OF.search(text[since:offset])
        if match is None or not (self._plural_name(match["noun"]) or self._unknown(match["noun"])):
            return None
        if match[0].endswith("von ") and not _RISES.match(text, offset):
            return None
        start, end = since + match.start("noun"), since + match.end("noun")
        return CountedNoun(start, end, nominative(match["noun"]))

    def _unknown(self, noun: str) -> bool:
        """``Die Zahl der Seitenaufrufe``: counted, though the lexicon does not know it."""
        return self._lexicon.frequency(noun) == 0 and _PLURAL.search(noun) is not None

    def _countable(self, match: re.Match[str], worded: bool) -> bool:
        noun = match["noun"]
        between = match["adjectives"].replace(",", "").split()
        if any(word in word_set("function_words.txt") for word in between):
            return False
        if worded:
            return clearly_counted(noun, "people_nouns.txt")
        return bool(match["rest"]) or self._plural_name(noun)

    def _plural_name(self, noun: str) -> bool:
        known = self._lexicon.frequency
        if (
            noun in word_set("not_counted.txt")
            or (noun.lower() in word_set("function_words.txt") and not clearly_counted(noun))
            or noun in word_set("person_prefixes.txt")
            or self._lexicon.is_given_name(noun)
        ):
            return False
        if noun.endswith("vorsitzender") or (self._lexicon.is_place(noun) and not known(noun)):
            return False
        return bool(_PLURAL.search(noun)) and not (_SINGULAR.search(noun) or self._is_one(noun))

    def _is_one(self, noun: str) -> bool:
        """Whether a noun in ``e`` is a singular: ``Karte``, of which there are ``Karten``."""
        known = self._lexicon.frequency
        if not noun.endswith("e") or noun.endswith("ende") or clearly_counted(noun):
            return False
        if not known(f"{noun}n"):
            return False
        bare = noun[:-1]
        stems = {bare, bare.lower(), bare.translate(_UMLAUTS), bare.lower().translate(_UMLAUTS)}
        return not any(known(stem) * RARER > known(noun) for stem in stems)

    def _completed(self, first: str, text: str, offset: int) -> str | None:
        """Return ``Bachelorabsolventen`` for ``Bachelor-``, ``… 9 Promotionsabsolventen``."""
        match = _ENUMERATION.match(text, offset)
        if match is None:
            return None
        head = match["head"]
        for cut in range(3, len(head) - 3):
            tail = head[cut:].capitalize()
            if tail in self._lexicon and head[:cut].removesuffix("s") in self._lexicon:
                return first + nominative(head)[cut:]
        return None


def clearly_counted(noun: str, listed: str = "counted_nouns.txt") -> bool:
    """Whether the noun, or its last part, is one that minutes count."""
    folded = re.sub(r"[*:_/]-?innen$|Innen$", "innen", noun).lower()
    folded = nominative(folded)
    return any(folded.endswith(ending) for ending in word_set(listed)) or (
        folded.endswith("innen") and len(folded) > 7
    )


@lru_cache(maxsize=20_000)
def nominative(noun: str) -> str:
    """Return the nominative of a dative plural: ``Gemeindevertretern`` is ``Gemeindevertreter``."""
    for ending, plural in rows("plurals.csv"):
        if noun.lower().endswith(ending):
            kept = noun[: len(noun) - len(ending)]
            return kept + (plural if kept else plural.capitalize())
    return noun

"""What a clause tells of a number beside nouns: what happens to the counted, more than when."""

from __future__ import annotations

import re

from pipeline.extract.statistics.verb_brackets import PARTICIPLE, VERB
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_LEADING = re.compile(
    rf"(?:{VERB}|stehen|stünden|standen|liegen|liegt|lagen|lag|"
    r"gibt|gab|kommen|kamen|gehen|gingen|sich|es|wir|ich|man|sie|er|uns|noch|schon|bereits|derzeit|zurzeit|heute|"
    r"davon|dafür|damit|dann|nun|jetzt|auch|insgesamt|bisher|inzwischen|gegen[uü]ber|lang)\s"
)
"""147 Personen ``sind`` mit Rückkehrhilfe ausgereist"""
_TRAILING = re.compile(
    rf"\s(?:{VERB}|teil|vor|an|ab|auf|aus|ein|zu|statt|mit|über|von|für|je|jeweils|zusammen|insgesamt|zwischen|weniger\sals|mehr\sals|mindestens|höchstens|genug|um|bei|in|nach|unter|zum\sPreis|im\sWert|und|oder|sowie|aber|nicht|rund|etwa|ca\\.|also|der|die|das|den|dem|=)$"
)
"""400 Betriebe betroffen ``seien``"""
_FRONT = re.compile(
    r"(?P<word>(?:(?:Zu|Neu|Nicht|Noch nicht|Bereits)\s)?[A-ZÄÖÜa-zäöü][a-zäöüß]+"
    r"|[Zz]ur Verfügung)\s"
    rf"(?:{VERB}|blieben|bleiben|stehen|standen|steht|stand)\s(?:[a-zäöüß]+\.?\s){{0,3}}$"
)
"""``Angeschlossen sind bisher`` 487 Objekte · ``Unbesetzt blieben`` 57 Stellen"""
_MISSING = re.compile(
    r"\b(?P<word>fehl(?:en|ten)|entf(?:allen|ielen|ielten))\s(?:[a-zäöüß]+\.?\s){0,3}$"
)
"""``Es fehlen noch`` 11 Leuchten"""
_OF_THEM_ARE = re.compile(
    r"\b(?:davon|darunter)\s(?:[a-zäöüß]+\s){0,2}?(?P<word>[a-zäöüß]+(?:t|en))\s(?:(?:nur|noch|etwa|rund|ca\.)\s)?$"
)
"""``davon bereits gebunden`` 17.860 €"""
_COMPARED = re.compile(
    r"\s(?P<how>(?:mehr|weniger|höher|niedriger|größer|kleiner|teurer|billiger|günstiger|über|unter)\s"
    r"(?:[A-ZÄÖÜ][\w*]+\s)?(?:als|dem|der|den)\s[^,;:.()]{2,40}?)(?=[,;:.()]|\s(?:und|aber)\b|$)"
)
"""9 % ``weniger als im Vorjahr`` · 4,6 % ``über dem Ansatz``"""
_WHICH = re.compile(
    r",\s(?:die|der|das|welche[rs]?)\s(?P<told>[^,;:.()\d]{4,60}?)"
    r"(?:\s(?:werden|wird|wurden?|sind|ist|waren|haben|hat|stehen|steht|liegen|liegt))(?=[,;:.()]|$)"
)
"""19 Kinder, ``die in Jena betreut werden``"""
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[\w\s„“\"*:./-]*[A-Za-zäöüß]{3}[\w\s„“\"*:./-]*")
LONGEST = 60
"""What is told in more characters is a sentence, not a subject."""


_VERB_BEFORE = re.compile(
    r"(?:^|(?<!\bdie)(?<!\bder)(?<!\bden)(?<!\bdas)(?<!\bdem)(?<!\bmit)(?<!\bvon)\s)"
    r"(?P<verb>[a-zäöüß]{4,}(?:t|en|eln|ern))\s"
    r"(?:(?:noch|etwa|rund|ca\.|über|insgesamt|in\sden\s[A-ZÄÖÜ][a-zäöüß]+)\s)?$"
)
"""Täglich ``essen`` 185 Kinder · Die Stadt ``saniert in den Osterferien`` 14 Fachräume"""
_PARTICLE = re.compile(
    r"\s(?P<particle>ein|aus|ab|an|auf|bei|hinzu|teil|vor|weg|zu|zurück)(?=[,;:.()]|\sund\s|$)"
)
"""Im Jahr traten 268 Mitglieder ``ein`` und 301 aus"""
_VERB_ALONE = re.compile(rf"{VERB}|gibt|gab|bleib\w+|lieg\w+|steh\w+|beträgt|betragen|verfügt")


class StatisticClauses:
    """Asks a clause what it tells; the lexicon tells ``Geplant sind`` from a noun."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def front(self, before: str) -> str | None:
        """Return ``angeschlossen`` for ``Angeschlossen sind`` 487 Objekte."""
        missing = _MISSING.search(before)
        if missing:
            return missing["word"]
        part = _OF_THEM_ARE.search(before)
        if part and PARTICIPLE.fullmatch(part["word"]):
            return part["word"]
        match = _FRONT.search(before)
        if match is None or before[: match.start()].rstrip()[-1:] not in (
            "",
            ".",
            ":",
            "•",
            "-",
            ";",
            ",",
        ):
            return None
        word = match["word"][0].lower() + match["word"][1:]
        known = self._lexicon.frequency
        named = " " not in word and known(word) < known(match["word"])
        return word if _adverbial(word) and not named else None

    def verb(self, before: str, behind: str) -> str | None:
        """Return ``stiftet`` for ``Der Förderverein stiftet`` 12 Fahrradständer.

        ``traten ein`` for ``2011 traten`` 268 Mitglieder ``ein``, where ``behind`` ends the clause.
        """
        match = _VERB_BEFORE.search(before)
        if match is None or _VERB_ALONE.fullmatch(match["verb"]):
            return None
        lists = ("function_words.txt", "not_predicates.txt", "holding_verbs.txt")
        idle = any(match["verb"] in word_set(name) for name in lists)
        noun = self._lexicon.frequency(match["verb"].capitalize())
        known = self._lexicon.frequency(match["verb"])
        if known <= noun or idle:
            return None
        particle = _PARTICLE.search(behind)
        return f"{match['verb']} {particle['particle']}" if particle else match["verb"]


_OBJECT = re.compile(r"(?:die|den|das)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+")
"""Es besuchen 312 Kinder ``die Schule``: no part of what is counted"""


def _adverbial(word: str) -> bool:
    return word not in word_set("function_words.txt") and word.endswith(
        ("t", "en", "nd", "lich", "ig", "bar", "zur Verfügung")
    )


def compared(behind: str) -> str | None:
    """Return ``weniger als im Vorjahr`` where the text behind a number begins with it."""
    match = _COMPARED.match(behind)
    return match["how"].strip() if match else None


def rest(behind: str) -> str | None:
    """Return what the clause says after the counted: ``mit Rückkehrhilfe ausgereist``.

    ``behind`` is the text up to the end of the clause.
    """
    behind = behind.partition(" (")[0]
    digit = _DIGIT.search(behind)
    told = (behind[: digit.start()] if digit else behind).strip(' .„“"–-')
    while match := _LEADING.match(f"{told} "):
        told = told[match.end() :]
    while told:
        last = told.rsplit(" ", 1)[-1]
        match = _TRAILING.search(f" {told}")
        if match:
            told = told[: max(match.start() - 1, 0)]
        elif last in word_set("not_predicates.txt"):
            told = told[: -len(last)].rstrip()
        else:
            break
    if digit and told.islower() and " " not in told:
        return None
    first = told.split(" ", 1)[0]
    if first[:1].isupper() and first.lower() in word_set("function_words.txt"):
        return None  # … 300 v.H. Für den Ausbau …: the next sentence
    if not _WORDS.fullmatch(told) or _OBJECT.fullmatch(told):
        return None
    last = told.rsplit(" ", 1)[-1]
    if not told or len(told) > LONGEST or (digit and last in word_set("not_subjects.txt")):
        return None
    return told


def which_of_them(behind: str) -> str | None:
    """Return ``in Jena betreut`` for 19 Kinder``, die in Jena betreut werden``."""
    match = _WHICH.match(behind)
    return match["told"] if match and _WORDS.fullmatch(match["told"]) else None

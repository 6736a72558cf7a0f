"""Where the name of an organisation begins and ends around the word that gives it away."""

from __future__ import annotations

import re

from pipeline.extract.organisations.heads import heads
from pipeline.extract.people.words import listed
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.wordlists import alternatives, words

NAME_WORD = r"[^\W\d_a-zäöüß][\w.’'-]*"
QUOTED = r"[„\"»][^„“”\"«»]{2,40}[“”\"«]"
_JOINED = re.compile(
    r"(?:[Ww]erk (?:im|in|der|des) |(?:[Ff]örderer|[Ff]reunde) (?:der|des) |für die |\w-\n)\Z"
)
"""Werk ``im`` Kirchenkreis · Freunde ``der`` Bücherei · Verband ``für die`` Diözese"""
MOST_WORDS = 8
_SEATS = ("zu", "in", "am", "im", "von", "bei")
_PART = re.compile(
    rf"(?:{QUOTED}|{NAME_WORD}|(?:1[5-9]|20)?\d\d|&|\+|für|und|der|des|die|zur|{'|'.join(_SEATS)}|v\."
    r"|(?<![\w-])[a-zäöüß]+(?:lich|isch)e[mnrs])$"
)
_LEADING = re.compile(rf"(?:für|und|der|des|die|zur|&|\+|\d+|v\.|{'|'.join(_SEATS)}|[a-zäöüß]+)\s+")
_OF_MANY = re.compile(
    r"(?:[Ff]örderer|[Vv]erein|[Bb]und|[Vv]erband|[Gg]esellschaft|kreis|Haus|Freunde)\s$"
)
"""``Verein der`` Förderer, but not ``Sitzung des`` Heimatvereins"""
_PURPOSE = re.compile(r"(?:[Vv]erein|[Vv]erband|[Gg]esellschaft) (?:zur|für) [A-ZÄÖÜ][\w-]+\s$")
"""Verein zur Erhaltung ``der`` Windmühle e. V."""
_FIRM = re.compile(r"(?:Firma|Fa\.)\s$")
_SEATED = re.compile(
    r"(?:[Gg]esellschaft|[Vv]erein|[Bb]und|[Vv]erband|[Gg]emeinschaft|[CcKk]lub|[Cc]lub|[Ff]reunde"
    r"|[Gg]ilde|[Cc]hor|[Ss]tiftung|[Hh]ilfe|[Hh]aus|[Ww]erk|[Gg]enossenschaft|[Jj]ugend|[Ii]nitiative)\s$"
)
"""Physikalische ``Gesellschaft zu`` Rostock e. V."""
_DESCRIBED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:e[rsn]?)\s$")
"""``Schwäbischer`` Heimatverein"""
_OF_PLACE = re.compile(r"(?<![\w-])(?P<stem>[A-ZÄÖÜ][a-zäöüß]{2,})er $")
"""``Salzburger`` Fußballverband"""
_GERMAN = re.compile(
    r"(?<![\w-])(?:Deutsche|Integrierte|Freie|(?<=[a-zäöü] )[A-ZÄÖÜ][\w-]+ische)[nrs]? "
    r"(?:[A-ZÄÖÜ][a-z]+(?:al|lich|isch)e[nrs]?\s)?\Z"
)
"""``Deutsche`` Stiftung Schriftgut · der ``Bayerische Kommunale`` Prüfungsverband"""
_PAIRED = re.compile(r"(?<![\w-])[A-ZÄÖÜ]\w+-(?:,[ \n][A-ZÄÖÜ]\w+-)?[ \n](?:und|u\.|&)[ \n]\Z")
"""``Turn- und`` Sportverein · ``Grund- und`` Mittelschule"""
_LAND = re.compile(rf"(?<![\w-])(?:{alternatives('organisation_adjectives.txt')})[ \n]\Z")
"""``Oö.`` Verkehrsverbund · ``Bayer.`` Gemeindetag"""
_TWO = re.compile(r"[A-ZÄÖÜ][\w-]+ [&+] (?!S(?:oh|öh)n|Co\b|Partner)[A-ZÄÖÜ]")
"""Muster & Beispiel"""
RARE = 60
"""A word counted no oftener by the lexicon may be a name."""
LONG_LINE = 40
"""A line of at least so many characters may break within a name; a shorter one ends by itself."""


class NameBounds:
    """Walks over the words around; ``lexicon`` tells names from common nouns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._gazetteer = Gazetteer.load()

    def behind_description(self, text: str, start: int, end: int) -> int:
        """Return where the firm's own name begins: behind ``Zimmerei`` in ``Zimmerei Muster GmbH``.

        What it is belongs to the name where the rest is two surnames or a place:
        ``Sägewerk Muster & Beispiel KG``, ``Bauhof Ulm AG``.
        """
        word = re.compile(r"([^ \n]+)[ \n](?=\S)").match(text, start, end)
        if word is None or word[1] not in words("organisation_descriptions.txt"):
            return start
        own = text[word.end() : end]
        if own.startswith(("und ", "& ", "+ ")):
            return start  # Zimmerei und Hochbau Muster GmbH
        whole = _TWO.match(own) or self._lexicon.is_place(own.split()[0])
        kept = whole and word[1] in words("organisation_trades.txt")
        return start if kept else word.end()

    def begin(self, text: str, end: int) -> int:
        """Walk back from a legal form over the words of the name."""
        start = end
        for _ in range(MOST_WORDS):
            before = text[:start].rstrip(" \n")
            match = _PART.search(before)
            if match is None or self._is_no_part(before, match, text[start : start + 1]):
                break
            whole = start == end or wrapped(text, len(before))  # no line opens with a form
            if "\n" in text[len(before) : start + 1] and not whole:
                break
            start = match.start()
            joined = _JOINED.search(text, 0, start)
            headed = heads("no").fullmatch(match[0]) and not joined
            if headed and not _DESCRIBED.search(text[:start]):
                break
            if start and text[start - 1] not in " \n":
                break
        while leading := _LEADING.match(text, start, end):
            start = leading.end()
        return self._behind_person(text, start, end)

    def _behind_person(self, text: str, start: int, end: int) -> int:
        """Zirbel, ``Ruth`` Lindenhof e. V.: a surname and its given name stand before the body."""
        given = re.compile(r"(\w+)[ \n](?=\S)").match(text, start, end)
        listed = given and self._lexicon.is_given_name(given[1]) and text[:start].endswith(", ")
        return given.end() if given and listed else start

    def _is_no_part(self, before: str, match: re.Match[str], following: str) -> bool:
        """``Sitzung`` des Vereins · ``der`` Verein: words that end the way back."""
        word, ahead = match[0], before[: match.start()]
        if word[0].islower() and word not in ("für", "und", "zur"):
            return _is_no_joint(word, ahead, following)
        if word in words("organisation_openers.txt"):
            return not (word in ("Verein", "Vereins") and following.islower())
        if word == "Gebr.":
            return False
        if _FIRM.search(ahead):
            return False  # Firma Nordhess. Plastik-Werke GmbH
        return word[-1] == "." and (len(word) > 3 or len(word) == 2)

    def paired(self, text: str, start: int) -> int:
        """Return where a name begins of which the first half is cut: ``Turn- und`` Sportverein."""
        paired = _PAIRED.search(text, max(start - 50, 0), start)
        return paired.start() if paired else start

    def described(self, text: str, start: int) -> int:
        """Return where a name begins with where it is: ``Ulmer`` Fußballverband, ``Deutsche`` …."""
        start = self.paired(text, start)
        if land := _LAND.search(text, max(start - 20, 0), start):
            return land.start()
        if german := _GERMAN.search(text, max(start - 40, 0), start):
            return german.start()
        before = _OF_PLACE.search(text, max(start - 30, 0), start)
        if before is None or listed("name_functions.txt").fullmatch(before[0].strip()):
            return start
        towns = [before["stem"] + end for end in ("", "en", "e")]
        known = any(self._lexicon.is_place(one) or one in self._gazetteer for one in towns)
        return before.start() if known else start

    def are_rare(self, name: str) -> bool:
        """Whether no word of a name is a common noun: ``Gäuboden``, not ``beteiligte Planer``."""
        nouns = [word for word in name.split() if word[0].isupper()]
        if len(nouns) == 1 and heads("no").fullmatch(nouns[0]):
            return False  # Planungsbüro, Stadtplaner
        common = (max(map(self._lexicon.frequency, (word, word.lower()))) > RARE for word in nouns)
        plain = (word.endswith("er") and self._lexicon.frequency(word) for word in nouns)
        return not any((*common, *plain))


def wrapped(text: str, end: int) -> bool:
    """Whether the line that ends at ``end`` may break within a name."""
    line = text[text.rfind("\n", 0, end) + 1 : end]
    return len(line) >= LONG_LINE or line.endswith("-") or line.count("(") > line.count(")")


def _is_no_joint(word: str, ahead: str, following: str) -> bool:
    """Whether a word in small letters ends the way back: but ``von`` before a year does not."""
    if word in ("der", "des"):
        return not (_OF_MANY.search(ahead) or _PURPOSE.search(ahead))
    if word == "die":
        return not ahead.endswith("für ")  # Verband für die Diözese Ulm e. V.
    if word in ("von", "v.") and following.isdigit():
        return False  # Turnverein Musterdorf von 1883 e. V.
    if word in _SEATS:
        return not _SEATED.search(ahead)
    adjective = word not in (*_SEATS, "v.")  # Diakoniewerk im nördlichen Harz gGmbH
    return not (adjective and (_SEATED.search(ahead) or ahead.endswith((" im ", " in ", " am "))))

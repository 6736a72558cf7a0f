"""Where the name of an organisation begins and ends around the word that gives it away."""

from __future__ import annotations

import re

from pipeline.extract.organisations.heads import heads
from pipeline.extract.people.words import is_salutation, listed
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

NAME_WORD = r"[^\W\d_a-zäöüß][\w.’'-]*"
QUOTED = r"[„\"»][^„“”\"«»]{2,40}[“”\"«]"
MOST_WORDS = 6
_SEATS = ("zu", "in", "am", "im", "von", "bei")
_PART = re.compile(
    rf"(?:{QUOTED}|{NAME_WORD}|(?:1[5-9]|20)?\d\d|&|\+|für|und|der|des|zur|{'|'.join(_SEATS)}|v\."
    r"|(?<![\w-])[a-zäöüß]+(?:lich|isch)e[mnrs])$"
)
_LEADING = re.compile(rf"(?:für|und|der|des|zur|&|\+|\d+|v\.|{'|'.join(_SEATS)}|[a-zäöüß]+)\s+")
_OF_MANY = re.compile(r"(?:[Vv]erein|[Bb]und|[Vv]erband|[Gg]esellschaft|kreis|Haus|Freunde)\s$")
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
_GERMAN = re.compile(r"(?<![\w-])Deutsche[rs]? \Z")
"""``Deutsche`` Stiftung Schriftgut"""
_FOLLOWING = (
    r"(?:(?P<site>am|im|an der|ob der|von|der) |[&+] )?"
    rf"(?P<word>{QUOTED}|(?:(?:St|Hl)\. |Sankt )?{NAME_WORD})"
)
_FIRST = re.compile(rf"[ \n]{_FOLLOWING}")
"""Bezirksbauamt ``Ried`` · Brauerei ``„Lindenhof“``"""
_NEXT = re.compile(rf"(?:(?<=\w-)[ \n]und |(?<=[a-zäöüß])/|[ \n]){_FOLLOWING}")
"""Ried ``im Innkreis`` · Büro Zirbel ``& Specht`` · Fachschaft Natur- ``und Umwelt``"""
_PARTNERS = re.compile(
    r" (?:und|u\.|&) (?:Partner|Söhne|Sohn|Töchter|Kollegen)(?!\w)| v\. (?:18|19)\d\d"
)
"""Büro Muster ``und Partner`` · Schützenverein Bornum ``v. 1904``"""
_SENTENCE = re.compile(r"(?<!\S)[a-zäöüß]{2,} ")
_NUMBER = re.compile(r" \d{1,2}(?![\d.,]*(?:\d|,-| ?(?:%|€|EUR|Euro|DM|Prozent|v\. ?H)))")
"""``Halle 3``, but not ``… trägt das Bistum Erfurt 65 %``"""
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
            wrapped = start == end or _wrapped(text, len(before))  # no line opens with a form
            if "\n" in text[len(before) : start + 1] and not wrapped:
                break
            start = match.start()
            seated = re.search(r"[Ww]erk (?:im|in|der|des) $", text[:start])
            headed = heads("no").fullmatch(match[0]) and not seated
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

    def end(self, text: str, end: int) -> int:
        """Walk on from a first word over quoted or capitalised words that are no common nouns."""
        taken = 0
        while taken < 4:
            match = (_NEXT if taken else _FIRST).match(text, end)
            if match is None or (match[0][0] == "\n" and not self._goes_on(text, end, match)):
                break
            if match["word"] == "Gebr.":
                end += len(match[0])
                continue
            if is_salutation(match["word"]) or listed("name_functions.txt").fullmatch(
                match["word"]
            ):
                break
            word = match["word"].rstrip(".,")
            if len(word) == 1 and match["word"] != word:
                break  # V.: Büro Nordwind  T.: 11.04.
            behind = text[match.end() : match.end() + 30]
            person = self._lexicon.is_given_name(word) and re.match(r" [A-ZÄÖÜ]", behind)
            if person or self._is_listed_person(behind) or not self._may_name(word, behind):
                break
            if _NUMBER.match(behind) or (word.isupper() and re.match(r" \d", behind)):
                break  # Maschinenring EUR 66,50
            if match[0][0] == "\n" and self._opens_line(word):
                break
            plural = match["site"] == "der" and word.endswith("en")
            common = plural or self._lexicon.frequency(word) > RARE
            if match["site"] and common and not self._lexicon.is_place(word):
                break
            taken += 1
            end += len(match[0] if match[0].endswith("St.") else match[0].rstrip(".,"))
        more = _PARTNERS.match(text, end) if taken else None
        return more.end() if more else end

    def _goes_on(self, text: str, end: int, following: re.Match[str]) -> bool:
        """Whether a name goes on behind a line's end: a long line, or a sentence before a town."""
        line = text[text.rfind("\n", 0, end) + 1 : end]
        town = self._lexicon.is_place(following["word"].rstrip(".,"))
        dated = re.match(r",? (?:den|am) ", text[following.end() :])
        return _wrapped(text, end) or (bool(_SENTENCE.search(line)) and town and not dated)

    def _opens_line(self, word: str) -> bool:
        """Whether a word at a line's begin is a common one that opens a sentence: ``Befördert``."""
        return self._lexicon.frequency(word.lower()) > 0 and not self._lexicon.is_place(word)

    def described(self, text: str, start: int) -> int:
        """Return where a name begins with where it is: ``Ulmer`` Fußballverband, ``Deutsche`` …."""
        if german := _GERMAN.search(text, max(start - 30, 0), start):
            return german.start()
        before = _OF_PLACE.search(text, max(start - 30, 0), start)
        if before is None or listed("name_functions.txt").fullmatch(before[0].strip()):
            return start
        known = any(self._lexicon.is_place(before["stem"] + end) for end in ("", "en", "e"))
        return before.start() if known else start

    def _is_listed_person(self, behind: str) -> bool:
        """Amtsgericht ``Zirbel, Monika``: a surname with its given name behind."""
        given = re.match(r", ([A-ZÄÖÜ][a-zäöüß]+)", behind)
        return bool(given) and self._lexicon.is_given_name(given[1])  # type: ignore[index]

    def are_rare(self, name: str) -> bool:
        """Whether no word of a name is a common noun: ``Gäuboden``, not ``beteiligte Planer``."""
        nouns = [word for word in name.split() if word[0].isupper()]
        if len(nouns) == 1 and heads("no").fullmatch(nouns[0]):
            return False  # Planungsbüro, Stadtplaner
        common = (max(map(self._lexicon.frequency, (word, word.lower()))) > RARE for word in nouns)
        plain = (word.endswith("er") and self._lexicon.frequency(word) for word in nouns)
        return not any((*common, *plain))

    def _may_name(self, word: str, behind: str) -> bool:
        """Whether a word goes on with a name, as ``Region`` does with ``Walgau`` ``behind`` it."""
        land = word in words("organisation_lands.txt")
        if land or (word in words("organisation_areas.txt") and re.match(r" [A-ZÄÖÜ]", behind)):
            return True
        if word[:1] in '„"»' or self._lexicon.is_place(word) or self._lexicon.is_name(word):
            return word not in words("organisation_openers.txt")
        plural = word in self._lexicon and word.endswith(("kosten", "zeiten", "ungen"))
        told = word.endswith("t") and self._lexicon.frequency(word.lower()) > 0  # Beantragt
        return not (plural or told) and self._lexicon.frequency(word) <= RARE


def _wrapped(text: str, end: int) -> bool:
    line = text[text.rfind("\n", 0, end) + 1 : end]
    return len(line) >= LONG_LINE or line.count("(") > line.count(")")


def _is_no_joint(word: str, ahead: str, following: str) -> bool:
    """Whether a word in small letters ends the way back: but ``von`` before a year does not."""
    if word in ("der", "des"):
        return not (_OF_MANY.search(ahead) or _PURPOSE.search(ahead))
    if word in ("von", "v.") and following.isdigit():
        return False  # Turnverein Musterdorf von 1883 e. V.
    if word in _SEATS:
        return not _SEATED.search(ahead)
    adjective = word not in (*_SEATS, "v.")  # Diakoniewerk im nördlichen Harz gGmbH
    return not (adjective and (_SEATED.search(ahead) or ahead.endswith((" im ", " in ", " am "))))

"""Associations, companies, offices and ministries named in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.dictionaries import Dictionaries
from pipeline.extract.meeting_head import GENITIVES
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, OrganisationMention, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings
from pipeline.wordlists import alternatives, rows, words

NAME_WORD = r"[^\W\d_a-zäöüß][\w.’'-]*"
QUOTED = r"[„\"»][^„“”\"«»\n]{2,40}[“”\"«]"
MOST_WORDS = 6
Found = tuple[int, int, float]
"""Start, end and confidence of a name."""


@cache
def _forms() -> re.Pattern[str]:
    # Brückenbauer e.V. · Elektro Muster GmbH
    return re.compile(rf"(?<=[\w“”\"«])[ \n](?:{alternatives('organisation_forms.txt')})(?![\w])")


@cache
def _parties() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, words("parties.txt")), key=len, reverse=True))
    return re.compile(rf"(?<![\w/-])(?:{names})(?![\w/])")


@cache
def _heads(alone: str) -> re.Pattern[str]:
    patterns = [pattern for flag, pattern in rows("organisation_heads.csv") if flag == alone]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])")


MINISTRY = re.compile(
    # Ministerium für Arbeit, Soziales und Gesundheit · Innenministerium
    r"(?<!\w)[\w-]*(?:[Mm]inisterium)s?(?:[ \n](?:für|der|des)[ \n](?:[A-ZÄÖÜ][\w-]+"
    r"(?:,?[ \n](?:und[ \n])?)?){1,8})?"
)
OFFICE = re.compile(
    # Amt für Stadtplanung · Agentur für Arbeit · Landesamt für Umwelt und Natur
    r"(?<!\w)(?:[\w-]*[Aa]mt|Agentur|Gesellschaft|Behörde|[\w-]*[Aa]nstalt|[\w-]*[Zz]entrale)"
    r"[ \n]für[ \n]"
    r"(?:[A-ZÄÖÜ][\w-]+(?:[ \n](?:und|&)[ \n](?=[A-ZÄÖÜ]))?){1,4}"
)
SUFFIXED = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]*-(?:Stiftung|Verband|Bank|Werke|Institut)(?![\w-])")


ACRONYM = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{4,9}(?=,?[ \n](?:Referat|Abteilung|Abt\.))")
"""``TMXYZ, Referat 51``"""


class OrganisationExtractor:
    """Associations, companies, offices and ministries named in the text."""

    name = "organisations"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._lexicon = lexicon
        self._settings = settings
        self._known = {
            _folded(name): rule.name
            for rule in dictionaries.bodies
            for name in (rule.name, *rule.aliases)
        }
        names = sorted(
            {n for rule in dictionaries.bodies for n in (rule.name, *rule.aliases)}, key=len
        )
        listed = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in reversed(names))
        self._listed = re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])") if names else None

    def extract(self, transcript: Transcript, outline: Outline, known: Facts) -> Facts:  # noqa: ARG002
        """Return one mention for each place where an organisation is named."""
        mentions: list[OrganisationMention] = []
        canonical: dict[str, str] = {}
        for passage in _passages(transcript):
            for start, end, confidence in _longest(self._found(passage.text)):
                raw = re.sub(r"\s+", " ", passage.text[start:end])
                name = self._known.get(_folded(raw)) or _nominative(raw)
                name = canonical.setdefault(_folded(name), name)
                evidence = passage.evidence(start, end)
                mentions.append(
                    OrganisationMention(name, transcript.quote(evidence), evidence, confidence)
                )
        return Facts(organisation_mentions=tuple(mentions))

    def _found(self, text: str) -> Iterator[Found]:
        if self._listed is not None:
            yield from ((m.start(), m.end(), 1.0) for m in self._listed.finditer(text))
        for match in _parties().finditer(text):
            yield match.start(), match.end(), 0.95
        for match in _forms().finditer(text):
            start = self._back(text, match.start())
            if start < match.start():
                yield start, match.end(), 0.9
        for match in _heads("yes").finditer(text):
            yield match.start(), self._onward(text, match.end()), 0.85
        for match in _heads("no").finditer(text):
            end = self._onward(text, match.end())
            start = match.end() + 1 if match[0] in ("Fa.", "Firma") else match.start()
            if end > match.end():
                yield start, end, 0.75
        for pattern in (MINISTRY, OFFICE, SUFFIXED, ACRONYM):
            for match in pattern.finditer(text):
                cut = len(match[0].rstrip(" ,\n")) - len(match[0])
                yield match.start(), match.end() + cut, 0.8

    def _back(self, text: str, end: int) -> int:
        """Walk back from a legal form over the words of the name."""
        start = end
        pattern = re.compile(rf"(?:{QUOTED}|{NAME_WORD}|&|\+|für|und|der|des|zur)$")
        for _ in range(MOST_WORDS):
            before = text[:start].rstrip(" ")
            match = pattern.search(before)
            if match is None:
                break
            verein = match[0] in ("Verein", "Vereins") and text[start : start + 1].islower()
            if match[0] in words("organisation_openers.txt") and not verein:
                break
            if match[0][-1] == "." and (len(match[0]) > 3 or len(match[0]) == 2):
                break
            start = match.start()
            if start and text[start - 1] not in " \n":
                break
        while re.match(r"(?:für|und|der|des|zur|&|\+)\s", text[start:]):
            start = text.index(" ", start) + 1 if " " in text[start:end] else end
        return start

    def _onward(self, text: str, end: int) -> int:
        """Walk on from a first word over quoted or capitalised words that are no common nouns."""
        taken = 0
        while taken < 4:
            match = re.match(rf" (?:{QUOTED}|(?:[&+] )?{NAME_WORD})", text[end:])
            if match is None:
                break
            word = match[0].strip().rstrip(".,").removeprefix("& ").removeprefix("+ ")
            behind = text[end + len(match[0]) : end + len(match[0]) + 3]
            person = self._lexicon.is_given_name(word) and re.match(r" [A-ZÄÖÜ]", behind)
            if person or re.match(r" \d", behind) or not self._may_name(word):
                break
            taken += 1
            end += len(match[0].rstrip(".,"))
        return end

    def _may_name(self, word: str) -> bool:
        if word[:1] in '„"»' or self._lexicon.is_place(word) or self._lexicon.is_name(word):
            return word not in words("organisation_openers.txt")
        return self._lexicon.frequency(word) <= 60


def _passages(transcript: Transcript) -> Iterator[Passage]:
    """Yield all paragraphs, and each running head once: the letterhead names who writes."""
    heads: set[str] = set()
    for line in transcript.lines:
        if line.line.kind == "running-head" and line.text and line.text not in heads:
            heads.add(line.text)
            yield Passage.of((line,), "\n")
    for part in transcript.paragraphs():
        yield Passage.of(part.lines, "\n")


def _longest(found: Iterator[Found]) -> list[Found]:
    """Drop what lies inside a longer name."""
    kept: list[Found] = []
    for start, end, confidence in sorted(found, key=lambda one: (one[0] - one[1], -one[2])):
        if not any(start < other[1] and other[0] < end for other in kept):
            kept.append((start, end, confidence))
    return sorted(kept)


def _folded(name: str) -> str:
    return re.sub(r"[\s.„“”\"]", "", name.casefold())


def _nominative(name: str) -> str:
    first, blank, rest = name.partition(" ")
    if re.search(r"(?:verein|verband|bund|ministerium|amt|werk|institut)(?:e?s)$", first):
        for pattern, replacement in GENITIVES:
            changed = pattern.sub(replacement, first)
            if changed != first:
                return f"{changed}{blank}{rest}"
    return name

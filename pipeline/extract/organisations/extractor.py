"""Associations, companies, offices and ministries named in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.dictionaries import Dictionaries
from pipeline.extract.organisations.bounds import NameBounds
from pipeline.extract.organisations.described import described
from pipeline.extract.organisations.groups import groups_in
from pipeline.extract.organisations.heads import heads_in
from pipeline.extract.organisations.nominative import nominative
from pipeline.extract.organisations.one_name import longer_names
from pipeline.extract.organisations.reach import NameReach
from pipeline.extract.organisations.seats import Seats
from pipeline.extract.organisations.short_forms import known_names, short_forms
from pipeline.extract.organisations.stretches import all_passages, stretches, without_capitals
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, OrganisationMention, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings
from pipeline.sieve import Sieve, Sifted
from pipeline.wordlists import alternatives, either, words

PARTNERS = re.compile(r"[ \n](?:(?:Landschafts)?[Aa]rchitekten|Ingenieure|Stadtplaner)(?![\w-])")
"""Planwerk Muster ``Architekten``"""
_LINE_END = re.compile(r"(?<=\w)- (?=[A-ZÄÖÜ])")
"""``Raiffeisen- Warengenossenschaft``"""
_NO_NAME = re.compile(r"(?:\b(?:Herrn?|Frau|Hr\.|Fr\.)|Abs\. ?\d+|§ ?\d+\w?)\s\Z")
"""Herr ``Oberkirchenrat`` · § 100 Abs. 1 ``KVG`` LSA"""
_QUOTES = re.compile(r" ?[„\"»]")
"""AG ``„Übergänge“``"""
_CALLED = re.compile(r"Fa\.|Firma|Vereine?s?")
"""What stands before a name without being part of it."""
SHORTEST = 2
"""Letters of the shortest name; between two cells there is but a blank."""
Found = tuple[int, int, float]
"""Start, end and confidence of a name."""


@cache
def _forms() -> Sifted:
    # Brückenbauer e.V. · Elektro Muster GmbH
    return Sifted(rf"(?<=[\w“”\"«-])[ \n](?:{alternatives('organisation_forms.txt')})(?![\w])")


def _ends_in_form(text: str, end: int) -> bool:
    """Whether a name ends in a legal form, or ``& Sohn``."""
    forms = alternatives("organisation_forms.txt")
    return re.search(rf"[ \n](?:{forms}|& Co\.?)$", text[max(end - 60, 0) : end]) is not None


@cache
def _parties() -> re.Pattern[str]:
    names = either(re.escape(name).replace("/", r"/\s?") for name in words("parties.txt"))
    return re.compile(rf"(?<![\w/-])(?:{names})(?!\.?[\w/])")


@cache
def _names() -> Sieve[float]:
    """Names that are known, each with the confidence that an organisation is meant."""
    return Sieve(((known_names(), 0.9), (_parties(), 0.95)))


class OrganisationExtractor:
    """Associations, companies, offices and ministries named in the text."""

    name = "organisations"

    def __init__(
        self, dictionaries: Dictionaries, lexicon: Lexicon, settings: ExtractSettings
    ) -> None:
        self._bounds, self._reach = NameBounds(lexicon), NameReach(lexicon)
        self._seats, self._lexicon = Seats(lexicon), lexicon
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
        short = short_forms(line.text for line in transcript.lines)
        for passage in all_passages(transcript):
            for start, end, confidence in _longest(self._found_in(passage)):
                raw = _LINE_END.sub("-", re.sub(r"\s+", " ", passage.text[start:end]))
                raw = raw[0].upper() + raw[1:]  # untere Wasserbehörde
                name = self._known.get(_folded(raw)) or short.get(raw) or nominative(raw)
                name = canonical.setdefault(_folded(name), name)
                evidence = passage.evidence(start, end)
                mentions.append(
                    OrganisationMention(name, transcript.quote(evidence), evidence, confidence)
                )
        whole = longer_names(one.organisation for one in mentions)
        return Facts(
            organisation_mentions=tuple(
                replace(one, organisation=whole.get(one.organisation, one.organisation))
                for one in mentions
            )
        )

    def _found_in(self, passage: Passage) -> Iterator[Found]:
        """Search each cell of a table by itself: ``Zirbel, Ruth | Lindenhof e. V.``."""
        text = without_capitals(passage.text)
        for first, last in stretches(passage):
            if last - first < SHORTEST:
                continue
            for start, end, confidence in self._found(text[first:last]):
                yield first + start, first + end, confidence

    def _found(self, text: str) -> Iterator[Found]:
        if self._listed is not None:
            yield from ((m.start(), m.end(), 1.0) for m in self._listed.finditer(text))
        for match, confidence in _names().finditer(text):
            yield match.start(), match.end(), confidence
        for match in _forms().finditer(text):
            if match[0][1:] == "AG" and _QUOTES.match(text, match.end()):
                continue
            start = self._bounds.begin(text, match.start())
            start = self._bounds.behind_description(text, start, match.start())
            start = self._bounds.paired(text, start)
            if start < match.start():
                yield start, match.end(), 0.9
        yield from self._partners(text)
        yield from ((start, end, 0.8) for start, end in groups_in(text, self._lexicon))
        yield from self._headed(text)
        for match in heads_in(text, "place"):
            end = self._seats.end_at_seat(text, match.end())
            if end > match.end():
                yield match.start(), end, 0.7
        for match, confidence in described().finditer(text):
            cut = len(match[0].rstrip(" ,\n")) - len(match[0])
            start = self._bounds.described(text, match.start())
            yield start, self._seats.end_at_place(text, match.end() + cut), confidence

    def _partners(self, text: str) -> Iterator[Found]:
        """Yield offices that call themselves by what they are: ``Heß + Muster Architekten``."""
        for match in PARTNERS.finditer(text):
            start = self._bounds.begin(text, match.start())
            if start < match.start() and self._bounds.are_rare(text[start : match.start()]):
                yield start, match.end(), 0.8

    def _headed(self, text: str) -> Iterator[Found]:
        """Yield the names that a word such as ``Ingenieurbüro`` or ``Sparkasse`` opens."""
        for alone, confidence in (("yes", 0.85), ("no", 0.75)):
            for match in heads_in(text, alone):
                if _NO_NAME.search(text, max(match.start() - 12, 0), match.start()):
                    continue
                end = self._reach.end(text, match.end())
                called = alone == "no" and _CALLED.fullmatch(match[0])
                start = match.end() + 1 if called else match.start()
                form = _forms().match(text, end)
                end = form.end() if form and end > match.end() else end
                own = self._bounds.behind_description(text, start, end)
                start = own if _ends_in_form(text, end) or text.startswith("Gebr", own) else start
                start = self._bounds.described(text, start) if start == match.start() else start
                small = start != match.start() and text[start : start + 1].islower()
                if alone == "yes" or (end > match.end() and not small):
                    yield start, end, confidence


def _longest(found: Iterator[Found]) -> list[Found]:
    """Drop what lies inside a longer name."""
    kept: list[Found] = []
    for start, end, confidence in sorted(found, key=lambda one: (one[0] - one[1], -one[2])):
        if not any(start < other[1] and other[0] < end for other in kept):
            kept.append((start, end, confidence))
    return sorted(kept)


def _folded(name: str) -> str:
    return re.sub(r"[\s.„“”\"]", "", name.casefold())

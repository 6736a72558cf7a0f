"""Associations, companies, offices and ministries named in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.dictionaries import Dictionaries
from pipeline.extract.organisations.bounds import NameBounds
from pipeline.extract.organisations.described import described
from pipeline.extract.organisations.heads import heads_in
from pipeline.extract.organisations.nominative import nominative
from pipeline.extract.organisations.seats import Seats
from pipeline.extract.organisations.short_forms import known_names, short_forms
from pipeline.extract.table_cells import cell_spans
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, OrganisationMention, Outline, Passage, Transcript
from pipeline.settings import ExtractSettings
from pipeline.sieve import Sieve
from pipeline.wordlists import alternatives, either, word_set, words

_CAPITALS = re.compile(r"^[^a-zäöüß\n]*[A-ZÄÖÜ]{8,}[^a-zäöüß\n]*$", re.MULTILINE)
"""SIEDLERGEMEINSCHAFT ULM-WIBLINGEN"""
PARTNERS = re.compile(r"[ \n](?:(?:Landschafts)?[Aa]rchitekten|Ingenieure|Stadtplaner)(?![\w-])")
"""Planwerk Muster ``Architekten``"""
_CALLED = re.compile(r"Fa\.|Firma|Vereine?s?")
"""What stands before a name without being part of it."""
SHORTEST = 2
"""Letters of the shortest name; between two cells there is but a blank."""
Found = tuple[int, int, float]
"""Start, end and confidence of a name."""


@cache
def _forms() -> re.Pattern[str]:
    # Brückenbauer e.V. · Elektro Muster GmbH
    return re.compile(rf"(?<=[\w“”\"«-])[ \n](?:{alternatives('organisation_forms.txt')})(?![\w])")


def _ends_in_form(text: str, end: int) -> bool:
    """Whether a name ends in a legal form, or ``& Sohn``."""
    forms = alternatives("organisation_forms.txt")
    return re.search(rf"[ \n](?:{forms}|& Co\.?)$", text[max(end - 60, 0) : end]) is not None


@cache
def _parties() -> re.Pattern[str]:
    names = either(re.escape(name).replace("/", r"/\s?") for name in words("parties.txt"))
    return re.compile(rf"(?<![\w/-])(?:{names})(?![\w/])")


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
        self._bounds, self._seats = NameBounds(lexicon), Seats(lexicon)
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
        for passage in _passages(transcript):
            for start, end, confidence in _longest(self._found_in(passage)):
                raw = re.sub(r"\s+", " ", passage.text[start:end])
                name = self._known.get(_folded(raw)) or short.get(raw) or nominative(raw)
                name = canonical.setdefault(_folded(name), name)
                evidence = passage.evidence(start, end)
                mentions.append(
                    OrganisationMention(name, transcript.quote(evidence), evidence, confidence)
                )
        return Facts(organisation_mentions=tuple(mentions))

    def _found_in(self, passage: Passage) -> Iterator[Found]:
        """Search each cell of a table by itself: ``Zirbel, Ruth | Lindenhof e. V.``."""
        text = _CAPITALS.sub(_in_small_letters, passage.text)
        for first, last in _stretches(passage):
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
            start = self._bounds.begin(text, match.start())
            start = self._bounds.behind_description(text, start, match.start())
            if start < match.start():
                yield start, match.end(), 0.9
        yield from self._partners(text)
        yield from self._headed(text)
        for match in heads_in(text, "place"):
            end = self._seats.end_at_seat(text, match.end())
            if end > match.end():
                yield match.start(), end, 0.7
        for match, confidence in described().finditer(text):
            cut = len(match[0].rstrip(" ,\n")) - len(match[0])
            yield match.start(), self._seats.end_at_place(text, match.end() + cut), confidence

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
                end = self._bounds.end(text, match.end())
                called = alone == "no" and _CALLED.fullmatch(match[0])
                start = match.end() + 1 if called else match.start()
                form = _forms().match(text, end)
                end = form.end() if form and end > match.end() else end
                own = self._bounds.behind_description(text, start, end)
                start = own if _ends_in_form(text, end) or text.startswith("Gebr", own) else start
                start = self._bounds.described(text, start) if start == match.start() else start
                if alone == "yes" or (end > match.end() and not text[start].islower()):
                    yield start, end, confidence


def _in_small_letters(line: re.Match[str]) -> str:
    """Return a line of capitals as one writes it, so that its words are known."""
    small = word_set("function_words.txt")
    told = [word.lower() if word.lower() in small else word.title() for word in line[0].split(" ")]
    written = " ".join(told).replace("E. V.", "e. V.")
    return written if len(written) == len(line[0]) else line[0]


def _passages(transcript: Transcript) -> Iterator[Passage]:
    """Yield all paragraphs, and each running head once: the letterhead names who writes."""
    heads: set[str] = set()
    for line in transcript.lines:
        if line.line.kind == "running-head" and line.text and line.text not in heads:
            heads.add(line.text)
            yield Passage.of((line,), "\n")
    for part in transcript.paragraphs():
        yield Passage.of(part.lines, "\n")


def _stretches(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield start and end of what is read as one text: a cell of a table, or all lines around."""
    begin = 0
    for line, start in zip(passage.lines, passage.starts, strict=True):
        for first, last in cell_spans(line):
            yield begin, start + first
            yield start + first, start + last
            begin = start + last
    yield begin, len(passage.text)


def _longest(found: Iterator[Found]) -> list[Found]:
    """Drop what lies inside a longer name."""
    kept: list[Found] = []
    for start, end, confidence in sorted(found, key=lambda one: (one[0] - one[1], -one[2])):
        if not any(start < other[1] and other[0] < end for other in kept):
            kept.append((start, end, confidence))
    return sorted(kept)


def _folded(name: str) -> str:
    return re.sub(r"[\s.„“”\"]", "", name.casefold())

"""A section's paragraphs into the units decisions are made of: sentences, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.sentences import sentences
from pipeline.extract.vote_tables import tabled_vote
from pipeline.records import Evidence, Passage
from pipeline.wordlists import rows

_BULLET = re.compile(r"^(?:[^\w„\"(§]+|[eo*®¢«»°]\s)+")

MANY = 3
"""Sentences from which on a table row is running text."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, without its label; ``opens`` is what the label announces."""

    text: str
    passage: Passage
    start: int
    end: int
    opens: str | None = None
    label: str = ""

    @property
    def evidence(self) -> Evidence:
        """Where it stands, its label included."""
        return self.passage.evidence(self.start, self.end)

    @property
    def speaks(self) -> bool:
        """Whether it is more than a bare label."""
        return len(self.passage.text[self.start : self.end].split()) > 2


def units_of(passages: Iterable[Passage]) -> Iterator[Unit]:
    """Yield the sentences of the passages; a table row is one unit, a table of votes too."""
    waiting = tuple(passages)
    taken: Passage | None = None
    for passage, following in zip(waiting, (*waiting[1:], None), strict=False):
        if passage is taken:
            continue
        if passage.lines[0].line.kind == "table":
            vote = tabled_vote(passage, following) if following else None
            taken = following if vote else None
            if vote and following:
                yield _read(vote, passage, following)
                continue
            if len(sentences(passage.text)) < MANY:
                yield _unit(passage, 0, len(passage.text))
                continue
        for start, end in sentences(passage.text):
            yield from _labelled(passage, start, end)


def _read(vote: str, heading: Passage, row: Passage) -> Unit:
    """Return the unit of a table of votes, in which ``vote`` was read."""
    both = Passage.of(heading.lines + row.lines)
    match = _label().match(vote)
    opens = {one[0].lower(): one[1] for one in rows("decision_labels.csv")}
    known = opens.get(match["label"].lower()) if match else None
    return Unit(vote[match.end() :].strip() if match else vote, both, 0, len(both.text), known)


def _labelled(passage: Passage, start: int, end: int) -> Iterator[Unit]:
    """Split a sentence before each label inside it: ``… zu. Abstimmung: einstimmig``."""
    cuts = [start]
    cuts.extend(
        match.start("label")
        for match in _inner_label().finditer(passage.text, start, end)
        if match.start("label") > start
    )
    for first, last in zip(cuts, [*cuts[1:], end], strict=True):
        yield _unit(passage, first, last)


def _unit(passage: Passage, start: int, end: int) -> Unit:
    text = passage.text[start:end].strip()
    bare = _BULLET.sub("", text)
    match = _label().match(bare)
    if match is None:
        return Unit(bare, passage, start, end)
    opens = {row[0].lower(): row[1] for row in rows("decision_labels.csv")}
    opened = opens[re.sub(r"\s+", " ", match["label"]).lower()]
    return Unit(bare[match.end() :].strip(), passage, start, end, opened, match[0])


@cache
def _words() -> str:
    labels = sorted((row[0] for row in rows("decision_labels.csv")), key=len, reverse=True)
    return "|".join(re.escape(label) for label in labels)


@cache
def _label() -> re.Pattern[str]:
    """``Beschluss Nr. 12/2019:`` · ``Beschluss (einstimmig):`` · ``Abstimmung über X:``."""
    return re.compile(
        rf"(?:(?:ein|mehr)(?:stimmiger|heitlicher)\s)?(?P<label>{_words()})"
        r"(?:\s(?:Nr\.?\s?)?[\w.-]*\d[\w./-]*|\s(?:über|zu|zum|zur|der|des|auf|per|durch|mittels)"
        r"\s[^:.]{3,80})?(?:\s?\([^)]*\))?\s*(?::|$)",
        re.IGNORECASE,
    )


@cache
def _inner_label() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s.;])(?<!folgende[mnrs]\s)(?P<label>{_words()})\s?:")

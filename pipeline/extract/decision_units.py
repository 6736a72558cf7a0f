"""A section's paragraphs into the units decisions are made of: sentences, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.sentences import sentences
from pipeline.extract.vote_tables import TabledVote, tabled_votes
from pipeline.records import Evidence, Passage
from pipeline.wordlists import rows

_BULLET = re.compile(r"^(?:[^\w„\"(§]+|_|[eo*®¢«»°]\s)+")
_NUMBERED = re.compile(r"B(?:\s?-\s?|\s)?\d{1,3}(?:[./-]\d{1,4})?\s?:\s")
"""``B-12: Der Lenkungskreis nimmt …`` · ``B 3/2022: …``"""

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
    taken = 0
    for position, passage in enumerate(waiting, 1):
        if position <= taken:
            continue
        if passage.lines[0].line.kind == "table":
            votes = tabled_votes(passage, waiting[position:])
            taken = position + len(votes)
            if votes:
                yield from (_read(vote, vote.text, passage) for vote in votes)
                continue
            if len(sentences(passage.text)) < MANY:
                yield _unit(passage, 0, len(passage.text))
                continue
        for start, end in sentences(passage.text):
            yield from _labelled(passage, start, end)


def _read(vote: TabledVote, text: str | None, heading: Passage) -> Unit:
    """Return the unit of one row of a table of votes; a row that names its subject is a motion."""
    if text is None:
        return _unit(vote.row, 0, len(vote.row.text))
    if vote.named:
        return Unit(text, vote.row, 0, len(vote.row.text), "motion")
    both = Passage.of(heading.lines + vote.row.lines)
    match = _label().match(text)
    opens = {one[0].lower(): one[1] for one in rows("decision_labels.csv")}
    known = opens.get(match["label"].lower()) if match else None
    return Unit(text[match.end() if match else 0 :].strip(), both, 0, len(both.text), known)


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
    if numbered := _NUMBERED.match(bare):
        return Unit(bare[numbered.end() :], passage, start, end, "decision", numbered[0])
    match = _label().match(bare)
    if match is None:
        return Unit(bare, passage, start, end)
    opens = {row[0].lower(): row[1] for row in rows("decision_labels.csv")}
    opened = opens[re.sub(r"\s+", " ", match["label"]).lower()]
    return Unit(bare[match.end() :].strip(" _*"), passage, start, end, opened, match[0])


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

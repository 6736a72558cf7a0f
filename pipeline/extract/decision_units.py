"""A section's paragraphs into the units decisions are made of: sentences, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.extract.sentences import sentences
from pipeline.records import Evidence, Passage
from pipeline.wordlists import rows

_BULLET = re.compile(r"^(?:[^\w„\"(§]+|[eo*®¢«»°]\s)+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, without its label; ``opens`` is what the label announces."""

    text: str
    passage: Passage
    start: int
    end: int
    opens: str | None = None

    @property
    def evidence(self) -> Evidence:
        """Where it stands, its label included."""
        return self.passage.evidence(self.start, self.end)


def units_of(passages: Iterable[Passage]) -> Iterator[Unit]:
    """Yield the sentences of the passages; a table row is one unit."""
    for passage in passages:
        if passage.lines[0].line.kind == "table":
            yield _unit(passage, 0, len(passage.text))
            continue
        for start, end in sentences(passage.text):
            yield from _labelled(passage, start, end)


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
    return Unit(bare[match.end() :].strip(), passage, start, end, opens[match["label"].lower()])


@cache
def _words() -> str:
    labels = sorted((row[0] for row in rows("decision_labels.csv")), key=len, reverse=True)
    return "|".join(re.escape(label) for label in labels)


@cache
def _label() -> re.Pattern[str]:
    """``Beschluss:`` · ``Beschluss Nr. 12/2019:`` · ``Abstimmung über den Antrag:`` alike."""
    return re.compile(
        rf"(?P<label>{_words()})(?:\s(?:Nr\.?\s?)?[\w.-]*\d[\w./-]*|\s(?:über|zu|zum|zur|der|des|auf)"
        r"\s[^:.]{3,80}|\s?\([^)]*\))?\s*(?::|$)",
        re.IGNORECASE,
    )


@cache
def _inner_label() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s.;])(?P<label>{_words()})\s?:")

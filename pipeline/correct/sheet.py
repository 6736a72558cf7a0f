"""A page's streams as one row of tokens, so that each can ask for its neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.correct.consensus import Agreement
from pipeline.correct.context import fold
from pipeline.correct.judge import Judgement
from pipeline.correct.pieces import SENTENCE_END, changeable
from pipeline.correct.stream import Edit, Stream
from pipeline.wordlists import word_set

TOKEN = re.compile(r"[\w|&§$@®]+|[.,;:!?]")
"""``EU``, ``Forderung`` and ``,`` of ``EU-Forderung,``"""
SKIPPED = frozenset({"debris", "page-number"})
READABLE = 0.5
"""Lines with a smaller share of words the lexicon can explain are foreign or debris."""
NAMES = 0.8
"""Lines with a larger share of words that are spelt like names are lists of names."""
JUDGED_LINE = 6


@dataclass(slots=True)
class Slot:
    """One token of a line; ``judgement`` is None where nothing but an exact rule may change it."""

    stream: Stream
    start: int
    end: int
    text: str
    judgement: Judgement | None = None
    readable: bool = True
    """False in lines of foreign words or debris, where changes are only suggested."""
    refused: Judgement | None = None
    """Judgement of a word a person has protected: what would be done is noted as rejected."""
    agreed: Agreement | None = None
    """What this one occurrence stands for by the lines that repeat it."""


@dataclass(slots=True)
class Sheet:
    """The tokens of a page in reading order, and the same folded for looking up neighbours."""

    slots: list[Slot]
    folded: list[str]

    def edits(self) -> Iterator[Edit]:
        """What was decided of its lines so far."""
        for stream in {id(slot.stream): slot.stream for slot in self.slots}.values():
            yield from stream.edits


def lay_sheet(
    streams: Sequence[Stream],
    judge: Callable[[str, bool], Judgement],
    kept: frozenset[str],
    protected: frozenset[str],
) -> Sheet:
    """Tokens with their judgements; what an exact rule already changed keeps the rule's word.

    ``kept`` words stand as they are, and of ``protected`` ones a person has said so.
    """
    slots: list[Slot] = []
    folded: list[str] = []
    previous, paragraph = ".", -1
    for stream in streams:
        if stream.line.paragraph != paragraph or stream.line.paragraph == 0:
            previous = "."
        paragraph = stream.line.paragraph
        first = len(slots)
        for match in TOKEN.finditer(stream.text):
            slot = Slot(stream, match.start(), match.end(), match[0])
            word = _ruled(slot)
            if word is None and changeable(slot.text):
                begins = previous in SENTENCE_END
                if slot.text in protected:
                    slot.refused = judge(slot.text, begins)
                elif slot.text not in kept and not _abbreviated(slot):
                    slot.judgement = judge(slot.text, begins)
                    word = slot.judgement.best.text
            slots.append(slot)
            folded.append(fold(word or slot.text))
            previous = slot.text[-1]
        _mark_unreadable(slots[first:])
    return Sheet(slots, folded)


def _abbreviated(slot: Slot) -> bool:
    """Whether it is an abbreviation with its dot: ``Koll. Muster``, not a surname ``Köll``."""
    dotted = slot.stream.text.startswith(".", slot.end)
    known = word_set("abbreviations.txt")
    return dotted and (slot.text in known or slot.text.lower() in known)


def _ruled(slot: Slot) -> str | None:
    for edit in slot.stream.edits:
        if edit.start < slot.end and slot.start < edit.end:
            return edit.after
    return None


def _mark_unreadable(line: Sequence[Slot]) -> None:
    judged = [slot for slot in line if slot.judgement is not None]
    known = sum(
        one.judgement is not None and (one.judgement.known or len(one.judgement.candidates) > 1)
        for one in judged
    )
    proper = sum(slot.text.istitle() for slot in judged)
    if line and line[0].stream.line.kind in SKIPPED:
        known = -1
    elif proper > NAMES * len(judged):
        return
    if known < 0 or (len(judged) >= JUDGED_LINE and known < READABLE * len(judged)):
        for slot in judged:
            slot.readable = False

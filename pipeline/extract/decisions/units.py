"""A section's paragraphs into the units decisions are made of: sentences, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.extract.decisions.labels import inner_label, label_pattern
from pipeline.extract.decisions.margin_votes import in_margin
from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import is_bare_result
from pipeline.extract.decisions.tables import result_rows
from pipeline.extract.decisions.vote_tables import TabledVote, side_of_row, tabled_votes
from pipeline.extract.decisions.votes import read_vote
from pipeline.extract.sentences import sentences
from pipeline.records import Evidence, Passage
from pipeline.wordlists import rows

_BULLET = re.compile(r"^(?:[^\w„\"(§]+|_|[eo*®¢«»°]\s)+")
_ITEM = re.compile(
    r"^(?:[Zz]u\s(?:TOP\s|Top\s|Punkt\s|Pkt\.\s)?\d{1,2}[.:)]{1,2}|TOP\s?\d[\d.]*\s?[:–-])\s+(?=[A-ZÄÖÜ])"
)
"""``Zu 2.: Das Protokoll wird bestätigt``: an item without a title"""
_POINT = re.compile(r"^[a-l]\)\s+(?=[A-ZÄÖÜ])")
"""``a) Dem Gesuch wird stattgegeben``"""
_WHOLE = re.compile(r"(?:Ein|Mehr)\w+er\s")
"""``Einstimmiger Beschluss``, alone below what was decided"""
_NUMBERED = re.compile(r"B(?:\s?-\s?|\s)?\d{1,3}(?:[./-]\d{1,4})?\s?:\s")
"""``B-12: Der Lenkungskreis nimmt …`` · ``B 3/2022: …``"""

_FIGURED = re.compile(
    r"\d{1,3}\s?([/:-])\s?\d{1,3}\s?\1\s?\d{1,3}\W{1,4}"
    r"(?:angenommen|abgelehnt|beschlossen|bewilligt|genehmigt|zugestimmt)\s(?=[a-z]\)|\d+[.)]|[A-ZÄÖÜ])"
    r"|\((?:einstimmig|mehrheitlich)[^()]*\)\s(?=[a-z]\)\s)"
)
"""``Hochbeete 7/1/1 bewilligt [c) Workshop 2/6/2 abgelehnt]``: a table that lost its lines"""

_LISTED = re.compile(r"\s(?=(?P<letter>[b-l])\)\s[A-ZÄÖÜ])")
"""``a) Der Zaun … genehmigt. [b) Das Ansuchen …]``"""
_NEXT_VOTE = re.compile(r"[;,]\s(?=(?:d(?:er|ie|as|em)|ein(?:e|er)?)\s)")
"""``Der Antrag A wird mit 5 zu 3 Stimmen angenommen, [der Antrag B mit 2 zu 6 abgelehnt]``"""

WHOLE = 4
"""Words of a sentence; of two such ones in a table row each is told on its own."""
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
                yield from (unit for vote in votes for unit in _read(vote, passage))
                continue
            results = result_rows(passage, waiting[position:])
            if results:
                taken = position + len(results)
                yield from (
                    Unit(text or "", row, 0, len(row.text), "result" if text else None)
                    for row, text in results
                )
                continue
            if stated := side_of_row(passage):
                yield Unit(stated, passage, 0, len(passage.text))
                continue
            if not _runs(passage.text):
                yield _unit(passage, 0, len(passage.text))
                continue
        if in_margin(passage.text):
            yield Unit(passage.text, passage, 0, len(passage.text), "margin")
            continue
        for start, end in sentences(passage.text):
            yield from _labelled(passage, start, end)


def _runs(text: str) -> bool:
    """Whether a table row is running text, or ends with a sentence that only tells a result."""
    spans = sentences(text)
    told = [text[start:end] for start, end in spans]
    whole = [one for one in told if len(one.split()) >= WHOLE]
    return len(spans) >= MANY or len(whole) > 1 or (len(spans) > 1 and is_bare_result(told[-1]))


def _read(vote: TabledVote, heading: Passage) -> Iterator[Unit]:
    """Yield the unit of one row of a table of votes; a row that names its subject is a motion."""
    row = vote.row
    if vote.text is None:
        for start, end in sentences(row.text):
            yield from _labelled(row, start, end)
    elif vote.named:
        yield Unit(vote.text, row, 0, len(row.text), "result" if vote.told else "motion")
    else:
        both = Passage.of(heading.lines + row.lines)
        match = label_pattern().match(vote.text)
        opens = {one[0].lower(): one[1] for one in rows("decision_labels.csv")}
        known = opens.get(match["label"].lower()) if match else None
        text = vote.text[match.end() if match else 0 :].strip()
        yield Unit(text, both, 0, len(both.text), known)


def _labelled(passage: Passage, start: int, end: int) -> Iterator[Unit]:
    """Split a sentence before each label inside it: ``… zu. Abstimmung: einstimmig``."""
    cuts = [start, *(match.end() for match in _FIGURED.finditer(passage.text, start, end))]
    cuts.extend(_enumerated(passage.text, start, end))
    if (second := _second_vote(passage.text, start, end)) is not None:
        yield _unit(passage, start, second)
        part = _unit(passage, second, end)
        yield replace(part, opens=part.opens or "result")
        return
    cuts.extend(
        match.start("label")
        for match in inner_label().finditer(passage.text, start, end)
        if match.start("label") > start
    )
    ordered = sorted(set(cuts))
    for first, last in zip(ordered, [*ordered[1:], end], strict=True):
        yield _unit(passage, first, last)


def _enumerated(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the points of a list begin whose point before stands in the paragraph too."""
    for match in _LISTED.finditer(text, start, end):
        before = chr(ord(match["letter"]) - 1)
        if re.search(rf"(?:^|\s){before}\)\s", text[: match.start()]):
            yield match.end()


def _second_vote(text: str, start: int, end: int) -> int | None:
    """Return where a second vote begins that the sentence tells behind a first one."""
    for match in _NEXT_VOTE.finditer(text, start, end):
        first, second = text[start : match.start()], text[match.end() : end]
        told = worded_outcome(first) and read_vote(first)
        vote = read_vote(second, labelled=True) if told else None
        if vote and (worded_outcome(second) or None not in (vote.yes, vote.no)):
            return match.end()
    return None


def _unit(passage: Passage, start: int, end: int) -> Unit:
    text = passage.text[start:end].strip()
    bare = _POINT.sub("", _ITEM.sub("", _BULLET.sub("", text), count=1), count=1)
    if numbered := _NUMBERED.match(bare):
        return Unit(bare[numbered.end() :], passage, start, end, "decision", numbered[0])
    match = label_pattern().match(bare)
    if match is None or (match.end() == len(bare) and _WHOLE.match(bare)):
        return Unit(bare, passage, start, end)
    opens = {row[0].lower(): row[1] for row in rows("decision_labels.csv")}
    opened = opens[re.sub(r"\s+", " ", match["label"]).lower()]
    return Unit(bare[match.end() :].strip(" _*"), passage, start, end, opened, match[0])

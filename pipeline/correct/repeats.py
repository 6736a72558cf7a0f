"""Lines that come again on other pages (footers, slides), and the words they mend in each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from pipeline.correct.consensus import Agreement
from pipeline.correct.sheet import Sheet, Slot

ALIKE = 75.0
"""Least similarity of two lines, and"""
WORD_ALIKE = 50.0
"""least similarity of two words at the same place of them, rapidfuzz ratio 0-100."""
SHORTEST_LINE, VOTES, MOST_COMPARED = 4, 2, 60


@dataclass(frozen=True, slots=True)
class _Row:
    page: int
    slots: tuple[Slot, ...]
    texts: tuple[str, ...]


def mend_repeated(sheets: Sequence[Sheet], agreed: Mapping[str, Agreement]) -> None:
    """Give slots of unknown words the word that two other pages have at the same place."""
    rows = [row for sheet in sheets for row in _rows(sheet, agreed)]
    index: dict[tuple[int, str], list[_Row]] = defaultdict(list)
    for row in rows:
        for place, text in enumerate(row.texts):
            if len(index[place, text]) < MOST_COMPARED:
                index[place, text].append(row)
    for row in rows:
        for place, slot in enumerate(row.slots):
            if _unknown(slot) and slot.text not in agreed:
                word = _elected(row, place, index)
                if word is not None:
                    slot.agreed = Agreement(word, "repeat", 0.9, True)


def _rows(sheet: Sheet, agreed: Mapping[str, Agreement]) -> Iterator[_Row]:
    lines: dict[int, list[Slot]] = defaultdict(list)
    for slot in sheet.slots:
        if slot.text[0].isalnum():
            lines[id(slot.stream)].append(slot)
    for slots in lines.values():
        if len(slots) >= SHORTEST_LINE:
            texts = tuple(_likeliest(slot, agreed) for slot in slots)
            yield _Row(slots[0].stream.page.number, tuple(slots), texts)


def _likeliest(slot: Slot, agreed: Mapping[str, Agreement]) -> str:
    found = agreed.get(slot.text)
    if found is not None and found.sure:
        return found.text
    judged = slot.judgement
    return slot.text if judged is None or judged.open else judged.best.text


def _unknown(slot: Slot) -> bool:
    return slot.judgement is not None and slot.judgement.open


def _elected(row: _Row, place: int, index: Mapping[tuple[int, str], Sequence[_Row]]) -> str | None:
    """The word that most other pages have at this place of the same line."""
    read = row.texts[place]
    near: dict[int, _Row] = {}
    for key in enumerate(row.texts):
        near.update((id(other), other) for other in index[key] if other.page != row.page)
    votes: dict[str, set[int]] = defaultdict(set)
    for other in near.values():
        if place < len(other.texts) and not _unknown(other.slots[place]) and _alike(row, other):
            word = other.texts[place]
            if word.isalpha() and fuzz.ratio(read, word) >= WORD_ALIKE:
                votes[word].add(other.page)
    ranking = Counter({word: len(found) for word, found in votes.items()}).most_common(2)
    if not ranking or ranking[0][1] < VOTES:
        return None
    return None if len(ranking) > 1 and ranking[1][1] == ranking[0][1] else ranking[0][0]


def _alike(one: _Row, other: _Row) -> bool:
    length = min(len(one.texts), len(other.texts))
    return fuzz.ratio(" ".join(one.texts[:length]), " ".join(other.texts[:length])) >= ALIKE

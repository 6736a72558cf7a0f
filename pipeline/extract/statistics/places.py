"""Which place a number speaks of: its sentence says it, else a label, a heading or the item."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from pipeline.extract.places.districts import kinds
from pipeline.records import Evidence, Facts, Outline, Passage, PlaceMention, Transcript
from pipeline.wordlists import alternatives

HEADING_REACH = 15
"""A heading that is but a place holds for this many lines below, on its page, in its item."""
ASIDE = 16
"""So many characters of a heading may stand before, and behind, its place."""
_POINTS_BACK = re.compile(r"[\W_]*(?:Dort|Hier|Davon|Darunter|Hiervon|Das\s(?:sind|entspr\w+))\b")
"""``Dort leben 425 Menschen.`` speaks of the sentence before."""
_LABEL = re.compile(r"[^.;:]{0,16}[:–—]\s|[“”\"']?[:;]\s")
"""``Talheim:`` · ``Talheim gesamt: 3.127 EW``"""
_ORIGIN = re.compile(r"\b(?:aus|nach|von)\s$")
"""``Firma Muster aus Talheim``: where somebody comes from, or goes."""
_ANOTHER = re.compile(r"[,;:.]|\d|\bund\b")
"""A place behind one of these speaks of something else: ``12 % sind arm, in Talheim 9 %``."""
_RIGHT_BEHIND = re.compile(r"\s(?:davon\s)?(?:in|im)\s(?:der\s)?(?:[A-ZÄÖÜ]\w+(?:gebiet|teil)\s)?")
"""38 ha in Talheim, 12 ha ``in`` Bergheim: each place stands behind its number"""
_WORD = re.compile(r"\w+")


class StatisticPlaces:
    """The place mentions of one document, ready to be asked."""

    def __init__(self, transcript: Transcript, outline: Outline, known: Facts) -> None:
        self._mentions = sorted(known.place_mentions, key=lambda one: one.evidence)
        self._keys = [one.evidence for one in self._mentions]
        self._owners = [
            (one.evidence, one.name_raw)
            for one in known.organisation_mentions
            if not _names_place(one.name_raw)
        ]
        self._lines = [(line.line.page, line.line.start) for line in transcript.lines]
        self._transcript = transcript
        self._items = [
            (section.first, section.last, self._titled(outline, section.item))
            for section in outline.sections
        ]
        self._firsts = [first for first, _, _ in self._items]
        self._headings = self._all_headings()

    def of(self, passage: Passage, span: tuple[int, int], offset: int, end: int) -> str | None:
        """Return the place of the number at ``offset:end`` of ``passage``, None when none is told.

        ``span`` is its sentence.
        """
        line = passage.line_at(offset)
        if line.line.kind == "table":
            begin = passage.starts[passage.lines.index(line)]
            span = (max(span[0], begin), min(span[1], begin + len(line.text)))
        told = self._in_sentence(passage, span, offset, end) or self._label(passage)
        if told is None and _POINTS_BACK.match(passage.text, span[0]):
            before = [one for one, _ in self._within(passage, 0, span[0])]
            told = before[-1].place if before else None
        return told or self._above(passage.evidence(offset, offset + 1))

    def _in_sentence(
        self, passage: Passage, span: tuple[int, int], offset: int, end: int
    ) -> str | None:
        if right := _RIGHT_BEHIND.match(passage.text, end, span[1]):
            for one, start in self._within(passage, end, span[1]):
                if start == right.end():
                    return one.place
                break
        before = [one for one, _ in self._within(passage, span[0], offset)]
        if before:
            return before[-1].place
        for one, start in self._within(passage, end, span[1]):
            return None if _ANOTHER.search(passage.text, end, start) else one.place
        return None

    def _within(self, passage: Passage, start: int, end: int) -> list[tuple[PlaceMention, int]]:
        """Return the places told in ``passage.text[start:end]``, with where they stand there.

        Left out is where somebody comes from, and what is part of another's name.
        """
        if not passage.text[start:end].strip():
            return []
        stretch = (_at(passage, start), _at(passage, end - 1))
        found = []
        first = bisect_left(self._keys, Evidence(*stretch[0], 0))
        for one in self._mentions[first:]:
            if (one.evidence.page, one.evidence.start) > stretch[1]:
                break
            at = _offset(passage, one)
            if at is not None and not self._is_anothers(passage.text[:at], one.evidence):
                found.append((one, at))
        return found

    def _is_anothers(self, before: str, place: Evidence) -> bool:
        if _ORIGIN.search(before[-8:]) or _seat().search(before[-24:]):
            return True
        return any(
            owner.page == place.page and owner.start <= place.start < owner.end and owner != place
            for owner, _ in self._owners
        )

    def _label(self, passage: Passage) -> str | None:
        """``Talheim: 3.127 EW. Der Anteil beträgt 9 %``: the label of the whole paragraph."""
        for one, start in self._within(passage, 0, min(40, len(passage.text))):
            if start <= ASIDE and _LABEL.match(passage.text, start + len(one.name_raw)):
                return one.place
        return None

    def _above(self, number: Evidence) -> str | None:
        """Return the place of the nearest heading in the same item, else of the item's title."""
        line = self._line(number)
        index = bisect_right(self._firsts, line) - 1
        first, last, titled = self._items[index] if index >= 0 else (0, len(self._lines), None)
        if line >= last:
            return None
        for heading in range(line - 1, max(first, line - HEADING_REACH) - 1, -1):
            found = self._headings.get(heading)
            if found and self._lines[heading][0] == number.page:
                return found
        return titled

    def _all_headings(self) -> dict[int, str]:
        """Return the lines that are but a place and a word or two: ``Stadtteil Talheim``."""
        found: dict[int, str] = {}
        for one in self._mentions:
            number = self._line(one.evidence)
            line = self._transcript.lines[number].line
            before, after = one.evidence.start - line.start, line.end - one.evidence.end
            text = line.text
            if line.kind == "table" or before > ASIDE or after > ASIDE or number in found:
                continue
            if any(sign.isdigit() for sign in text) or text.endswith((".", ",", "-")):
                continue
            if all(word[:1].isupper() for word in _WORD.findall(text)):
                found[number] = one.place
        return found

    def _titled(self, outline: Outline, item: int | None) -> str | None:
        """Return the only place that the title of an item names, apart from names of others."""
        if item is None:
            return None
        title = outline.items[item].title
        for _, name in self._owners:
            title = title.replace(name, "")
        named = {one.place for one in self._mentions if one.name_raw in title}
        return named.pop() if len(named) == 1 else None

    def _line(self, evidence: Evidence) -> int:
        return max(bisect_right(self._lines, (evidence.page, evidence.start)) - 1, 0)


def _at(passage: Passage, offset: int) -> tuple[int, int]:
    """Return page and raw offset of the character at ``offset``."""
    line = passage.line_at(offset)
    within = min(offset - passage.starts[passage.lines.index(line)], len(line.text) - 1)
    return line.line.page, line.raw_from[within]


def _offset(passage: Passage, mention: PlaceMention) -> int | None:
    """Return where in the passage's text ``mention`` begins."""
    place = mention.evidence
    for line, begin in zip(passage.lines, passage.starts, strict=True):
        if line.line.page == place.page and line.line.start <= place.start < line.line.end:
            return begin + bisect_left(line.raw_from, place.start)
    return None


@cache
def _seat() -> re.Pattern[str]:
    """``Muster GmbH in Talheim`` · ``Muster KG, Talheim``: the seat of a firm."""
    return re.compile(rf"(?:{alternatives('organisation_forms.txt')})(?:,|\sin|,\sSitz)?\s$")


def _names_place(organisation: str) -> bool:
    """Whether an organisation is a place: ``Gemeinde Talheim``."""
    word = _WORD.search(organisation)
    return word is not None and word[0] in kinds()

"""Where in a passage people and places are named: evidence back into offsets of its text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from pipeline.records import Evidence, Passage

Span = tuple[int, int]


class NamedSpans:
    """The places on the pages where something is named, ready to be asked for each passage."""

    def __init__(self, named: Iterable[Evidence]) -> None:
        self._by_page: dict[int, list[Evidence]] = defaultdict(list)
        for one in sorted(named):
            self._by_page[one.page].append(one)

    def within(self, passage: Passage) -> tuple[Span, ...]:
        """Return start and end of each stretch of ``passage.text`` in which one is named."""
        spans: list[Span] = []
        for line, begin in zip(passage.lines, passage.starts, strict=True):
            raw = line.raw_from
            for one in self._by_page.get(line.line.page, ()):
                if raw and one.start <= raw[-1] and one.end > raw[0]:
                    first, last = bisect_left(raw, one.start), bisect_left(raw, one.end)
                    spans.append((begin + first, begin + last))
        return tuple(spans)

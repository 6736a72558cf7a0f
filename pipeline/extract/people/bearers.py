"""Names seen anywhere, back at their places in the running text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.people.seen import Seen
from pipeline.records import CorrectedLine, Evidence, Passage


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name at ``start:end`` of a passage."""

    start: int
    end: int
    evidence: Evidence
    text: str
    function: str | None


def bearers_in(
    passages: Iterable[Passage], seen: Sequence[Seen]
) -> Iterator[tuple[Passage, tuple[Bearer, ...]]]:
    """Yield each passage with the names that stand in it, in order."""
    pages: dict[int, list[Seen]] = defaultdict(list)
    for one in sorted(seen, key=lambda one: one.evidence):
        pages[one.evidence.page].append(one)
    for passage in passages:
        found = []
        for begin, line in zip(passage.starts, passage.lines, strict=True):
            for one in _on_line(pages[line.line.page], line):
                start = begin + bisect_left(line.raw_from, one.evidence.start)
                end = _end(passage, begin, line, one.evidence.end)
                text = passage.text[start:end]
                found.append(Bearer(start, end, one.evidence, text, one.function))
        yield passage, tuple(sorted(found, key=lambda one: one.start))


def _on_line(seen: Sequence[Seen], line: CorrectedLine) -> Sequence[Seen]:
    first = bisect_left(seen, line.line.start, key=lambda one: one.evidence.start)
    last = bisect_left(seen, line.line.end, key=lambda one: one.evidence.start)
    return seen[first:last]


def _end(passage: Passage, begin: int, line: CorrectedLine, raw_end: int) -> int:
    """Return where a name ends that begins on a line, perhaps on the next one."""
    if raw_end <= line.line.end:
        return begin + bisect_left(line.raw_to, raw_end) + 1
    at = passage.starts.index(begin) + 1
    if at == len(passage.lines):
        return begin + len(line.text)
    following = passage.lines[at]
    return passage.starts[at] + bisect_left(following.raw_to, raw_end) + 1

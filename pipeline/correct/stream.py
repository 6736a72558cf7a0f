"""Lines as read into streams of characters that know where they were read, and edits on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.records import (
    Box,
    CorrectedLine,
    Correction,
    CorrectionStatus,
    LaidOutPage,
    Line,
    Word,
)

HYPHENS = "-\u2010\u00ad\u00ac"
"""Hyphen-minus, hyphen, soft hyphen, not sign: what readers print at a line end."""
MADE = frozenset({"applied", "accepted"})
"""What became of a repair that stands in the text; the others are only noted."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a stream's text and what is to stand there."""

    start: int
    end: int
    after: str
    rule: str
    confidence: float | None = None
    status: CorrectionStatus = "applied"


def is_free(start: int, end: int, taken: Iterable[Edit]) -> bool:
    """Whether no edit has any of ``start:end`` of the text."""
    return not any(one.start < end and start < one.end for one in taken)


@dataclass(frozen=True, slots=True)
class Region:
    """A word joined over a line end: its place in the stream's text and on the raw page."""

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(slots=True)
class Stream:
    """One line's text after hyphens are joined; ``raw_from``/``raw_to`` as in CorrectedLine."""

    page: LaidOutPage
    raw: str
    """The page's raw text."""
    index: int
    """Position of the line in ``page.lines``."""
    line: Line
    text: str
    raw_from: list[int]
    raw_to: list[int]
    region: Region | None = None
    edits: list[Edit] = field(default_factory=list)


Join = Callable[[str, str], str]
"""Head without its hyphen and tail into the word they make."""


def page_streams(page: LaidOutPage, join: Join) -> list[Stream]:
    """The lines of a page; a word that ends on the next line is moved to its first line."""
    streams = []
    raw = page.raw_text
    for index, line in enumerate(page.lines):
        text = line.text
        span = range(line.start, line.start + len(text) + 1)
        streams.append(Stream(page, raw, index, line, text, list(span[:-1]), list(span[1:])))
    for first, second in pairwise(streams):
        if first.line.joins_next:
            _pull(first, second, join)
    return streams


def words_placed(stream: Stream) -> Iterator[tuple[int, Word, int, int]]:
    """Each whole word of the line, its number in it and its place in the stream's text.

    None that was joined with the next line's or pulled up from it.
    """
    places = {raw: at for at, raw in enumerate(stream.raw_from)}
    raw = stream.line.start
    for number, word in enumerate(stream.line.words):
        start = places.get(raw, -1)
        end = start + len(word.text)
        if start >= 0 and stream.text[start:end] == word.text:
            yield number, word, start, end
        raw += len(word.text) + 1


def _pull(first: Stream, second: Stream, join: Join) -> None:
    head = first.text.rpartition(" ")[2]
    tail = second.text.partition(" ")[0]
    if len(head) < 2 or head[-1] not in HYPHENS or not tail or not tail[0].isalnum():
        return
    begin = len(first.text) - len(head)
    while not first.text[begin].isalnum() and begin < len(first.text) - 1:
        begin += 1
    length = next((at for at, sign in enumerate(tail) if not sign.isalnum()), len(tail))
    joined = join(first.text[begin:-1], tail[:length])
    raw_start, raw_end = first.raw_from[begin], second.raw_to[length - 1]
    first.text = first.text[:begin] + joined + tail[length:]
    rest_from, rest_to = second.raw_from[length : len(tail)], second.raw_to[length : len(tail)]
    first.raw_from[begin:] = [raw_start] * len(joined) + rest_from
    first.raw_to[begin:] = [raw_end] * len(joined) + rest_to
    first.region = Region(begin, begin + len(joined), raw_start, raw_end)
    gone = min(len(tail) + 1, len(second.text))
    second.text = second.text[gone:]
    del second.raw_from[:gone], second.raw_to[:gone]


def finish(stream: Stream) -> CorrectedLine:
    """Apply the stream's edits and record each change, the joined word included."""
    edits = _with_region(stream)
    text, raw_from, raw_to = stream.text, list(stream.raw_from), list(stream.raw_to)
    corrections = []
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        start, end = raw_from[edit.start], max(raw_to[edit.start : edit.end])
        corrections.append(_record(stream, edit, start, end))
        if edit.status in MADE:
            text = text[: edit.start] + edit.after + text[edit.end :]
            raw_from[edit.start : edit.end] = [start] * len(edit.after)
            raw_to[edit.start : edit.end] = [end] * len(edit.after)
    return CorrectedLine(
        stream.line, text, tuple(raw_from), tuple(raw_to), tuple(reversed(corrections))
    )


def _with_region(stream: Stream) -> list[Edit]:
    """Widen edits inside a joined word to the whole word, and add the joining itself."""
    region = stream.region
    if region is None:
        return stream.edits
    inside = [one for one in stream.edits if one.start < region.end and one.end > region.start]
    edits = [one for one in stream.edits if one not in inside]
    start = min([region.start, *(one.start for one in inside)])
    end = max([region.end, *(one.end for one in inside)])
    applied = [one for one in inside if one.status in MADE]
    word = _replaced(stream.text, start, end, applied)
    first = applied[0] if applied else None
    edits.append(
        Edit(
            start,
            end,
            word,
            first.rule if first else "hyphen",
            first.confidence if first else 1.0,
            first.status if first else "applied",
        )
    )
    return edits


def _replaced(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    pieces, at = [], start
    for edit in sorted(edits, key=lambda one: one.start):
        pieces += [text[at : edit.start], edit.after]
        at = edit.end
    return "".join([*pieces, text[at:end]])


def _record(stream: Stream, edit: Edit, start: int, end: int) -> Correction:
    return Correction(
        page=stream.page.number,
        line=stream.line.number,
        start=start - stream.line.start,
        before=stream.raw[start:end],
        after=edit.after,
        rule=edit.rule,
        confidence=edit.confidence,
        status=edit.status,
        box=_box(stream, start, end),
    )


def _box(stream: Stream, start: int, end: int) -> Box | None:
    boxes: list[Box] = []
    for line in stream.page.lines[stream.index :]:
        if line.start >= end:
            break
        at = line.start
        for word in line.words:
            if word.box and at < end and at + len(word.text) > start:
                boxes.append(word.box)
            at += len(word.text) + 1
    return Box.around(boxes)

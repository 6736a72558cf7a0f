"""Where a fact stands: its page, agenda item, raw quote and box, as columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pipeline.records import Box, Evidence, LaidOutPage, Outline, Transcript
from pipeline.store.numbering import row_id

Value = str | int | float | None
Row = dict[str, Value]


def storable(row: Row) -> Row:
    """Half characters, which a broken text layer may hold and UTF-8 cannot, become ``?``."""
    return {
        column: value.encode("utf-8", "replace").decode("utf-8")
        if isinstance(value, str) and not value.isascii()
        else value
        for column, value in row.items()
    }


class Placing:
    """Finds for a stretch of raw text its page, agenda item, quote and box."""

    def __init__(self, document: int, transcript: Transcript, outline: Outline | None) -> None:
        self.document = document
        self.transcript = transcript
        self.outline = outline
        self._raw = {page.number: page.raw_text for page in transcript.pages}
        self._words = {page.number: _word_places(page) for page in transcript.pages}

    def of(self, evidence: Evidence, item: int | None = None) -> Row:
        """The columns every fact has; ``item`` overrides the agenda item found."""
        if item is None and self.outline is not None:
            found = self.outline.item_at(self.transcript, evidence)
            item = None if found is None else found + 1
        return {
            "document_id": self.document,
            "page_id": row_id(self.document, evidence.page),
            "agenda_item_id": None if item is None else row_id(self.document, item),
            "quote": self._raw[evidence.page][evidence.start : evidence.end],
            **box_columns(self._box(evidence)),
        }

    def _box(self, evidence: Evidence) -> Box | None:
        """As :meth:`Transcript.box`, for the many facts of a long document."""
        starts, ends, boxes = self._words[evidence.page]
        touched = boxes[bisect_right(ends, evidence.start) : bisect_left(starts, evidence.end)]
        return Box.around(box for box in touched if box is not None)


def _word_places(page: LaidOutPage) -> tuple[list[int], list[int], list[Box | None]]:
    """Start, end and box of each word, offsets counting the page's raw text."""
    starts: list[int] = []
    ends: list[int] = []
    boxes: list[Box | None] = []
    for line in page.lines:
        offset = line.start
        for word in line.words:
            starts.append(offset)
            ends.append(offset + len(word.text))
            boxes.append(word.box)
            offset += len(word.text) + 1
    return starts, ends, boxes


def box_columns(box: Box | None) -> Row:
    """The four columns of a box, empty for text input."""
    if box is None:
        return {"left": None, "top": None, "right": None, "bottom": None}
    return {"left": box.left, "top": box.top, "right": box.right, "bottom": box.bottom}

"""The text of a list of people cut into its entries, over columns, cells and line ends."""

from __future__ import annotations

import re

from pipeline.extract.attendance.blocks import Block, breaks, cell_starts
from pipeline.extract.attendance.entries.below import offices_below
from pipeline.extract.attendance.entries.cuts import cuts_in, is_bracketed
from pipeline.extract.attendance.entries.wraps import goes_on
from pipeline.extract.attendance.legend import sign_at_end
from pipeline.extract.attendance.remarks import is_dashed, is_status
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.offices import without_rank
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.tokens import tokens
from pipeline.records import Passage

Found = tuple[int, int, bool]
"""Start and end of an entry, and whether it stands on its predecessor's line."""
ALSO = re.compile(r"^(?:zugleich |auch )?(?:als )?")  # Ida Muster, zugleich Schriftführerin


def entries(
    reader: NameReader,
    passage: Passage,
    stretches: list[tuple[int, int]],
    block: Block,
    inverted: bool,
) -> list[Found]:
    """Return the entries of a list; an office below a name counts as on the name's line."""
    result: list[Found] = []
    below = offices_below(reader, [passage.text[slice(*one)] for one in stretches], inverted)
    for line, (start, end) in enumerate(stretches):
        if line in below or (result and is_dashed(passage.text[start:end])):
            result.append((start, end, True))
            continue
        new = line - 1 in below or _is_row_below_row(passage, line, start)
        for begin, cut, opens in _parts(reader, passage, line, (start, end), block, inverted):
            wraps = opens and result and not (new and begin == start)
            if wraps and _goes_on(reader, passage, result, (begin, cut), block, inverted):
                result[-1] = (result[-1][0], cut, result[-1][2])
            else:
                beside = not opens or (result and is_status(passage.text[begin:cut]))
                result.append((begin, cut, bool(beside)))
    return result


def _is_row_below_row(passage: Passage, line: int, start: int) -> bool:
    """Whether a row of a table stands below another; a bracket may still go on over both."""
    if not line or is_bracketed(passage.text[:start]):
        return False
    return all(len(cell_starts(one)) > 1 for one in passage.lines[line - 1 : line + 1])


def _parts(
    reader: NameReader,
    passage: Passage,
    line: int,
    stretch: tuple[int, int],
    block: Block,
    inverted: bool,
) -> list[Found]:
    """Return the parts of a line, and whether each opens a printed line: a row may hold several."""
    (start, end), base = stretch, passage.starts[line]
    printed = passage.lines[line]
    cells = [] if block.settled else cell_starts(printed)[1:]
    edges = [start, *(base + cell for cell in cells if start < base + cell < end), end]
    inner = [
        at
        for before, at, after in zip(edges, edges[1:], edges[2:], strict=False)
        if not _is_torn_name(reader, passage.text[before:at], passage.text[at:after])
    ]
    sign = sign_at_end(passage.text[start:end], block.signs)
    inner += [start + sign] if sign else []
    opening = {base + at for at in breaks(printed) if start < base + at < end} | {start}
    edges = sorted({*inner, *opening})
    cuts = [(edge, edge) for edge in edges[1:]]
    for first, last in zip(edges, [*edges[1:], end], strict=True):
        cuts += cuts_in(reader, passage.text, first, last, inverted)
    parts: list[Found] = []
    begin = start
    for cut, after in [*sorted(cuts), (end, end)]:
        if cut > begin:
            parts.append((begin, cut, begin in opening))
        begin = after
    return parts


def _is_torn_name(reader: NameReader, before: str, after: str) -> bool:
    """Whether cells part a name: ``Frau Ida | Muster (SPD)``, a wide blank or two columns."""
    words = [token.text for token in tokens(before)]
    first, *_ = [token.text.rstrip(".") for token in tokens(after)[:1]] or [""]
    if not words or not all(map(reader.opens_name, words)) or not reader.is_given(words[-1]):
        return False
    return reader.may_be_surname(first, strict=True) and not reader.is_given(first)


def _goes_on(
    reader: NameReader,
    passage: Passage,
    found: list[Found],
    part: tuple[int, int],
    block: Block,
    inverted: bool,
) -> bool:
    """Whether the last entry found goes on with a part that opens a line."""
    text, begin = passage.text, part[0]
    if block.bracketed and text[begin] == "(":
        return False
    if begin in passage.starts and _ends_in_office(reader, text, found, begin):
        return False
    return goes_on(reader, text, found[-1][:2], part, inverted)


def _ends_in_office(reader: NameReader, text: str, found: list[Found], begin: int) -> bool:
    """Whether a line is ``Ida Muster, Kassier`` and another name or office opens the next."""
    first = next((at for at in range(len(found) - 1, -1, -1) if not found[at][2]), None)
    if first is None or first == len(found) - 1:
        return False
    piece = read_piece(reader, text[slice(*found[first][:2])], 0)
    if piece is None or not piece.form.full:
        return False
    following = tokens(text[begin : begin + 60])[:1]
    opens = following and (
        reader.is_given(following[0].text) or reader.is_office(following[0].text)
    )
    words = without_rank(ALSO.sub("", text[slice(*found[-1][:2])].strip()))
    return bool(opens and words and all(map(reader.is_office, words)))

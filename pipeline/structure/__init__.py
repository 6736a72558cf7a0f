"""A repaired transcript into its outline: what is head, attendance, agenda, item and close."""

from __future__ import annotations

from pipeline.records import Outline, Section, Transcript
from pipeline.structure.extracts import extract_of
from pipeline.structure.headings import Heading
from pipeline.structure.items import agenda_items, doubts, not_found, only_listed
from pipeline.structure.lines import Row, rows_of
from pipeline.structure.locating import located
from pipeline.structure.looks import over_prose
from pipeline.structure.numbered import numbered
from pipeline.structure.placing import Placed, with_lost
from pipeline.structure.printed_agenda import printed_list
from pipeline.structure.result_tails import without_result_tails
from pipeline.structure.sections import attendance_rows, sections_of
from pipeline.structure.unnumbered import standing_out

Parts = tuple[list[Placed], list[int]]
"""The items in order, and the rows of the printed agenda."""
SMALL = 0.33
"""A list that takes a smaller share of the lines may belong to one item."""
LEAST_KNOWN = 2
"""So many entries of the agenda show what a heading looks like."""
LEAST_AROUND = 2
"""So many other headings over running text show that it does."""


def outline(transcript: Transcript) -> Outline:
    """Return the agenda items and the sections that cover all lines.

    The printed agenda and the headings over the discussion become one set of items, titled as in
    the discussion. Jumps and repeats in the numbering, and items that stand in the agenda only, are
    reported as issues.
    """
    rows = rows_of(transcript)
    if not rows:
        size = len(transcript.lines)
        return Outline((), (Section("head", 0, size),) if size else ())
    found, listed = _parts(rows)
    head = attendance_rows(rows).stop - 1  # its last row may be a title over running text
    found = with_lost(rows, found, max([head, *(row + 1 for row in listed)]))
    found = without_result_tails(rows, found)
    starts = [(heading.row, place) for place, (heading, discussed) in enumerate(found) if discussed]
    sections = sections_of(rows, len(transcript.lines), starts, listed)
    headings = [heading for heading, _ in found]
    items = agenda_items(transcript, rows, headings, sections)
    issues = doubts(items, headings) + only_listed(items, [over for _, over in found])
    return Outline(items, sections, issues if items else not_found(rows))


def _parts(rows: tuple[Row, ...]) -> Parts:
    """Return the items with numbers, or those without where these explain the minutes better."""
    found, listed = numbered(rows)
    if len(found) < 2 and (only := extract_of(rows)):
        return [(heading, True) for heading in only], []
    if found and not (_may_be_a_list(rows, found) and not listed):
        return found, listed
    others = _unnumbered(rows)
    if not found:
        return others if others[0] else numbered(rows, sure=False)
    return others if _within_one(rows, found, others[0]) else (found, listed)


def _may_be_a_list(rows: tuple[Row, ...], found: list[Placed]) -> bool:
    """Whether the numbers may be those of a list inside one item."""
    first, last = found[0][0], found[-1][0]
    small = last.last - first.row < SMALL * len(rows)
    return small and not any(heading.strong for heading, _ in found)


def _within_one(rows: tuple[Row, ...], found: list[Placed], others: list[Placed]) -> bool:
    """Whether all numbers stand below one of the other headings, and text below the rest."""
    starts = [heading.row for heading, discussed in others if discussed]
    above = {sum(start <= heading.row for start in starts) for heading, _ in found}
    if len(above) != 1 or not min(above):
        return False
    told = [over_prose(rows, start) for at, start in enumerate(starts, 1) if at not in above]
    return sum(told) >= LEAST_AROUND


def _unnumbered(rows: tuple[Row, ...]) -> Parts:
    """Return the items without numbers in order, and the rows of the printed agenda.

    A list whose lines are the first headings over text is no printed agenda, nor is one that is
    hardly found over the discussion, where more headings stand out.
    """
    outstanding = standing_out(rows, attendance_rows(rows))
    told = [(heading, True) for heading in outstanding]
    entries = printed_list(rows)
    if not entries or {entry.row for entry in entries} <= {h.row for h in outstanding}:
        return told, []
    found = located(rows, entries)
    if 2 * sum(map(bool, found)) <= len(entries) < len(outstanding):
        return told, []
    listed = [row for entry in entries for row in range(entry.row, entry.last + 1)]
    placed = [(h or e, h is not None) for h, e in zip(found, entries, strict=True)]
    return _with_unlisted(placed, outstanding, max(listed)), listed


def _with_unlisted(placed: list[Placed], outstanding: list[Heading], after: int) -> list[Placed]:
    """Add the headings below the agenda that look as those of its entries do, and are none."""
    known = {heading.row for heading, over in placed if over}
    if len(known) < LEAST_KNOWN or not known <= {heading.row for heading in outstanding}:
        return placed
    result = list(placed)
    for heading in outstanding:
        if heading.row > after and heading.row not in known:
            later = (at for at, (h, over) in enumerate(result) if over and h.row > heading.row)
            result.insert(next(later, len(result)), (heading, True))
    return result

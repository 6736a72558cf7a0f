"""Facts that do not fit together into doubts: votes beyond those present, numbers of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.statistics.units import measures
from pipeline.records import Decision, Issue, Passage, Statistic

_LOST = re.compile(r"(?<![\w.,])\d[\d.,]*\s?(?:m|km|cm)[?*\"'’°](?!\w)")
"""``120 m?``: a raised 2 or 3 that was lost"""


def doubtful_votes(decisions: list[Decision], present: int) -> Iterator[Issue]:
    """Yield votes of more people than ``present`` (2 or fewer: unknown), and torn unanimity."""
    for one in decisions:
        cast = sum(count for count in (one.yes, one.no, one.abstain) if count)
        if cast > present > 2:
            yield _warning(
                f"{cast} votes were counted, but {present} people were read as present.",
                "Compare the vote and the list of those present with the page.",
                one.evidence.page,
            )
        if one.unanimous and one.no:
            yield _warning(
                f"A vote is called unanimous, but {one.no} voted against.",
                "Compare the words of the decision and its figures with the page.",
                one.evidence.page,
            )


def doubtful_numbers(found: list[Statistic]) -> Iterator[Issue]:
    """Yield one doubt a page for the numbers of which nothing tells what they measure.

    A counted noun tells it by itself: ``42 Veranstaltungen``.
    """
    bare: dict[int, list[str]] = {}
    for one in found:
        if not one.subject and measures(one.unit):
            bare.setdefault(one.evidence.page, []).append(f"{one.value:.15g} {one.unit}")
    for page, numbers in sorted(bare.items()):
        yield Issue(
            stage="extract",
            severity="info",
            message=f"Numbers without a subject: {', '.join(numbers)}.",
            hint="The sentence of each number stands in the table statistics.",
            page=page,
        )


def lost_units(passage: Passage) -> Iterator[Issue]:
    """Yield numbers whose unit lost a raised digit; they were not taken as lengths."""
    for match in _LOST.finditer(passage.text):
        yield _warning(
            f'The unit of "{match[0]}" is not sure: m, m² or m³.',
            "Look at the page; an exact line in corrections/words.csv repairs it.",
            passage.line_at(match.start()).line.page,
        )


def _warning(message: str, hint: str, page: int) -> Issue:
    return Issue(stage="extract", severity="warning", message=message, hint=hint, page=page)

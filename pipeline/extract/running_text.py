"""A transcript's paragraphs as running text: what white space alone has torn apart is joined."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.extract.decisions.margin_votes import votes_behind
from pipeline.records import Evidence, Passage, Transcript
from pipeline.wordlists import word_set

_IN_BRACKETS = re.compile(r"\([^()]{0,12}$")
"""``Bei Stimmengleichheit (6 :`` and, on the next line, ``6) gilt der Antrag als abgelehnt``"""
_OPENED = re.compile(r"\([^()]{0,160}$")
_CLOSED = re.compile(r"[^()]{0,160}\)")
"""``mit 35 Stimmen (ohne Rätin`` and, on the next line, ``Muster, Liste A) angenommen``"""
_DAY = re.compile(r"\d{1,2}\.\s[A-ZÄ][a-zä]+$")
_YEAR = re.compile(r"(?:18|19|20)\d\d\s[a-zäöü]")
"""``die Niederschrift vom 13. März`` and, on the next line, ``1963 wird verlesen``"""
_LABEL = re.compile(r"[A-ZÄÖÜ][\w-]+:(?=\s|$)")
"""``… vollständig vorliegen müssen`` and, on the next line, ``Festlegung: …``"""
LEAST = 3
"""A line of fewer words is a heading, or an entry of a list."""


def running_passages(
    transcript: Transcript,
    first: int = 0,
    last: int | None = None,
    is_cut: Callable[[str, str], bool] | None = None,
) -> tuple[Passage, ...]:
    """Return the paragraphs of lines ``first:last``, joined where one ends in mid-sentence.

    ``… müssen bis`` and, below a gap, ``November 2019 aktualisiert werden`` are one passage.
    ``is_cut`` knows other ends of paragraphs that no sentence has: ``… Frau Dr. Ida``.
    """
    joined: list[Passage] = []
    for passage in votes_behind(transcript.paragraphs(first, last)):
        if joined and _goes_on(joined[-1], passage, is_cut):
            joined[-1] = Passage.of(joined[-1].lines + passage.lines)
        else:
            joined.append(passage)
    return tuple(joined)


def item_passages(
    transcript: Transcript, first: int, last: int, heading: Evidence
) -> tuple[Passage, ...]:
    """Return the paragraphs of an item, its ``heading`` apart from the text right below it."""
    cut = first
    for line in transcript.lines[first:last]:
        if line.line.page != heading.page or line.line.end > heading.end:
            break
        cut += 1
    return running_passages(transcript, first, cut) + running_passages(transcript, cut, last)


def _goes_on(before: Passage, after: Passage, is_cut: Callable[[str, str], bool] | None) -> bool:
    if before.lines[-1].line.kind == "table" or after.lines[0].line.kind != "text":
        return False
    if len(before.text.split()) < LEAST or _LABEL.match(after.text):
        return False
    if _IN_BRACKETS.search(before.text) or (_DAY.search(before.text) and _YEAR.match(after.text)):
        return True
    if _OPENED.search(before.text) and _CLOSED.match(after.text):
        return True
    if before.text.rsplit(None, 1)[-1].lower() in word_set("never_last.txt"):
        return True
    return is_cut is not None and is_cut(before.lines[-1].text, after.text)

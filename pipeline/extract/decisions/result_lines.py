"""Lines of a paragraph at which a sentence begins or ends though no full stop says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.result_sentences import points_back
from pipeline.extract.decisions.vote_counts import names_sides
from pipeline.extract.decisions.votes import is_only_vote
from pipeline.records import Passage
from pipeline.wordlists import word_set

_OPENS = re.compile(r"(?:Der|Die|Das|Dem|Es|Da|Wir)\s")
_VOTE_LINE = re.compile(
    r"\(?(?:\d{1,3}\s|Ja\b|Dafür\b|Pro\b|Für\b).*(?:\d|[)–-]|Ja|Nein|[Dd]agegen|[Ee]nth\w*\.?|[Ss]timmen?)$"
)
"""``7 Ja, 3 Nein (Landkreis)``, alone on its line"""
_POINT = re.compile(r"[a-l]\.?\)\s+(?=[A-ZÄÖÜ])")
"""``b) Dem Vorstand wird …``"""
_VERBS = ("werden", "wird", "ist", "sind")
"""Words that end no line of prose, but many an entry of a list without a full stop."""


def result_lines(passage: Passage, start: int, end: int) -> Iterator[int]:
    """``Vorschlag: Frau Muster (Jena)``, and on the next line ``[Einstimmig angenommen]``.

    ``[Die Versammlung genehmigt …]``: an article is capital only where a sentence begins.
    """
    bounds = [one for one in passage.starts if start < one < end]
    for begin, stop in pairwise([start, *bounds, end]):
        line = passage.text[begin:stop].strip()
        if begin > start and _begins(line, passage.text[begin:end], passage.text[:begin].rstrip()):
            yield begin
        if _closes(passage.text[start:begin], line, passage.text[stop:end]):
            yield stop


def _begins(line: str, told: str, before: str) -> bool:
    """Whether a line that opens with a result, or a sentence that tells one, begins anew."""
    if before.endswith((",", "-", "–", ":", "„", "(")):
        return False
    last = (before.rsplit(maxsplit=1) or [""])[-1].lower()
    if last in word_set("never_last.txt") and last not in _VERBS:
        return False
    if _OPENS.match(line):
        return worded_outcome(told) is not None
    return line[:1].isupper() and worded_outcome(line) is not None and points_back(line)


def _closes(before: str, line: str, below: str) -> bool:
    """``8 Ja, 2 Nein``, alone on its line, before ``[Die Pacht wird erhöht]`` or at the top."""
    if not (below[:1].isupper() or _POINT.match(below)) or (
        before and not before.rstrip().endswith((".", ":", ")"))
    ):
        return False
    alone = _VOTE_LINE.match(line) and names_sides(line) and is_only_vote(line)
    return bool(alone) and not is_only_vote(below)

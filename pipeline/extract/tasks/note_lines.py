"""The passages of an item, each note behind an arrow with the lines that go on below it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.records import Passage

_MARKED = re.compile(r"[\s•▪*–-]*(?:→|⇒|➔|➜|►|=*->|=+>|[☐□]|\[\s?\])\s*\w")
_OPEN = re.compile(r"[:,/&]$")
"""``=> Brief an die Direktion[:]``"""
_RUNS_ON = re.compile(r"[a-zäöüß(]|\d{1,2}\.(?:\s?\d{1,2}\.)?(?:\s?\d{2,4})?$")
"""``[(300 Stück)], Ende April`` · ``[10.]``"""
_SLACK = 10
"""Pixels by which a line must stand right of the arrow to hang below its words."""
_MOST = 3
"""Lines of a note behind an arrow."""


def with_hanging_lines(passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages, each note behind an arrow with the lines that hang below it."""
    joined: list[Passage] = []
    for passage in passages:
        if joined and _hangs(joined[-1], passage):
            joined[-1] = Passage.of(joined[-1].lines + passage.lines)
        else:
            joined.append(passage)
    return joined


def _hangs(note: Passage, below: Passage) -> bool:
    first, last = note.lines[0].line, below.lines[0].line
    if not _MARKED.match(note.text) or last.kind != "text" or first.page != last.page:
        return False
    if len(note.lines) + len(below.lines) > _MOST or _MARKED.match(below.text):
        return False
    if _OPEN.search(note.text) or _RUNS_ON.match(below.text):
        return True
    told = note.text.endswith((".", "!", "?", ")"))
    return not told and bool(first.box and last.box and last.box.left > first.box.left + _SLACK)

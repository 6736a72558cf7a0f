"""Lists of work (``Aufgaben``, below it ``Lena: Plakate drucken``): where they begin and end."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.assigned import Assigned
from pipeline.extract.tasks.clauses import Said
from pipeline.wordlists import rows

_NUMBERED = re.compile(r"^(?:TOP\s?)?\d+(?:\.\d+)*[.):]?\s+")
"""``[3.] Offene Aufgaben``"""
_LONGEST = 120
"""Characters of the heading of a list at most."""
_OWNER = re.compile(r"(?P<who>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?):")
"""``Lena:``, alone above what she is to do"""
_TASKS_OF = re.compile(
    r"(?:Aufgaben|Hausaufgaben|Arbeitsaufträge|T[oO][ -]?[dD][oO]'?s?)(?:\s(?:für|von))?\s"
    r"(?P<who>(?:Herr\s|Frau\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?):?"
)
"""``Aufgaben Lena``, alone above what she is to do"""
_SHORT = re.compile(r"(?:\S+\s){0,12}[^\s.]+")
"""``Leitfaden schreiben`` is a line of a list, ``Es wird diskutiert.`` is not."""


class ListOfWork:
    """A list of work while it is read: ``Aufgaben`` and below it ``Lena: Plakate drucken``."""

    def __init__(self) -> None:
        self.kind: str | None = None
        self._owner: str | None = None
        """Who stands in the first cell of a row, or alone: what stands below it is theirs too."""
        self._missed = False

    def heads(self, said: Said) -> bool:
        """Whether ``said`` opens a list: it is no work itself."""
        if kind := list_kind(said.text):
            self.kind, self._owner, self._missed = kind, None, False
            return True
        if heading := _TASKS_OF.fullmatch(said.text) or (self.kind and _OWNER.fullmatch(said.text)):
            self.kind, self._owner, self._missed = "open", heading["who"], False
            return True
        return False

    def owner(self, said: Said, note: Assigned | None) -> str | None:
        """Return who is to do what ``said`` tells; after two lines that are no notes it ends."""
        first = said.passage.lines[0].line
        owned = self._owner if first.kind == "bullet" or _SHORT.fullmatch(said.text) else None
        if note is None and owned:
            return owned
        if note is None:
            self.kind = None if self._missed else self.kind
        self._missed = note is None
        self._owner = note.who if note and note.is_work and first.cells else None
        return None


def list_kind(text: str) -> str | None:
    """Return what a heading of a list of work opens: ``open`` work, ``done`` work, or None."""
    if len(text) > _LONGEST:
        return None
    bare = _NUMBERED.sub("", text.strip().strip("#*_ :."))
    return next((kind for pattern, kind in _heads() if pattern.fullmatch(bare)), None)


@cache
def _heads() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0]), row[1]) for row in rows("task_list_heads.csv"))

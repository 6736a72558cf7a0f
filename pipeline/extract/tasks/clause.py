"""A sentence with what is known of its date and of who acts in it, before it is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.tasks.deeds import is_work
from pipeline.extract.tasks.holders import by_office
from pipeline.wordlists import alternatives

STATE = re.compile(r"\b(?:ist|sind|bleibt|hat|haben)\b(?!.*\b(?:zu\s\w+n|\w+zu\w{3,}en)\b)")
"""``Frau Muster ist bis 15. Mai im Amt``"""
RELATIVE = re.compile(
    r",\s(?:die|der|das|denen|dem|den|ob|wer|wie|was|weil|wenn|sobald|dass|daß)\s"
)
"""``… schickt die Liste bis Mai an alle, die [sich eingetragen haben]``"""


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with what is known of its date and of who acts in it."""

    text: str
    due: bool
    """Whether it says until when."""
    person: bool
    """Whether somebody known may be meant to do it."""
    leads: bool = False
    """Whether somebody known is the subject."""
    deed: str | None = None
    """The verb and what stands behind it, where somebody known is the subject."""
    handed: bool = False
    """Whether it is to be done ``von`` somebody known, or by an office."""

    @property
    def works(self) -> bool:
        """Whether what the subject does is work."""
        return self.deed is not None and is_work(self.deed)

    @property
    def acts(self) -> bool:
        """Whether somebody, or an office, does something."""
        return self.person or self.handed or by_office(self.text)


def comes_first(work: re.Match[str] | None, told: re.Match[str] | None) -> bool:
    """``Frau Muster [klärt], was Herr Probst [berichtet]`` is work, not the other way round."""
    return work is not None and (told is None or told.start() > work.end())


@cache
def reported() -> re.Pattern[str]:
    """``Frau Muster berichtet, …``: what follows is only told."""
    return re.compile(rf"\b(?:{alternatives('reporting_verbs.txt')})\b")

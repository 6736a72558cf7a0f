"""A sentence with what is known of its date and of who acts in it, before it is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from pipeline.extract.tasks.deeds import is_work, pronoun_deed
from pipeline.extract.tasks.handed import handed_to
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.people import TaskPeople
from pipeline.records import Evidence
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives

STATE = re.compile(r"\b(?:ist|sind|bleibt|hat|haben)\b(?!.*\b(?:zu\s\w+n|\w+zu\w{3,}en)\b)")
"""``Frau Muster ist bis 15. Mai im Amt``"""
RELATIVE = re.compile(
    r",\s(?:die|der|das|denen|dem|den|ob|wer|wie|was|weil|wenn|sobald|dass|daß)\s"
)
"""``… schickt die Liste bis Mai an alle, die [sich eingetragen haben]``"""


@dataclass(frozen=True)
class Clause:
    """A sentence, and what it tells of who acts in it: looked for when it is asked for."""

    text: str
    due: bool
    """Whether it says until when."""
    people: TaskPeople
    evidence: Evidence
    subject: str | None = None
    """Who was named last before."""
    told: str | None = None
    """Who is printed in its label."""

    @cached_property
    def bearer(self) -> str | None:
        """Who is to do it: somebody known behind ``von``."""
        if self._agent in ("ihm", "ihr"):
            return self.subject
        return self.people.at_once(self._agent) if self._agent else None

    @cached_property
    def person(self) -> str | None:
        """Who may be meant to do it."""
        return self.bearer or self.people.doer(self.text, self.evidence, self.subject, self.told)

    @cached_property
    def leads(self) -> bool:
        """Whether somebody known is the subject."""
        return self.people.leads(self.text)

    @cached_property
    def deed(self) -> str | None:
        """The verb and what stands behind it, where somebody known is the subject."""
        done = self.people.deed(self.text)
        return done or (pronoun_deed(self.text) if self.subject else None)

    @cached_property
    def handed(self) -> bool:
        """Whether it is to be done ``von`` somebody known, or by an office."""
        return self.bearer is not None or bool(self._agent and by_office(self._agent))

    @property
    def works(self) -> bool:
        """Whether what the subject does is work."""
        return self.deed is not None and is_work(self.deed)

    @property
    def acts(self) -> bool:
        """Whether somebody, or an office, does something."""
        return self.handed or by_office(self.text) or self.person is not None

    @cached_property
    def _agent(self) -> str | None:
        return handed_to(self.text)


def comes_first(work: re.Match[str] | None, told: re.Match[str] | None) -> bool:
    """``Frau Muster [klärt], was Herr Probst [berichtet]`` is work, not the other way round."""
    return work is not None and (told is None or told.start() > work.end())


@cache
def reported() -> Sifted:
    """``Frau Muster berichtet, …``: what follows is only told."""
    return Sifted(rf"\b(?:{alternatives('reporting_verbs.txt')})\b")

"""Sentences into what they decide: adopted, rejected, deferred, noted, withdrawn, or nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import get_args

from pipeline.extract.decisions.tick_boxes import without_unticked
from pipeline.extract.decisions.votes import Vote
from pipeline.records import Outcome
from pipeline.sieve import Sieve
from pipeline.wordlists import alternatives, rows


@cache
def _wordings() -> Sieve[tuple[Outcome, str]]:
    """The wordings of outcomes, the most telling first, each with what it tells and how surely."""
    known: tuple[Outcome, ...] = get_args(Outcome)
    return Sieve(
        (
            re.compile(rf"\b(?:{pattern})(?![a-zäöüß])", re.IGNORECASE | re.DOTALL),
            (next(one for one in known if one == outcome), strength),
        )
        for pattern, outcome, strength in rows("outcomes.csv")
    )


def worded_outcome(text: str) -> tuple[Outcome, bool] | None:
    """Return the outcome the words of ``text`` tell and whether they can stand without a vote."""
    told = _told(text)
    return (told[0], told[1] != "vote") if told else None


def happens_here(text: str) -> bool:
    """Whether the words tell what only a meeting does, in the past too: ``wurde vertagt``."""
    told = _told(text)
    return told is not None and told[1] == "here"


@lru_cache(maxsize=5_000)
def _told(text: str) -> tuple[Outcome, str] | None:
    found = _wordings().search(without_unticked(text))
    return found[1] if found else None


def outcome_of(text: str, vote: Vote | None, result: str) -> Outcome | None:
    """Return the outcome of a decision ``text`` with its ``vote``.

    The words of the sentence with the result come first, then the counts (a tie rejects unless
    the chair's vote decided), then the text.
    """
    worded = worded_outcome(result)
    counted = vote is not None and None not in (vote.yes, vote.no)
    if worded and worded[0] == "withdrawn" and counted:
        worded = None  # what is withdrawn is not voted on: the vote was on the rest
    if worded and (worded[0] != "adopted" or _decided_by_chair(result)):
        return worded[0]
    if vote and vote.yes is not None and vote.no is not None and vote.yes + vote.no > 0:
        return "adopted" if vote.yes > vote.no else "rejected"
    if worded:
        return worded[0]
    told = worded_outcome(text)
    if vote and (vote.unanimous or vote.counted or vote.unanimous is False):
        return told[0] if told and told[0] in ("noted", "deferred") else "adopted"
    return told[0] if told else "adopted"


def _decided_by_chair(text: str) -> bool:
    """``Mit Stichentscheid der Präsidentin (3 gegen 3 Stimmen) bewilligt``."""
    return re.search(rf"\b(?:{alternatives('casting_votes.txt')})", text) is not None

"""Organisations that running text names right behind a person: ``Herr Muster vom Ortsamt``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.people.seen import Seen
from pipeline.records import Evidence, OrganisationMention, Transcript

SENT_BY = re.compile(r"\s(?:vom|von der|von den|aus dem|von)\s")
LONGEST = 12
"""Letters between a name and the body that sends its bearer."""


def with_bodies_behind(
    transcript: Transcript, seen: Sequence[Seen], bodies: Sequence[OrganisationMention]
) -> list[Seen]:
    """Return the names with the organisations behind them, where nothing else tells one."""
    ordered = sorted(bodies, key=lambda body: (body.evidence.page, body.evidence.start))
    starts = [(body.evidence.page, body.evidence.start) for body in ordered]
    return [
        one
        if one.organisation
        else replace(one, organisation=_behind(transcript, one, ordered, starts))
        for one in seen
    ]


def _behind(
    transcript: Transcript,
    one: Seen,
    bodies: Sequence[OrganisationMention],
    starts: Sequence[tuple[int, int]],
) -> str | None:
    name = one.evidence
    at = bisect_right(starts, (name.page, name.end))
    if at == len(bodies) or bodies[at].evidence.page != name.page:
        return None
    body = bodies[at].evidence
    if body.start - name.end > LONGEST:
        return None
    between = transcript.quote(Evidence(name.page, name.end, body.start))
    return bodies[at].organisation if SENT_BY.fullmatch(between) else None

"""Names seen in lists, in sentences and in running text, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.attendance.labels import ROLES
from pipeline.extract.attendance.present import Present
from pipeline.extract.attendance.remarks import chairs_by_office
from pipeline.extract.attendance.sentences import Part
from pipeline.extract.people.names import NameForm
from pipeline.extract.people.text import Named
from pipeline.records import Evidence, Role


@dataclass(frozen=True, slots=True)
class Seen:
    """A name seen somewhere, whatever told that it is one."""

    form: NameForm
    evidence: Evidence
    role: Role | None = None
    function: str | None = None
    organisation: str | None = None
    confidence: float = 0.75
    held: str | None = None
    """An office that a label or a sentence tells, for whom nothing beside the name does."""


def inside(evidence: Evidence, bodies: Sequence[Evidence]) -> bool:
    """Whether a name ends inside of one of the organisations."""
    return any(
        body.page == evidence.page and body.start < evidence.end <= body.end for body in bodies
    )


def all_seen(
    present: Sequence[Present], parts: Sequence[Part], named: Sequence[Named]
) -> Iterator[Seen]:
    """Yield each name once, lists of people before sentences before running text."""
    taken: list[Evidence] = []
    beside_name = {one.evidence: one for one in named}
    for one in present:
        taken.append(one.evidence)
        form, same = one.piece.form, beside_name.get(one.evidence)
        function, body, held = one.function or form.function, one.organisation, one.held
        if same is not None:
            held = held or (None if one.function else same.function)
            body = body or same.organisation
        yield Seen(form, one.evidence, one.roles[0], function, body, 0.95, held)
    for part in parts:
        if not overlaps(part.evidence, taken):
            taken.append(part.evidence)
            same = beside_name.get(part.evidence)
            function = _chairing(same) or part.form.function or _office_before(part, named)
            function = function or (same.function if same else None)
            body = same.organisation if same else None
            yield Seen(part.form, part.evidence, part_role(part.role), function, body, 0.9)
    for name in named:
        if not overlaps(name.evidence, taken):
            taken.append(name.evidence)
            told = name.form.salutation or name.form.title or name.form.function
            function = name.function or name.form.function
            sure = 0.9 if told else 0.75
            beside = (function, name.organisation)
            yield Seen(name.form, name.evidence, None, *beside, sure)


def _chairing(name: Named | None) -> str | None:
    """Return an office behind a name if it chairs: ``Frau Muster, Vorsitzende des Beirats``."""
    office = (name.function if name else None) or ""
    return office if office and chairs_by_office(office.split()[0]) else None


def _office_before(part: Part, named: Sequence[Named]) -> str | None:
    """Return the office that belongs to the words of a sentence: ``Die Leitung hat …``."""
    here = part.evidence
    return next(
        (
            name.form.function
            for name in named
            if name.evidence.page == here.page
            and name.evidence.start <= here.start < here.end == name.evidence.end
        ),
        None,
    )


def overlaps(evidence: Evidence, taken: Sequence[Evidence]) -> bool:
    """Whether a name stands where one of those taken stands."""
    return any(map(evidence.overlaps, taken))


def part_role(role: str) -> Role | None:
    """Return the role that a sentence gives, None for who opens the meeting."""
    return ROLES.get(role)

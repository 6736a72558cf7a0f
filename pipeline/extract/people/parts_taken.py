"""Roles of lists and sentences gathered into rows: one for each person and role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.extract.attendance.labels import LISTS
from pipeline.extract.attendance.present import Present
from pipeline.extract.attendance.sentences import Part
from pipeline.extract.people.names import NameForm
from pipeline.extract.people.registry import Group
from pipeline.extract.people.seen import overlaps, part_role
from pipeline.records import Attendance, Role

WEAK = ("leader", "opener", "host", "successor", "greeted")
"""What a sentence tells of a person only where nothing says more, the surest first."""


def _roles(one: Present, headed: bool) -> tuple[Role, ...]:
    """Return the roles; who is chair by a remark is none where another one heads the meeting."""
    return tuple(
        role for role in one.roles if role != "chair" or role == one.roles[0] or not headed
    )


def rows_of(
    present: Sequence[Present], parts: Sequence[Part], groups: dict[NameForm, Group]
) -> tuple[Attendance, ...]:
    """Return one row for each person and role."""
    rows: dict[tuple[str, Role], Attendance] = {}
    headed = any(one.roles[0] == "chair" for one in present)
    for one in present:
        group = groups.get(one.piece.form)
        for role in _roles(one, headed) if group else ():
            name = group.name if group else ""
            piece = one.piece
            rows.setdefault(
                (name, role),
                Attendance(name, role, one.evidence, piece.from_time, piece.to_time, piece.note),
            )
    taken = [one.evidence for one in present]
    for part in sorted(parts, key=lambda part: WEAK.index(part.role) if part.role in WEAK else -1):
        if part.role in LISTS and overlaps(part.evidence, taken):
            continue  # the list says it more closely: beide entschuldigt
        group = groups.get(part.form)
        if part.role == "absent" and group and any((group.name, one) in rows for one in LISTS):
            continue  # verschoben, weil Herr Muster fehlt
        known = part_role(part.role)
        if part.role in WEAK and group is not None:
            known = _weak_role(part.role, group.name, rows)
        if group is not None and known is not None:
            rows.setdefault((group.name, known), Attendance(group.name, known, part.evidence))
    return tuple(row for row in rows.values() if not _says_less(row, rows))


def _says_less(row: Attendance, rows: Mapping[tuple[str, Role], Attendance]) -> bool:
    """Whether somebody who is absent in one list is excused in another."""
    return row.role == "absent" and (row.person, "excused") in rows


def _weak_role(told: str, name: str, rows: Mapping[tuple[str, Role], Attendance]) -> Role | None:
    """Return the role of whoever opens, leads, greets all or is greeted, if any."""
    if told == "greeted":
        return None if any(person == name for person, _ in rows) else "guest"
    if told == "successor":
        return "chair"
    leading = ("chair", "moderation") if told == "host" else ("chair",)
    return None if any(role in leading for _, role in rows) else "chair"

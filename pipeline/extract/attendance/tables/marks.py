"""Marks and words in the cells of a row into who was there: ``x``, ``nein``, ``e``, ``krank``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.extract.attendance.remarks import status_of
from pipeline.records import Role
from pipeline.wordlists import rows

STATUS = ("present", "excused", "absent")
LETTERS: dict[str, Role] = {"e": "excused", "u": "absent", "ue": "absent"}
WORDED = 6
"""Letters of the shortest word that tells by itself who is not there: ``krank`` may be a remark."""
DASHES = re.compile(r"[-–—_]{2,}|(?:[-–—_] ){2,}[-–—_]")  # ------ · – – –


def row_status(
    texts: dict[int, str], kinds: tuple[str, ...], signs: Mapping[str, Role]
) -> Role | None:
    """Return the role that the marks and words of a row give, None where none does.

    ``signs`` are those that the minutes explain: ``f = fehlt``.
    """
    marked: list[Role] = []
    worded: list[Role] = []
    for number, text in texts.items():
        kind = kinds[number]
        word = re.sub(r"\s*\(.*", "", text.lower()).strip(" .:")
        means = meaning(word)
        if kind in STATUS and means == "yes":
            marked.append(ROLES[kind])
        elif kind == "present" and means == "no":
            marked.append("absent")
            told = status_of(text.partition("(")[2].strip(" )"))  # Nein (entschuldigt)
            worded += [told] if told == "excused" else []
        elif kind not in ("for", "by", "deputy", "name", "given") and not (
            kind == "before" and " " in text  # Sachverständiger für Brandschutz
        ):
            letter = (signs.get(text) or LETTERS.get(word)) if kind in (*STATUS, "remark") else None
            parts = (text, *re.split(r"[,;/] ?", text))  # entschuldigt, krank · nein, entsch.
            first = next((role for role in map(role_of, parts) if role in LISTS), None)
            worded += [letter] if letter else [ROLES[r] for r in (first,) if r]
    said: list[Role] = [role for role in worded if role != "present"]
    if "present" in marked:
        return "present"
    if "excused" in said:
        return "excused"  # fehlt | entschuldigt
    return next(iter([*said, *(role for role in marked if role == "excused"), *marked]), None)


def away(text: str) -> Role | None:
    """Return the role of a cell that says, under any head or none: ``nicht teilgenommen``."""
    words = text.split()
    told = words[-2:] if "nicht" in words[-2:-1] else words  # Wirtschaft nicht teilgenommen
    role = role_of(" ".join(told)) if len(text) >= WORDED else None
    return ROLES[role] if role in ("excused", "absent") else None


def is_mark(text: str) -> bool:
    """Whether a cell holds nothing but a sign: ``x``, ``–``, ``ja``."""
    return meaning(text) is not None


def meaning(text: str) -> str | None:
    """Return what a sign in a column of presence means: ``yes``, ``no``, None for no sign."""
    return _marks().get(DASHES.sub("-", text.lower()))


@cache
def _marks() -> dict[str, str]:
    return {mark: means for mark, means, *_ in rows("attendance_marks.csv")}

"""A row of a table whose columns ran together into its people: ``Ida Muster Bauamt entsch.``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.extract.people.inverted import surname_first
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.pieces import believable
from pipeline.extract.people.tokens import tokens
from pipeline.records import Role

LETTERS: dict[str, Role] = {
    **dict.fromkeys(("a", "x", "ja"), "present"),
    "e": "excused",
    **dict.fromkeys(("u", "ue", "nein"), "absent"),
}
"""What the last word of a row means."""
NUMBER = "number"
"""The kind of a first column that counts the people."""
COUNT = re.compile(r"\|?(?:[^\s,]*\d[^\s,]*|[^\s.,]{1,2}[.,)]?)[\s|]+")
"""``12. `` Muster, Ida · ``Tf `` Muster, Ida"""
TIME = re.compile(r"\d{1,2}[:.]\d\d")
"""``18:34`` in a column ``von`` or ``bis``"""


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a row: where the name stands, what else is said, and the role it gives."""

    start: int
    end: int
    remarks: tuple[str, ...]
    role: Role | None


def people_of(reader: NameReader, text: str, kinds: Sequence[str]) -> tuple[Row, ...]:
    """Return the people of a row: one, or as many as there are columns of names."""
    count = COUNT.match(text) if kinds[0] == NUMBER else None
    forms = _forms(reader, text, kinds[count is not None :], count.end() if count else 0)
    step = 2 if "sign" in kinds else 1  # Name | Ersatz: the second is not asked for
    named = [*zip(forms[::step], forms[step - 1 :: step], strict=False)]
    named = named or [(form, form) for form in forms[:1]]
    ends = [*(form.start for form, _ in named), len(text)][1:]
    found = []
    for (form, last), end in zip(named, ends, strict=True):
        row = _row(form, text[last.end : end].split())
        if _is_sure(reader, form) or (row.role is not None and believable(reader, form)):
            found.append(row)
    return tuple(found)


def _forms(reader: NameReader, text: str, kinds: Sequence[str], begin: int) -> list[NameForm]:
    """Return the names of a row, the first at its begin or behind the columns before it."""
    found: list[NameForm] = []
    line = tuple(token for token in tokens(text) if token.start >= begin)
    for at, token in enumerate(line):
        if found and token.start < found[-1].end:
            continue
        first = not at and kinds[0] != "before"
        later = at and (found or kinds[0] == "before") and reader.opens_name(token.text)
        if not (first or later):
            continue
        read = surname_first(reader, line[at:], True) or reader.read(line, at, lenient=True)
        if read is not None and read[0].surname and (read[0].given or read[0].salutation):
            found.append(_without_column(reader, read[0], text))
    return found[: kinds.count("name") + kinds.count("sign")]


def _without_column(reader: NameReader, form: NameForm, text: str) -> NameForm:
    """Part a name from the word of the next column: ``Ida Muster Landschaftsbau``."""
    given, last = (form.given or "").split(), form.surname or ""
    known = reader.is_known(last) and not reader.is_name(last)
    if len(given) < 2 or reader.is_given(given[-1]) or not known:
        return form
    end = len(text[: text.rindex(last, form.start, form.end)].rstrip())
    return replace(form, given=" ".join(given[:-1]), surname=given[-1], end=end)


def _is_sure(reader: NameReader, form: NameForm) -> bool:
    return form.salutation or (form.given is not None and reader.is_given(form.given.split()[0]))


def _row(form: NameForm, words: Sequence[str]) -> Row:
    """Part what stands behind a name into the word of presence and the rest."""
    for at, word in enumerate(words):
        role = _told(word, at + 1 == len(words))
        if role is not None:
            why = _told(words[at + 1], True) if at + 1 < len(words) else None
            role = "excused" if (role, why) == ("absent", "excused") else role  # fehlt entschuldigt
            denied = words[at - 1 : at] == ["nicht"]
            others = [" ".join(words[: at - denied]), " ".join(words[at + 1 :])]
            return Row(form.start, form.end, _remarks(others), "absent" if denied else role)
    times = [word for word in words if TIME.fullmatch(word)]
    left = [word for word in words if word not in times]
    led = times and left[-1:] in (["ab"], ["bis"])  # bis 18.30
    leads = left[-1:] if led else ("ab", "bis")
    timed = (f"{word} {time}" for word, time in zip(leads, times, strict=False))
    return Row(
        form.start, form.end, (*timed, *_remarks([" ".join(left[: -1 if led else None])])), None
    )


def _told(word: str, last: bool) -> Role | None:
    bare = word.lower().strip(" .,:|()")
    told = role_of(bare)
    if told in LISTS:
        return ROLES[told]
    return LETTERS.get(bare) if last else None


def _remarks(texts: Sequence[str]) -> tuple[str, ...]:
    stripped = (re.sub(r"^\(([^()]*)\)$", r"\1", text.strip(" .,;:|–-—/_")) for text in texts)
    return tuple(text for text in stripped if len(text) > 1)

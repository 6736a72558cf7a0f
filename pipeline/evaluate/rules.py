"""When is a found fact the gold's fact: one rule for each kind of fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from pipeline.evaluate.folding import (
    bare,
    fold,
    fold_name,
    fold_number,
    fold_outcome,
    fold_title,
    fold_unit,
)
from pipeline.evaluate.gold import Entry

Rule = Callable[[Entry, Entry], bool]

TITLE_RATIO = 95.0
"""Least rapidfuzz ratio (0-100) between two headings that count as the same."""
TEXT_RATIO = 60.0
"""Least partial or token set ratio between the texts of two tasks that count as the same."""
STEM = 5
"""Letters that two words for one subject share at least."""
FUNCTION_RATIO = 85.0
"""Least token set ratio between two functions of one person."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of fact is compared."""

    name: str
    source: str
    """Key of the gold file and of :data:`pipeline.evaluate.found.QUERIES`."""
    fits: Rule
    exact: Rule | None = None
    """Pairs to take first."""


def same_item(gold: Entry, found: Entry) -> bool:
    """Same number, and titles that differ by less than one letter in twenty."""
    if gold[0] is not None and fold_number(gold[0]) != fold_number(found[0]):
        return False
    return fuzz.ratio(fold_title(gold[1]), fold_title(found[1] or "")) >= TITLE_RATIO


def same_item_exactly(gold: Entry, found: Entry) -> bool:
    """Same number, and the same title but for blanks, dashes, quotation marks and case."""
    if gold[0] is not None and fold_number(gold[0]) != fold_number(found[0]):
        return False
    return fold_title(gold[1]) == fold_title(found[1] or "")


def same_person(gold: str, name: str | None, surname: str | None) -> bool:
    """Same name; a gold surname alone also fits a fuller name, a full one no bare surname."""
    if not name:
        return False
    wanted, held = fold_name(gold), fold_name(name)
    if wanted == held:
        return True
    if " " not in gold.strip():
        return wanted in (fold_name(surname or ""), held.rsplit(" ", 1)[-1])
    first, _, last = wanted.partition(" ")
    held_first, _, held_last = held.partition(" ")
    initial = len(first.rstrip(".")) == 1 or len(held_first.rstrip(".")) == 1
    return initial and first[:1] == held_first[:1] and last == held_last


def same_role(gold: Entry, found: Entry) -> bool:
    """Same person in the same role."""
    return bool(gold[1] == found[1]) and same_person(gold[0], found[0], found[2])


def same_function(gold: Entry, found: Entry) -> bool:
    """Same person, and function with organisation say the same in any order."""
    if not same_person(gold[0], found[0], found[2]):
        return False
    return fuzz.token_set_ratio(bare(gold[1]), bare(found[1])) >= FUNCTION_RATIO


def same_unit(gold: str | None, found: str | None) -> bool:
    """Same unit; or the same noun at the end, where one has an adjective before it."""
    wanted, held = fold_unit(gold or ""), fold_unit(found or "")
    if not wanted or not held:
        return wanted == held
    return wanted == held or wanted.endswith(f" {held}") or held.endswith(f" {wanted}")


def same_statistic(gold: Entry, found: Entry) -> bool:
    """Same value and unit; the end of a range too, where the gold names one."""
    if not _same_number(gold[0], found[0]) or not same_unit(gold[1], found[1]):
        return False
    return len(gold) < 4 or gold[3] is None or _same_number(gold[3], found[3])


def same_measured(gold: Entry, found: Entry) -> bool:
    """Same statistic, and subject or place share a word, or a part of one, with the gold's."""
    if not same_statistic(gold, found):
        return False
    wanted = bare(gold[2] or "").split() if len(gold) > 2 else []
    held = bare(f"{found[2] or ''} {found[4] or ''}").split()
    return not wanted or any(_akin(one, other) for one in wanted for other in held)


def _akin(one: str, other: str) -> bool:
    """``hochbehälters`` and ``behälter``; short words must be equal, but for a genitive."""
    if min(len(one), len(other)) < STEM:
        return one.removesuffix("es") == other.removesuffix("es")
    return one[:STEM] in other or other[:STEM] in one


def _same_number(gold: float, found: float | None) -> bool:
    return found is not None and abs(gold - found) <= 1e-6 * max(1.0, abs(gold))


def same_decision(gold: Entry, found: Entry) -> bool:
    """Same outcome and counts; what the gold leaves out must be NULL, not 0."""
    return (fold_outcome(gold[0]), *gold[1:4]) == (found[0], *found[1:4])


def same_task(gold: Entry, found: Entry) -> bool:
    """Same due date; same person where the gold names one; same text where it quotes one."""
    if gold[1] != found[1]:
        return False
    # The gold may name a body, "Vorstand", which is no row of people.
    if gold[0] is not None and found[0] and not same_person(gold[0], found[0], found[3]):
        return False
    if gold[0] is not None and not found[0] and " " in gold[0].strip():
        return False
    if len(gold) < 3 or not gold[2]:
        return True
    texts = bare(gold[2]), bare(found[2] or "")
    return max(fuzz.partial_ratio(*texts), fuzz.token_set_ratio(*texts)) >= TEXT_RATIO


KINDS = (
    Kind("agenda items", "items", same_item, same_item_exactly),
    Kind("agenda items, exact", "items", same_item_exactly),
    Kind(
        "people",
        "people",
        lambda gold, found: same_person(gold[0], *found),
        lambda gold, found: fold_name(gold[0]) == fold_name(found[0]),
    ),
    Kind("roles", "roles", same_role),
    Kind("functions", "functions", same_function),
    Kind("places", "places", lambda gold, found: fold_name(gold[0]) == fold_name(found[0])),
    Kind(
        "organisations",
        "organisations",
        lambda gold, found: fold_name(gold[0]) == fold_name(found[0]),
    ),
    Kind("statistics", "statistics", same_statistic, same_measured),
    Kind("statistics, subject", "statistics", same_measured),
    Kind("decisions", "decisions", same_decision),
    Kind("tasks", "tasks", same_task),
    Kind("dates", "dates", lambda gold, found: bool(gold[0] == found[0])),
)


def same_meeting_value(key: str, gold: str, found: str) -> bool:
    """Dates and times exactly; place, title and body by their words, one may say more."""
    if key in ("place", "title", "body"):
        return fuzz.token_set_ratio(bare(gold), bare(found)) >= TITLE_RATIO
    return fold(gold) == fold(found)


def judged(source: str, gold: tuple[Entry, ...], found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Leave out found rows about which the gold says nothing.

    Roles: without any ``present`` in it, the gold lists only some roles, and only those are
    judged. Functions: only those of people whose function the gold names.
    """
    if source == "roles":
        listed = {entry[1] for entry in gold}
        return found if "present" in listed else tuple(x for x in found if x[1] in listed)
    if source == "functions":
        return tuple(x for x in found if any(same_person(g[0], x[0], x[2]) for g in gold))
    return found


def always_optional(source: str, meeting: Mapping[str, str | None]) -> tuple[Entry, ...]:
    """Entries that no gold needs to list: the meeting's own date among the dates."""
    date = meeting.get("date")
    return ((date,),) if source == "dates" and date else ()

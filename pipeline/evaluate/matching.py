"""Gold entries and found entries into pairs: one to one, as many as can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Wanted = TypeVar("Wanted")
Held = TypeVar("Held")


def pair(
    wanted: Sequence[Wanted],
    held: Sequence[Held],
    fits: Callable[[Wanted, Held], bool],
    exact: Callable[[Wanted, Held], bool] | None = None,
) -> dict[int, int]:
    """Return position in ``wanted`` -> position in ``held`` for a largest set of pairs that fit.

    Pairs that are ``exact`` are taken first; the rest is Kuhn's algorithm for matchings.
    """
    owner: dict[int, int] = {}
    if exact is not None:
        for i, entry in enumerate(wanted):
            for j, candidate in enumerate(held):
                if j not in owner and exact(entry, candidate):
                    owner[j] = i
                    break
    fixed = frozenset(owner)
    taken = frozenset(owner.values())
    options = {
        i: [j for j, candidate in enumerate(held) if j not in fixed and fits(entry, candidate)]
        for i, entry in enumerate(wanted)
        if i not in taken
    }
    for i in options:
        _augment(i, options, owner, set())
    return {i: j for j, i in owner.items()}


def _augment(i: int, options: dict[int, list[int]], owner: dict[int, int], seen: set[int]) -> bool:
    for j in options[i]:
        if j in seen:
            continue
        seen.add(j)
        if j not in owner or _augment(owner[j], options, owner, seen):
            owner[j] = i
            return True
    return False

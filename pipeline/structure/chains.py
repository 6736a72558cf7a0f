"""Possible headings into chains whose numbers follow each other, the most believable first."""

from __future__ import annotations

from pipeline.structure.headings import Heading
from pipeline.structure.numbers import Number, step_cost

WINDOW = 120
"""A heading looks back over this many candidates for the one before it."""
MOST_CHAINS = 40
SURE = 0.3
"""Share of its cost that a gap has where form, place or type say that both are of an agenda."""
SET_OFF = 1.6
"""Weight that plain numbers have only if their lines are set in another type."""
OTHER_FORM = 0.6
"""What it costs that ``3)`` follows ``2.``."""
PLAIN = 1.5
"""What it costs that ``3.`` follows ``TOP 2``: it may be of a list below it."""
OTHER_KIND = 4.0
"""What it costs that ``TOP 3`` follows ``2.``, or ``4.`` follows ``III.``: another count."""
DEEPER = 1.5
"""So many line heights farther to the right stands the list of another level."""
OTHER_LEVEL = 0.7
"""What it costs that ``4.`` stands on another level than ``3.``."""
RESTART = 6.0
"""What it costs to reach ``TOP 6`` across another ``TOP 1``."""
LETTERS = ("letter", "capital")
FIRST = Number((1,))
PASSED_OVER = 0.6
"""What it costs to pass over a Roman number between two others: one of them lost a stroke."""
NEARER = 0.6
"""What it costs that ``2.`` follows another ``1.`` than the one that stands next above it."""
UNANNOUNCED = 1.5
"""What it costs that ``6.`` follows ``5.`` of the printed agenda though ``TOP 1`` came between."""
LEAST_MISREAD = 3
"""Where no number of a chain was read as it is taken, so many must follow each other."""
MISREAD_START = 2.5
"""What it costs that a chain begins with a number that was read as another one."""


def chains(found: list[Heading]) -> list[list[Heading]]:
    """Split the headings into chains, heaviest first; what fits nowhere is a chain of its own."""
    rest = sorted(found, key=lambda heading: heading.row)
    result: list[list[Heading]] = []
    while rest and len(result) < MOST_CHAINS:
        best = _heaviest(rest)
        if not best:
            break
        if len(best) < LEAST_MISREAD and all(heading.read_as for heading in best):
            rest = [heading for heading in rest if heading not in best]
            continue
        result.append(best)
        taken = {heading.row for heading in best}
        rest = [heading for heading in rest if heading.row not in taken]
    return result


def _heaviest(rest: list[Heading]) -> list[Heading]:
    weights: list[float] = []
    restarts, firsts = [0], [0]
    for heading in rest:
        restarts.append(restarts[-1] + _restarts(heading))
        firsts.append(firsts[-1] + (heading.number == FIRST))
    before: list[int | None] = []
    for number, heading in enumerate(rest):
        best, origin = heading.weight - _start_cost(heading), None
        for earlier in range(max(0, number - WINDOW), number):
            cost = _cost(rest[earlier], heading)
            if cost is None:
                continue
            begun = firsts[number] - firsts[earlier + 1]
            cost += _cost_between(rest, earlier, number, begun)
            if heading.strong:
                cost += RESTART * (restarts[number] - restarts[earlier + 1])
            if weights[earlier] + heading.weight - cost > best:
                best, origin = weights[earlier] + heading.weight - cost, earlier
        weights.append(best)
        before.append(origin)
    top = max(range(len(rest)), key=lambda place: weights[place])
    if weights[top] <= 0:
        return []
    chain: list[Heading] = []
    place: int | None = top
    while place is not None:
        chain.append(rest[place])
        place = before[place]
    return chain[::-1]


def _cost_between(rest: list[Heading], earlier: int, later: int, begun: int) -> float:
    """Return what it costs to reach the later heading across ``begun`` others that count from 1."""
    one, other = rest[earlier], rest[later]
    cost = NEARER * begun if one.number == FIRST else 0.0
    if other.style == "roman":
        cost += PASSED_OVER * len(
            {h.row for h in rest[earlier + 1 : later] if _between(one, h, other)}
        )
    if begun and one.announced and not other.announced:
        cost += UNANNOUNCED
    return cost + (RESTART if _leaves_list(rest, earlier, later) else 0.0)


def _between(one: Heading, heading: Heading, other: Heading) -> bool:
    """Whether the heading stands, and is printed, as the two do, but for a stroke."""
    alike = heading.style == one.style == other.style and one.row < heading.row < other.row
    return alike and heading.number in (one.number, other.number)


def _leaves_list(rest: list[Heading], earlier: int, later: int) -> bool:
    """Whether ``Zu 5.`` follows the ``4.`` of a list that has a ``5.`` of its own."""
    before, after = rest[earlier], rest[later]
    if before.strong or not after.strong:
        return False
    between = rest[earlier + 1 : later]
    return any(h.style == before.style and h.number == after.number for h in between)


def _restarts(heading: Heading) -> bool:
    first = heading.number is not None and heading.number.path == (1,)
    return heading.strong and first and not heading.read_as


def _start_cost(heading: Heading) -> float:
    """A chain begins with 1 or below; other beginnings cost, less for ``TOP 3`` or ``17.1``."""
    number = heading.number
    if heading.read_as:
        return MISREAD_START if number is None or number.path != (1,) else 0.5
    if number is None or number.path <= FIRST.path:
        return 0.0
    if heading.strong or (len(number.path) > 1 and number.path[1] == 1):
        return 0.3
    return 1.2


def _cost(earlier: Heading, later: Heading) -> float | None:
    if earlier.number is None or later.number is None or earlier.row == later.row:
        return None
    if (earlier.style in LETTERS) != (later.style in LETTERS):
        return None
    cost = step_cost(earlier.number, later.number)
    if (earlier.read_as or later.read_as) and not _proves(earlier, later, cost):
        return None
    if cost is None:
        twice = earlier.number == later.number and not _restarts(later)
        if earlier.strong and later.strong and twice:
            return 1.0 if earlier.title != later.title else None
        return None
    return cost * _gap_share(earlier, later) + _form_cost(earlier, later)


def _gap_share(earlier: Heading, later: Heading) -> float:
    """Share of its cost that a gap between the two numbers has."""
    strong = earlier.strong and later.strong
    set_off = min(earlier.weight, later.weight) >= SET_OFF
    return SURE if strong or set_off or (earlier.announced and later.announced) else 1.0


def _form_cost(earlier: Heading, later: Heading) -> float:
    """Return what it costs that the two are printed otherwise, or farther right."""
    one, other = earlier.number, later.number
    if one is None or other is None or len(one.path) != len(other.path):
        return 0.0
    if earlier.strong and later.strong:
        return 0.0
    if earlier.style != later.style:
        return _other_form(earlier, later)
    return OTHER_LEVEL if abs(earlier.indent - later.indent) > DEEPER else 0.0


def _other_form(earlier: Heading, later: Heading) -> float:
    one, other = earlier.number, later.number
    mixed = one is not None and other is not None and one.is_figure != other.is_figure
    if later.strong or (mixed and not later.read_as):
        return OTHER_KIND
    return PLAIN if earlier.strong else OTHER_FORM


def _proves(earlier: Heading, later: Heading, cost: float | None) -> bool:
    """Whether a number taken for another is just the one that its neighbour asks for."""
    one, other = earlier.number, later.number
    if one is None or other is None or one.is_figure != other.is_figure:
        return False
    return not (later.read_as and cost)

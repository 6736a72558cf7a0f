"""Work and what is printed beside or below it (``V: Frau Muster  T: 15.5.``) into tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.records import Evidence, Passage, Task


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who answers for work that is told elsewhere, and until when it is to be done."""

    people: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    named: bool = True
    """Whether it was printed who answers for it, known or not."""
    body: bool = False
    """Whether it is a body that has no name here: ``V: Bauhof``."""
    close: bool = False
    """Whether only the sentence right above is meant: ``(Frau Muster, bis 7.5.)``."""

    @property
    def due(self) -> str | None:
        """The day, of several the first."""
        return self.days[0] if self.days else None

    def each(self) -> tuple[Bearer, ...]:
        """Return one bearer for each person where as many days are named as people."""
        if len(self.days) != len(self.people) or len(self.days) < 2:
            return (self,)
        both = zip(self.people, self.days, strict=True)
        return tuple(replace(self, people=(one,), days=(day,)) for one, day in both)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the minutes, the work that it hands out, or who bears what stands above."""

    text: str
    evidence: Evidence
    passage: Passage
    due: str | None = None
    """The day that the sentence itself names, work or not."""
    task: Task | None = None
    bearers: tuple[Bearer, ...] = ()


def ascribed(told: Iterable[Told]) -> Iterator[Task]:
    """Yield the tasks of one item, each with those who bear it."""
    above: list[Told] = []
    bearers: list[Bearer] = []
    for one in told:
        if one.bearers:
            bearers = _with(bearers, one.bearers)
            continue
        if bearers:
            yield from _borne(above, bearers)
            above, bearers = [], []
        above.append(one)
    yield from _borne(above, bearers)


def _with(bearers: list[Bearer], more: tuple[Bearer, ...]) -> list[Bearer]:
    """``Verantwortlich: Frau Muster``, then ``Termin: 15.5.`` on a line of its own."""
    first, *others = more
    if bearers and not first.named and not bearers[-1].days:
        return [*bearers[:-1], replace(bearers[-1], days=first.days), *others]
    return [*bearers, *more]


def _borne(above: list[Told], bearers: list[Bearer]) -> Iterator[Task]:
    """Yield the work told ``above``; what no work fits is about the sentence right above."""
    tasks: dict[int, Task] = {place: one.task for place, one in enumerate(above) if one.task}
    bound: set[int] = set()
    each = [one for bearer in bearers for one in bearer.each()]
    for number, bearer in enumerate(each):
        places = _fitting(above, tasks, bearer, bound, len(each) - number)
        for place in places if bearer.people or bearer.due or bearer.body else ():
            one = above[place]
            task = tasks.get(place) or Task(one.text, one.evidence, due_date=one.due)
            who = task.person if task.person in bearer.people else next(iter(bearer.people), None)
            tasks[place] = replace(
                task, person=who or task.person, due_date=bearer.due or task.due_date
            )
        bound.update(places)
    yield from (tasks[place] for place in sorted(tasks))


def _fitting(
    above: list[Told], tasks: dict[int, Task], bearer: Bearer, bound: set[int], left: int
) -> list[int]:
    """Return where the work stands that ``bearer`` bears: their own, that of the day, the last."""
    if bearer.close or not above:
        last = len(above) - 1
        if own := [place for place in tasks if tasks[place].person in bearer.people]:
            return own[-1:]
        return [last] if above and (bearer.named or last in tasks) else []
    free = [place for place in tasks if place not in bound]
    if own := [place for place in free if tasks[place].person in bearer.people]:
        return own[-1:]
    nobodys = [place for place in free if tasks[place].person is None]
    on_day = [place for place in nobodys if bearer.due and tasks[place].due_date == bearer.due]
    if left > 1 or bound:
        rest = (place for place in range(len(above) - left, len(above)) if place not in bound)
        return on_day[-1:] or list(rest)[:1]
    last = len(above) - 1
    here = {place for place in nobodys if above[place].passage is above[last].passage}
    found = here | set(on_day[-1:]) | ({last} & tasks.keys())
    return sorted(found) if found or not bearer.named else [last]

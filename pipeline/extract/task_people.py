"""Who a task is given to: a person named there, called by first name, or by office."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.task_verbs import acting_names
from pipeline.records import Evidence, Facts, Person

_OFFICE = re.compile(r"\b(?:D(?:er|ie|em|en))\s(?P<rank>\d\.\s)?(?P<office>[A-ZÄÖÜ][a-zäöüß-]{3,})")
"""``Der Minister sagt zu`` · ``Die Vorsitzende wird gebeten``"""
_CALLED = re.compile(r"^(?:[^\w]*)(?P<first>[A-ZÄÖÜ][a-zäöüß]+)\b")
_SURNAMED = re.compile(
    r"^(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|[A-ZÄÖÜ]\.)\s)+(?P<last>[A-ZÄÖÜ][\w-]+)"
)
"""``A. Muster reicht …`` · ``Frau Muster …``"""
_CHAIR = re.compile(r"vorsitz|sitzungsleit|versammlungsleit|ortsvorsteh|bürgermeister")


class TaskPeople:
    """The people of one document, ready to be found in a sentence or a cell."""

    def __init__(self, known: Facts) -> None:
        self._mentions = known.person_mentions
        self._people = known.people
        self._chairs = tuple({one.person for one in known.attendance if one.role == "chair"})

    def at(self, evidence: Evidence, printed: str | None = None) -> str | None:
        """Return the first person named at ``evidence``, or the one ``printed`` there."""
        for mention in self._mentions:
            place = mention.evidence
            inside = place.page == evidence.page and evidence.start <= place.start < evidence.end
            if inside and (printed is None or mention.name_raw.split()[-1] in printed):
                return mention.person
        if not printed:
            return None
        return self.printed(printed) or self.called(printed) or self._in_office(f"Der {printed}")

    def printed(self, text: str) -> str | None:
        """Return the first person whose name, or a surname nobody shares, stands in ``text``."""
        found: list[tuple[int, str]] = []
        for one in self._people:
            for name in (one.name, one.surname):
                if not name or name not in text:
                    continue
                match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)
                if match:
                    found.append((match.start(), one.name))
                    break
        first = [name for place, name in sorted(found) if place == min(found)[0]]
        return first[0] if len(first) == 1 else None

    def called(self, text: str) -> str | None:
        """Return the one person whom the text calls by first name or by office."""
        last, first = _SURNAMED.match(text), _CALLED.match(text)
        named = self._only(one for one in self._people if last and one.surname == last["last"])
        if named is None and first:
            named = self._only(one for one in self._people if one.given_name == first["first"])
        return named or self._in_office(text)

    def acting(self, text: str) -> str | None:
        """Return the one person whose first name stands beside a verb of work: ``Lena klärt …``."""
        beside = acting_names().finditer(text)
        names = {match["before"] or match["behind"] for match in beside}
        return self._only(one for one in self._people if one.given_name in names)

    def acts(self, text: str) -> bool:
        """Whether the text begins with a first name and what that person does."""
        match = acting_names().match(text)
        return match is not None and any(one.given_name == match["before"] for one in self._people)

    def _in_office(self, text: str) -> str | None:
        """``Der Bürgermeister`` beside a ``2. Bürgermeisterin`` is who bears just that title."""
        office = _OFFICE.search(text)
        if office is None:
            return None
        word = re.sub(r"(?:innen|in|en|n|r)$", "", office["office"].lower())
        rank = re.escape(office["rank"] or "")
        printed = rf"(?<!\w){rank}{re.escape(office['office'])}(?!\w)"
        for function in (printed, rf"{rank}\w*{re.escape(word)}\w{{0,3}}(?:\W|$)"):
            held = self._only(
                one
                for one in self._people
                if one.function and re.search(function, one.function, re.IGNORECASE)
            )
            if held:
                return held
        return self._chairs[0] if _CHAIR.search(word) and len(self._chairs) == 1 else None

    @staticmethod
    def _only(people: Iterable[Person]) -> str | None:
        names = {one.name for one in people}
        return names.pop() if len(names) == 1 else None

"""Who a task is given to: a person named there, called by first name, or by office."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.task_holders import holder, office_in
from pipeline.extract.task_orders import until_ordered
from pipeline.extract.task_verbs import acting_names
from pipeline.records import Evidence, Facts, Person

_CALLED = re.compile(r"^(?:[^\w]*)(?P<first>[A-ZÄÖÜ][a-zäöüß]+)\b")
_SURNAMED = re.compile(
    r"^(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|[A-ZÄÖÜ]\.)\s)+(?P<last>[A-ZÄÖÜ][\w-]+)"
)
"""``A. Muster reicht …`` · ``Frau Muster …``"""
_TITLED = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|[A-ZÄÖÜ][\w.-]*)\s)*?(?P<last>[A-ZÄÖÜ][\w-]+)"
_SUBJECT = re.compile(rf"(?:Es\s\w+\s\w+,\sda(?:ss|ß)\s)?{_TITLED}\s(?=[a-zäöüß]|und\s|[/&])")
"""``[Stadtrat Dr. Jens Probst] wird …``"""
_BEHIND_VERB = re.compile(rf"\b(?:wird|werden|will|soll|sollen)\s{_TITLED}(?=[\s,.])")
"""``Den Plan wird [Frau Muster] …``"""
_ASKS = re.compile(r"\b(?:bittet|beauftragt|ersucht)\s")
_ASIDE = re.compile(r"\(([^()]{3,60})\)|\s[–-]\s([A-ZÄÖÜ][^–-]{2,40})$")
"""``Zaun reparieren (Muster)``"""
_PRONOUN = re.compile(r"(?:Sie|Er|Beide)\s|.{0,80}\b(?:wird|soll|will)\s(?:er|sie)\s")
"""``Sie klärt das`` · ``Den Plan wird er bis Mai vorlegen``"""
_OPENING = 60
"""Characters of a sentence in which its subject stands."""
_CHAIR = re.compile(r"vorsitz|sitzungsleit|versammlungsleit|ortsvorsteh|bürgermeister")


_INITIALS = re.compile(r"(?<![\w.-])[A-ZÄÖÜ]{2,3}(?![\w.-])")
"""``[PS] legt bis zum nächsten JF eine Kostenfortschreibung vor``"""


def _initials(person: Person) -> str:
    """``Petra Schmalzgruber`` is PS, ``Lea Kammer-Fuß`` LK."""
    return "".join(name[0] for name in (person.given_name or "", person.surname or "") if name)


class TaskPeople:
    """The people of one document, ready to be found in a sentence or a cell."""

    def __init__(self, known: Facts) -> None:
        self._mentions = known.person_mentions
        self._people = known.people
        self._chairs = tuple({one.person for one in known.attendance if one.role == "chair"})

    def doer(
        self, text: str, evidence: Evidence, subject: str | None, told: str | None
    ) -> str | None:
        """Return who is to do what ``text`` says; whom somebody asks comes before who asks.

        ``subject`` is who was named last before, ``told`` what a label prints.
        """
        asked = _ASKS.search(text)
        if asked and (person := self.printed(text[asked.end() :])):
            return person
        if told and (person := self.printed(told) or self.called(told)):
            return person
        pronoun = subject if _PRONOUN.match(text) else None
        ordered = text[: until_ordered(text)]
        if ordered != text:
            return self.printed(ordered) or self.called(text) or pronoun
        leading = self.called(text) if self.acts(text) or not self.printed(text) else None
        found = leading or self.at(evidence) or self.called(text) or pronoun or self.acting(text)
        found = found or self.printed(text[:_OPENING])
        aside = [" ".join(one).strip() for one in _ASIDE.findall(text)]
        named = (self.beside(part) or self.initialled(part) for part in (*aside, text[:4]))
        return found or next((one for one in named if one), None)

    def beside(self, text: str) -> str | None:
        """Return who is named in what stands beside the work: ``(Lena)``, ``– Muster``."""
        return self.printed(text) or self.called(text)

    def initialled(self, text: str) -> str | None:
        """Return who is meant by the first initials: ``(LM, bis 30.4.)``, ``YD / PS``."""
        for match in _INITIALS.finditer(text):
            named = self._only(one for one in self._people if _initials(one) == match[0])
            if named:
                return named
        return None

    def at(self, evidence: Evidence, printed: str | None = None) -> str | None:
        """Return the first person named at ``evidence``, or the one ``printed`` there."""
        if printed and (named := self.printed(printed)):
            return named
        for mention in self._mentions:
            place = mention.evidence
            inside = place.page == evidence.page and evidence.start <= place.start < evidence.end
            if inside and (printed is None or mention.name_raw.split()[-1] in printed):
                return mention.person
        if not printed:
            return None
        named = self.printed(printed) or self.called(printed) or self.initialled(printed)
        return named or self._in_office(f"Der {printed}")

    def printed(self, text: str) -> str | None:
        """Return the first person whose name, or a surname nobody shares, stands in ``text``."""
        found: list[tuple[int, str]] = []
        for one in self._people:
            for name in (one.name, one.surname):
                if not name or (name not in text and name.upper() not in text):
                    continue
                both = f"{re.escape(name)}|{re.escape(name.upper())}"
                match = re.search(rf"(?<![\w-])(?:{both})(?![\w-])", text)
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
        names = {(match["before"] or match["behind"]).split()[-1] for match in beside}
        return self._only(
            one for one in self._people if one.given_name in names or one.surname in names
        )

    def acts(self, text: str) -> bool:
        """Whether the text begins with a person and what that person does."""
        match = acting_names().match(text)
        name = match["before"].split()[-1] if match and match["before"] else None
        return name is not None and any(
            name in (one.given_name, one.surname) for one in self._people
        )

    def leads(self, text: str) -> bool:
        """Whether somebody known is the subject: ``Frau Muster wird``, ``Dazu wird er``."""
        if _PRONOUN.match(text):
            return True
        found = _SUBJECT.match(text) or _BEHIND_VERB.search(text)
        return found is not None and any(
            one.surname == found["last"] or one.given_name == found["last"] for one in self._people
        )

    def _in_office(self, text: str) -> str | None:
        """``Der Bürgermeister`` is who holds that office, or who leads the meeting."""
        held = holder(text, self._people)
        office = office_in(text)
        if held or office is None or len(self._chairs) != 1:
            return held
        return self._chairs[0] if _CHAIR.search(office) else None

    @staticmethod
    def _only(people: Iterable[Person]) -> str | None:
        names = {one.name for one in people}
        return names.pop() if len(names) == 1 else None

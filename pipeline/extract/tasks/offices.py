"""The offices of one document and who holds them, by their functions or by what the text says."""

from __future__ import annotations

import re

from pipeline.extract.tasks.holders import acting, holder, office_in
from pipeline.extract.tasks.signs import names_of, only
from pipeline.records import Facts

_HOLDS = re.compile(
    r"\b[Dd](?:er|ie)\s(?P<office>[A-ZÄÖÜ][a-zäöüß]{3,})\s(?:(?:Dr\.|Prof\.|[A-ZÄÖÜ][\w.-]*)\s)*?"
    r"(?P<last>[A-ZÄÖÜ][\w-]+)(?![\w-])"
)
"""``[Der Rechner Georg Muster] trägt die Rechnung vor``"""
_CHAIR = re.compile(r"vorsitz|sitzungsleit|versammlungsleit|ortsvorsteh|bürgermeister")
_MINUTES = re.compile(r"schriftführ|protokollführ|schriftwart|protokollant")


class Offices:
    """Finds who is meant by ``Der Bürgermeister``."""

    def __init__(self, known: Facts) -> None:
        self._people = known.people
        self._roles = {
            role: _the_one({one.person for one in known.attendance if one.role == role})
            for role in ("chair", "minutes")
        }
        self._told: dict[str, str] = {}
        """Who was called by an office in the text before: ``rechner`` is Georg Muster."""

    def note(self, text: str) -> None:
        """Remember whom ``text`` calls by an office: ``Der Rechner Georg Muster``."""
        for match in _HOLDS.finditer(text):
            if person := only(one for one in self._people if match["last"] in names_of(one)):
                self._told.setdefault(match["office"].lower(), person)

    def acting_in(self, text: str) -> str | None:
        """``Um den Saal kümmert sich der Wirt``: who holds the office behind the verb."""
        return self.held_in(text) if acting(text) else None

    def held_in(self, text: str) -> str | None:
        """``Der Bürgermeister`` is who holds that office, or who leads the meeting."""
        held = holder(text, self._people)
        office = office_in(text)
        if held or office is None:
            return held
        role = "chair" if _CHAIR.search(office) else "minutes" if _MINUTES.search(office) else ""
        return self._told.get(office) or self._roles.get(role)


def _the_one(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None

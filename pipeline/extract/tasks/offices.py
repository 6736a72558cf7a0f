"""The offices of one document and who holds them, by their functions or by what the text says."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.holders import acting, holder, is_personal, office_in
from pipeline.extract.tasks.signs import names_of, only
from pipeline.records import Facts
from pipeline.wordlists import alternatives, word_set

_HOLDS = re.compile(
    r"\b[Dd](?:er|ie)\s(?P<office>[A-ZÄÖÜ][a-zäöüß]{3,})\s(?:(?:Dr\.|Prof\.|[A-ZÄÖÜ][\w.-]*)\s)*?"
    r"(?P<last>[A-ZÄÖÜ][\w-]+)(?![\w-])"
)
"""``[Der Rechner Georg Muster] trägt die Rechnung vor``"""
_CHAIR = re.compile(r"vorsitz|sitzungsleit|versammlungsleit|ortsvorsteh|bürgermeister")
_MINUTES = re.compile(r"schriftführ|protokollführ|schriftwart|protokollant")
_OFFICE_DOES = re.compile(
    r"\W*[Dd](?:er|ie)\s(?:\d\.\s)?[A-ZÄÖÜ][\w-]+\s(?P<deed>[a-zäöüß]{2,}t\s.*)", re.DOTALL
)
"""``Der Verwalter [spricht mit der Firma]``"""
_OFFICE_DOES_IT = re.compile(
    r"[^,;:]{3,60}?\s(?P<deed>[a-zäöüß]{2,}t\s(?:(?:sich|dann|auch)\s)?(?:der|die)\s[A-ZÄÖÜ][\w-]+(?:\s.*|\W*$))",
    re.DOTALL,
)
"""``Die Anzeige setzt der Schriftwart auf`` · ``das erledigt der Obmann``"""


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

    def deed_in(self, text: str) -> str | None:
        """Return verb and complement of what an office that is one person's does."""
        match = _OFFICE_DOES.match(text) or _OFFICE_DOES_IT.match(text)
        if match is None or _of_the_meeting().match(text):
            return None
        idle = match["deed"].partition(" ")[0] in word_set("not_verbs.txt")
        return match["deed"] if not idle and (self.held_in(text) or is_personal(text)) else None

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


@cache
def _of_the_meeting() -> re.Pattern[str]:
    """``[Der Wahlleiter] startet die Abstimmung``: no work that is handed out."""
    return re.compile(rf"\W*D(?:er|ie)\s(?:{alternatives('offices_of_the_meeting.txt')})\b")

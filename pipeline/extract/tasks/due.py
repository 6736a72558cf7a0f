"""A sentence into the day until which something is to be done."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.dates.forms import FoundDate, find_dates
from pipeline.extract.tasks.orders import is_soon
from pipeline.extract.tasks.told_days import told_day, weekday_at
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives

_UNTIL = re.compile(
    r"\b(?:bis|spätestens|innerhalb|Frist|Termin|fällig|vor\sdem|Fälligkeit)(?:\s?:)?\s"
    r"(?:(?:spätestens|vom|\w+tag,|Mittwoch,|Sonnabend,|zum|zur|einschließlich|am|im|Ende(?:\sdes)?|den|nächsten|"
    r"\w*(?:sitzung|versammlung|konferenz|besprechung|beratung|zusammenkunft|treffen|tagung|ende|fest|feier|markt|ferien|beginn))\s){0,4}$",
    re.IGNORECASE,
)
_DAY_NAME = Sifted(r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?\s(?=\d)")
"""``spätestens [Mo., ]20.6.``"""
_NEXT_MEETING = Sifted(
    re.compile(
        r"\b(?:(?:bis\s)?zu[rm]\s(?:nächsten|kommenden)|bis\s(?:zur\s)?(?:nächste[ns]?|kommende[ns]?))\s(?:\w+\s?){0,2}(?:sitzung|mal|abend|treffen|versammlung|besprechung|beratung|tagung|werkstatt|zusammenkunft|jour\sfixe|JF|plenum|runde)\b",
        re.IGNORECASE,
    )
)
_SESSION = re.compile(r"(?:[Ss]itzung|[Vv]ersammlung|[Tt]reffen|[Bb]esprechung|[Kk]onferenz)\s\D*$")
"""``bis zur [Sitzung im] September`` is the day of that meeting, ``bis September`` the month."""
_INVITED = re.compile(r"\b(?:lädt|laden|ein(?:zu|ge)?laden)\b")
"""``Frau Muster [lädt] die Presse zur nächsten Sitzung ein``: not work until then"""
_BY_THEN = Sifted(
    re.compile(
        r"\b(?:in|an)\sder\s(?:nächsten|kommenden)\s\w*(?:sitzung|versammlung)\b"
        r"(?=.*\b(?:zu\s)?(?:berichten|antworten|beantworten|informieren|mit(?:zu)?teilen|vor(?:zu)?legen|vor(?:zu)?stellen|(?:legt|stellt)\s.*\bvor)\b)"
        r"|\b(?:gibt|geben)\b[^,;]*\b(?:in|an)\sder\s(?:nächsten|kommenden)\s\w*(?:sitzung|versammlung)\s(?:Bescheid|Auskunft|Antwort)\b"
        r"|\b(?:Rückmeldung|Bericht|Antwort|Ergebnis|Vorlage|berichtet|legt|stellt)\b.*\b(?:in|an)\sder\s(?:nächsten|kommenden)\s\w*(?:sitzung|versammlung)\b",
        re.IGNORECASE,
    )
)
"""``Herr Probst wird in der nächsten Sitzung berichten``"""
_BY_THAT_DAY = Sifted(r"\bbis\s(?:dahin|dann)\b")
_ON = re.compile(
    r"\b(?:[Aa]m|[Ii]m|[Zz]um|für|\w+(?:[Ss]itzung|[Vv]ersammlung)\svom)\s(?:\w+tag,?\s|Mittwoch,?\s|Sonnabend,?\s|den\s|dem\s|\()*$"
)
"""``legt [im] März 1977 einen Bericht vor`` · ``hakt [am Montag (]10.02.) nach``"""
_EVENT = re.compile(
    r"(?:[“\"]|(?:turnier|konzert|lauf|ausflug|fahrt|seminar|umzug)s?)"
    r"\s(?:am|im|vom)\s(?:\w+tag,?\s(?:dem\s)?|Mittwoch,?\s(?:dem\s)?)?$",
    re.IGNORECASE,
)
"""``organisiert das [Turnier am ]6. Januar``: the day of the tournament"""
_MOVED = re.compile(
    r"\b(?:auf\sden|verleg\w+|verschieb\w+|verschoben|vertag\w+|[Bb]eitritt|[Aa]ustritt|[Kk]ündig\w+|findet|finden|statt(?:zu)?finden|beginn\w+|vo[mn])\b"
)
"""``die Versammlung [auf den] 29.11. zu legen``: the day of something else"""
_DELIVERS = Sifted(
    r"\b(?:legt|legen)\b.*\bvor\W*$|\b(?:reicht|reichen)\b.*\b(?:ein|nach)\W*$"
    r"|\b(?:vor(?:zu)?legen|(?:ein|nach)(?:zu)?reichen|ab(?:zu)?geben)\b"
)
FROM = re.compile(
    r"\b(?:vo[mn]|zwischen)\s(?:\d|Anfang|Mitte|Ende|\w+tag|Mittwoch|J[aäu]n|Feb|März|Apr|Mai|Jul|Aug|Sep|Okt|Nov|Dez)[^,;]{0,30}$"
)
"""``[vom 3.] bis 9. Mai`` is a stretch of time; ``vom Bauamt bis 9. Mai`` is none."""


class Calendar:
    """The dates of one document, by which work is to be ready.

    A missing year is that of the next such day after the ``meeting``; ``following`` is the next
    meeting's date.
    """

    def __init__(self, meeting: str | None = None, following: str | None = None) -> None:
        self._meeting = meeting
        self._following = following
        self._named: str | None = None
        """The day to come that was named last: ``… auf den 21. April vertagt``."""

    def due(self, text: str) -> str | None:
        """Return the date until which something is to be done, None when ``text`` names none."""
        text = _announced().sub(r"\g<0>bis ", _DAY_NAME.sub("", text))
        weekday = weekday_at(text)
        for one in find_dates(text, not_before=self._meeting):
            if weekday is not None and weekday < one.start:
                break
            if _is_until(text, one) or _is_delivered(text, one):
                told = one.iso_to or one.iso
                meant = _SESSION.search(text, 0, one.start) and self._following
                return meant if meant and meant.startswith(told) else told
        if self._meeting and (day := told_day(text, self._meeting)):
            return day
        if self._following and is_for_next_meeting(text):
            return self._following
        return self._named if _BY_THAT_DAY.search(text) else None

    def day(self, printed: str) -> str | None:
        """Return the day that a cell or a label gives: ``30.06.``, ``Ende Mai``, ``Mai``."""
        dates = find_dates(printed, not_before=self._meeting) or find_dates(
            f"bis {printed}", not_before=self._meeting
        )
        return (dates[0].iso_to or dates[0].iso) if dates else None

    def days(self, printed: str) -> tuple[str, ...]:
        """Return all days of a cell or a label; of several the first ``bis`` which one is meant.

        ``28.02. / 15.03.`` are two, ``sofort, Nachprobe bis 24.11.`` is one.
        """
        dates = find_dates(printed, not_before=self._meeting)
        if not dates:
            day = self.due(printed) or self.day(printed) or self.due(f"bis zur {printed}")
            return (day,) if day else ()
        until = [one for one in dates if _is_until(printed, one)]
        return tuple(one.iso_to or one.iso for one in until or dates)

    def day_of(self, text: str) -> str | None:
        """Return the one day to come for which it is told: ``hakt am Montag (10.02.) nach``."""
        dates = [
            one
            for one in find_dates(text, not_before=self._meeting)
            if not self.past(one.iso_to or one.iso) and (one.iso_to or one.iso) != self._meeting
        ]
        if len(dates) != 1 or not _ON.search(text[: dates[0].start]):
            return None
        before = text[: dates[0].start]
        if _EVENT.search(before) or _MOVED.search(text) or _INVITED.search(text):
            return None
        return dates[0].iso_to or dates[0].iso

    def past(self, due: str | None) -> bool:
        """Whether the date lies before the meeting: it was the end of something else."""
        return bool(due and self._meeting and due < self._meeting[: len(due)])

    def note(self, text: str, goes_on: bool) -> None:
        """Remember the last day to come that ``text`` names, for ``bis dahin``.

        ``goes_on`` tells that it stands in the same paragraph as what was noted before.
        """
        dates = find_dates(text, not_before=self._meeting)
        if dates and not self.past(dates[-1].iso):
            self._named = dates[-1].iso_to or dates[-1].iso
        elif is_for_next_meeting(text):
            self._named = self._following
        elif not goes_on:
            self._named = None


def is_for_next_meeting(text: str) -> bool:
    """Whether something is to be done until the next meeting, whenever that may be."""
    meant = _NEXT_MEETING.search(text) and not _INVITED.search(text)
    return bool(meant or _BY_THEN.search(text))


def is_promptly(printed: str) -> bool:
    """Whether a cell says when without a date: ``sofort``, ``nächste Bespr.``."""
    return bool(re.search(r"\bnächst|\boffen\b|\beilt\b", printed) or is_soon(printed))


def _is_until(text: str, one: FoundDate) -> bool:
    before = text[max(one.start - 40, 0) : one.start]
    return bool(_UNTIL.search(before)) and not FROM.search(before[: max(len(before) - 5, 0)])


def _is_delivered(text: str, one: FoundDate) -> bool:
    """``Frau Muster legt dem Ausschuss [zum 24.03.] eine Berechnung vor``."""
    return text.endswith("zum ", 0, one.start) and _DELIVERS.search(text) is not None


@cache
def _announced() -> Sifted:
    """``[Redaktionsschluss ist der] 25. November`` · ``[WV:] 25.01.``."""
    return Sifted(rf"\b(?:{alternatives('deadline_words.txt')})\s?(?=\d|Anfang|Mitte|Ende|KW)")

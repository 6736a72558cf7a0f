"""When the next meeting is: announced as such, or by the number that follows on this one's."""

from __future__ import annotations

import re

from pipeline.extract.dates.forms import find_dates
from pipeline.extract.meeting.head import of

_IT_IS = re.compile(r"[^\W\d]{3,}\.\s(?=(?:Diese[rs]?|Sie|Er|Es)\s(?:ist|findet|wird|soll)\b)")
"""``… soll in der nächsten Sitzung entschieden [werden. Diese findet] am 3. Mai statt``"""
_DEADLINE = re.compile(r"\bbis\s(?:spätestens\s)?(?:zum\s)?(?:\w+,?\s(?:de[nm]\s)?)?$")
"""``… auf die nächste Sitzung verschoben, Ida Olm holt [bis zum] 25.11. Angebote ein``"""
_PLAIN = re.compile(r"(?:Sitzung|Treffen|Termin|Versammlung|Besprechung|Mal)(?:e?n|s)?$")
"""``das nächste [Treffen]``, but not ``das nächste Jugendforum``"""


def next_day(title: str, text: str, day: str | None) -> str | None:
    """Return the date of the next meeting announced in the text, or told in passing, ISO.

    What is named as this meeting is in its ``title`` goes before other gatherings.
    """
    told = _day_before(text, day) or _day_behind("next", text, day, title)
    return told or _day_behind("told-next", text, day, title)


def _day_before(text: str, day: str | None) -> str | None:
    """Return the date that opens a line before the words: ``- 28.11. nächste Sitzung, 19 Uhr``."""
    for match in re.finditer(of("next").replace(" ", r"\s"), text):
        before = text[: match.start()].rpartition("\n")[2]
        found = next(iter(find_dates(before, not_before=day)), None) if before else None
        alone = found and not (before[: found.start] + before[found.end :]).strip(" •*-–:,")
        if found and alone and len(found.iso) == 10 and (day is None or found.iso > day):
            return found.iso
    return None


def _day_behind(words: str, text: str, day: str | None, title: str) -> str | None:
    announced = re.finditer(of(words).replace(" ", r"\s"), text)
    for match in sorted(announced, key=lambda match: not _is_own(match[0], title)):
        behind = text[match.end() : match.end() + 100]
        headed = text[: match.start()].rpartition("\n")[2].strip(" •*-0123456789.") == ""
        if behind.startswith(". ") or (behind.startswith(".\n") and not headed):
            continue
        for found in find_dates(behind, not_before=day):
            between = _IT_IS.sub(" ", behind[: found.start])
            if not behind[found.start].isdigit():  # bis Jahresende
                continue
            if _DEADLINE.search(between):
                continue
            ended = between.count("\n") > 1 or re.search(
                r"[^\W\d]{3,}[.!]\s|\n(?:[•◦▪–*-]|TOP)\s", between
            )
            if len(found.iso) == 10 and (day is None or found.iso > day) and not ended:
                return found.iso
    return None


def _is_own(announced: str, title: str) -> bool:
    """Whether it is this body's next meeting: ``die nächste Sitzung``, not another gathering."""
    return bool(_PLAIN.search(announced)) or announced.rsplit(maxsplit=1)[-1] in title


def numbered_day(head: str, text: str, day: str | None) -> str | None:
    """Return the date of the meeting numbered next: ``Die 5. Sitzung ist am 9. Mai``.

    It may stand before its number: ``9. Mai, 5. Treffen der Gruppe``.
    """
    what = rf"(?:\w+\s){{0,2}}?(?P<what>{of('assembly')})"
    this = re.search(rf"(?P<number>\d{{1,3}})\.\s{what}", head)
    if this is None or day is None:
        return None
    number, what = int(this["number"]) + 1, re.escape(this["what"])
    follows = re.compile(rf"\b(?:{number}\.\s(?:\w+\s){{0,2}}?{what}|{what}\s{number})\b")
    for match in follows.finditer(text):
        before = text[max(match.start() - 40, 0) : match.start()].rpartition("\n")[2]
        behind = re.split(r"[^\W\d]{3,}\.\s", text[match.end() : match.end() + 100])[0]
        apart = (
            one for one in find_dates(before, not_before=day) if not before[one.end :].strip(" ,")
        )
        beside = before if any(apart) else ""
        for near in (beside, behind, before):
            dates = (one.iso for one in find_dates(near, not_before=day) if len(one.iso) == 10)
            if later := [iso for iso in dates if iso > day]:
                return later[0]
    return None

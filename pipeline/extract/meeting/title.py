"""The line that names the meeting, where it is the title: ``Sitzung des Pfarrgemeinderates``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.meeting.head import CONTINUES, DATED, close_up, of

OLD_LINES = 6
"""So far down the head the old formula may stand."""


def assembly_lines(
    lines: list[str], sizes: list[float], kind: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return the lines that name the meeting and stand for a title: ``Sitzung des Beirates``.

    Above a line with the kind of minutes it is the title where that line is smaller, or holds
    nothing but the kind.
    """
    for place, raw in enumerate(lines[: kind[0] if kind else 12]):
        line = close_up(raw)
        if len(line) > 100 or not _names_assembly().match(line):
            continue
        alone = kind is not None and re.fullmatch(r"\W*\w+\W*", close_up(lines[kind[0]]))
        if kind is None or alone or sizes[place] > 1.15 * sizes[kind[0]]:
            below = place + 1 < len(lines) and CONTINUES.match(close_up(lines[place + 1]))
            return place, place + bool(below and not DATED.search(lines[place + 1]))
    return None


def dated_line(lines: list[str]) -> tuple[int, int] | None:
    """Return the first line where it is a name and a day, and nothing else tells the title.

    ``Stammtisch vom 05.01.2022`` · ``2. Bürgerrunde 23. April 2015``, but not ``Erfurt, den …``
    So is the old formula ``Verhandelt im Presbyterium der Gemeinde Olm``.
    """
    for place, line in enumerate(lines[:OLD_LINES]):
        if (formula := close_up(line).strip()).startswith("Verhandelt"):
            alone = formula == "Verhandelt" and place + 1 < len(lines)  # Olm, den 14. März
            return place, place + alone
    for place, line in enumerate(lines[:2]):
        if (dated := DATED.search(line)) and not line[dated.end() :].strip(" .:"):
            name = line[: dated.start()]
            plain = re.fullmatch(r"(?:\d+\.\s)?[A-ZÄÖÜ][^:,;|]{3,60}\s", name)
            if plain and not re.search(of("other-date"), name):
                return place, place
    return None


@cache
def _names_assembly() -> re.Pattern[str]:
    """``3. Sitzung des Beirates`` · ``Turnverein Muster e.V. - Vorstandssitzung am 6.10.86``."""
    return re.compile(
        rf"(?!.*\b(?:wird|wurde|ist|sind|findet|fand|hat|begann|war)\b)"
        rf"(?!{of('label')})(?:[^\s:]+ ){{0,5}}?"
        rf"(?i:{of('assembly')}|{of('gathering')})(?:$|\s(?:der|des|de[sr]|am|vom|zu[mr]?|[–-]|„|\"|[A-ZÄÖÜ\d]|[a-z]+-[A-Z]))"
    )

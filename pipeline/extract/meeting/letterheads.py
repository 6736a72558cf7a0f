"""Who met where no sentence says so: the association, body or initials in the letterhead."""

from __future__ import annotations

import re

from pipeline.extract.meeting.head import DATED, close_up, kind_pattern, of

_LETTER_DATE = re.compile(
    r",?\s[A-ZÄÖÜ][\w./-]+(?:\s\w+)?,\s(?:den|am|d\.)?\s?\d.*$|,\s(?:am\s)?(?:\w+,?\s)?\d{1,2}\.[\s\d].*$"
)
"""``Gartenverein „Abendruhe“ e.V. [Gera, den 17.3.88]`` · ``GV Ruderclub[, Samstag 25.1.2014]``"""
_MET_BEFORE = (
    r"(?<=sitzung )|(?<=versammlung )|(?<=protokoll )|(?<=Protokoll )|(?<=\bJHV )|(?<=\b[MGH]V )"
)
"""``Protokoll JHV [Schützenverein Muster]``"""
_WIKI = re.compile(r"^Aus\s(?=[A-ZÄÖÜ])")
"""``[Aus] Datenklub Muster e.V.``: a page of a wiki, printed"""


def association_in(lines: list[str]) -> str | None:
    """Return the association, company or brigade whose name stands alone in one of the lines."""
    for raw in lines:
        line = _LETTER_DATE.sub("", _WIKI.sub("", close_up(raw).strip(" *")))
        behind = re.match(rf".*(?:{_MET_BEFORE})(?P<name>{of('association')})$", line)
        alone = None if kind_pattern().match(line) else re.match(rf"{of('association')}$", line)
        name = behind["name"] if behind else alone[0] if alone else None
        if name and len(line) < 80 and not DATED.search(line):
            return name.strip(" ,")
    return None


def body_above(running_heads: list[str]) -> str | None:
    """Return the body that a cell of a running head names: ``Stadt Olm | Altstadtforum``.

    ``Betriebsrat der Ziegler & Rapp Ofenbau GmbH`` · ``FSR Informatik · Protokolle · Kontakt``
    """
    whole = re.compile(rf"{of('body')}(?:\s(?:[A-ZÄÖÜ][\w.-]*|der|des|für|und|&)){{0,8}}")
    cells = (part for cell in running_heads for part in cell.split(" · "))
    return next((cell for cell in cells if whole.fullmatch(cell)), None)


def initials_in(text: str) -> str | None:
    """Return the initials of the body that met: ``FSR-Sitzung``, ``AStA-Protokoll``."""
    found = re.search(r"\b([A-ZÄÖÜ]\w{0,4}[A-ZÄÖÜ]\w?)-?(?:[Ss]itzung|Protokoll)\b", text)
    return found[1] if found else None

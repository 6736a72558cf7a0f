"""Times and notes beside a name in a list: ``ab 19.15 Uhr``, ``bis TOP 5``, ``für Frau K.``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extract.people.names import NameForm

TIME = re.compile(
    # ab 19.15 Uhr · bis ca. 20 Uhr · (ab 20,25) · kam um 19.30 Uhr · ging 20:15
    r"(?<!\w)(?:(?P<which>ab|bis|seit)\s+(?:(?:ca\.|etwa|gegen)\s+)?(?P<hour>\d{1,2})"
    r"(?:[.:,](?P<minute>\d{2}))?(?:\s*(?:Uhr|h)|\b)"
    r"|(?P<moved>kam|kommt|erschien|ging|geht|verließ)\b[^\d()]{1,20}(?P<at>\d{1,2})"
    r"(?:[.:](?P<past>\d{2})(?:\s*(?:Uhr|h))?|\s*(?:Uhr|h))(?!\w))"
)
LEFT = ("bis", "ging", "geht", "verließ")
BETWEEN = re.compile(
    # 18.55 - 19.36 Uhr · von 18 bis 19.30 Uhr · (19:10 - 20:30)
    r"(?:von\s+)?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?:\s*Uhr)?\s*(?:[-–]|bis)\s*"
    r"(?P<last>\d{1,2})(?:[.:](?P<past>\d{2})(?:\s*(?:Uhr|h)(?!\w)|(?=\s*(?:\)|$)))"
    r"|\s*(?:Uhr|h)(?!\w))"
)
AGENDA = re.compile(
    # ab TOP 3 · zu Punkt 4 · von Pkt. 7–12 abwesend · TOP 1–3
    r"\b(?:ab|bis|zu|von|nur|ohne|außer|bei|während)\b.{0,12}(?:TOPs?|Tops?|Pkt\.?|Punkte?|Traktand(?:um|en)|§§?)(?!\w)"
    r"|^(?:TOPs?|Tops?|Pkt\.|Punkte?|Traktand(?:um|en)|§§?)\s?\d"
)
INSTEAD = re.compile(
    # für Frau K. · f. Hr. Muster · in Vertretung von …, but für das Protokoll
    r"^(?:für(?! (?:das Protokoll|die (?:Niederschrift|Protokoll|Schrift)))|f\."
    r"|i\.\s?V\.|(?:in )?Vertretung(?: für| von| f\.)?|Vertr\."
    r"|(?:als )?(?:SV|[Ss]tv\.?|[Ss]tellv\.?|Vertret\w+) (?:für|von|f\.)|vertritt:?"
    r"|(?:als )?Ersatz(?:mitglied|frau|mann)? (?:für|von)"
    r"|(?:Vollmacht|Stimm(?:rechts)?übertragung) (?:an|auf|für|von)"
    r"|anstelle(?: von)?|vertreten durch|vertr\. d(?:urch|\.))\s"
    r"|(?:als )?(?:Stellv\.?|(?:Stellv|V)ertretung|Vertreter(?:in)?)\s*$"
)


ILL = re.compile(r"\bKrank(?:heit|meldung)?\b")  # wegen Krankheit, but Krankenhaus


@dataclass(frozen=True, slots=True)
class Piece:
    """A name with what is printed beside it; offsets as in the text it was read from."""

    form: NameForm
    brackets: tuple[str, ...] = ()
    behind: str = ""
    """What follows after the name, without brackets: ``Straßenbauamt``."""
    behind_at: int | None = None
    """Where it begins in the text of the entry."""
    from_time: str | None = None
    to_time: str | None = None
    note: str | None = None
    label: str = ""
    """What a colon parts from the name: ``Bauamt: Frau Muster``."""


def clock(hour: str, minute: str | None) -> str | None:
    """Return ``HH:MM``, None for what is no time of day."""
    if int(hour) > 24 or int(minute or 0) > 59:
        return None
    return f"{int(hour) % 24:02d}:{int(minute or 0):02d}"


def is_note(remark: str) -> bool:
    """Whether a remark tells of when or for whom someone was there: ``ab TOP 3``."""
    return bool(AGENDA.search(remark) or INSTEAD.match(remark + " ") or ILL.search(remark))


def timed(piece: Piece, text: str) -> Piece:
    """Return the piece with the times that a text tells: ``ab 19.15 Uhr``."""
    times: dict[str, str | None] = {}
    if both := BETWEEN.search(text):
        times["from"] = clock(both["hour"], both["minute"])
        times["to"] = clock(both["last"], both["past"])
        text = text[: both.start()] + text[both.end() :]
    for match in TIME.finditer(text):
        if not AGENDA.match(text[match.start() :]):
            which = "to" if (match["which"] or match["moved"]) in LEFT else "from"
            times[which] = clock(match["hour"] or match["at"], match["minute"] or match["past"])
    return replace(
        piece,
        from_time=times.get("from", piece.from_time),
        to_time=times.get("to", piece.to_time),
    )

"""The entries of a list, read one after the other, into people and the remarks beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.bodies import body_of
from pipeline.extract.attendance.entries.boxes import LIST_NUMBER, opened_by
from pipeline.extract.attendance.entries.deputies import (
    AWAY,
    awaits_whom,
    before_deputy,
    came_instead,
    deputy,
    is_represented,
    tells_for_whom,
)
from pipeline.extract.attendance.entries.shared import (
    TOGETHER,
    Entry,
    behind_body,
    behind_cells,
    is_beside_cell,
    meant,
    on_line,
    opens_row,
    told_together,
    under_label,
    with_office,
)
from pipeline.extract.attendance.entries.wanted import is_beside, is_quoted, is_wanted
from pipeline.extract.attendance.labels import HEADS, LISTS, ROLES, role_of
from pipeline.extract.attendance.remarks import is_status
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece
from pipeline.extract.people.offices import opens_with_office
from pipeline.extract.people.pieces import read_pieces
from pipeline.records import Passage, Role
from pipeline.wordlists import alternatives

LINE_END = re.compile(r"(?<!\w-)\n")
"""Behind a hyphen the line's end stays, since a name may go on: ``Ida Muster-`` / ``Beispiel``."""
INVITED = re.compile(
    # … 38 Mitglieder, dazu als Gäste Ida Muster und Ulf Beispiel · … und als Gast Frau Probst
    r"\s*(?:(?:und|sowie|dazu|ferner|außerdem|auch|weiter) )*als (?:Gast|Gästin|(?P<all>Gäste))\b"
)
SEVERAL = re.compile(rf"\b(?:{alternatives('name_plural_salutations.txt')})\b")
"""die ``Herren`` Muster, Beispiel"""
DASH = re.compile(r"\s[-–—]\s*\Z")  # Frau Muster (SPD) - Hagen
SUBSTITUTE = re.compile(r"\s*E(?:rs(?:atz)?)?\.?\s?:\s")  # Ida Muster / E: Ulf Beispiel
EXCEPT = re.compile(
    # Anwesend: alle Mitglieder außer Ida Muster
    r"\s*(?:alle|sämtliche)\s[^,;]*?(?:außer|bis auf|ausgenommen|mit Ausnahme von)\s"
)
LED = re.compile(r"\s*(?P<be>als\s)?(?P<part>[^\W\d_]{5,})\s(?:d(?:er|ie|as) )?(?=[A-ZÄÖÜ])")
"""Frau Muster und ``als Schriftführerin`` die Angestellte Ida Probst

Moderation Ida Muster – ``Mitschrift`` Ulf Beispiel · Ida Muster, ``unentschuldigt`` Ulf …"""
COUNT = re.compile(
    # 10 weitere Bürger · ca. 20 Einwohner · über 30 Gäste
    r"\s*(?:und )?(?:(?:ca\.|circa|etwa|rund|über|knapp|mehr als|insgesamt|weitere) )?"
    r"\d+ (?=[^\W\d_])"
)


@dataclass(slots=True)
class Gathered:
    """The people of a list as its entries are read one after the other."""

    reader: NameReader
    block: Block
    passage: Passage
    inverted: bool
    boxed: bool
    signed: bool
    numbered: bool
    made: list[Entry] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    """Cells or bodies that stand before the next name of the line."""
    led: Role | None = None
    """The role that ``dazu als Gäste`` or ``unentschuldigt`` gives to all that follow."""
    counted: bool = False
    """Whether the last entry was a count, to which what follows belongs."""

    def take(self, start: int, end: int, same_line: bool) -> None:
        """Read the next entry: people, or a remark on the last ones."""
        text = LINE_END.sub(" ", self.passage.text[start:end])
        if self.made and tells_for_whom(text):
            self._remark(text.strip(" .,;"))
            return
        if same_line and self.made and self._awaits_whom():
            self.made[-1].remarks[-1] += f" {text.strip()}"
            return
        role, skipped = self._opened(text)
        beside = on_line(self.passage.text, self.made, start)
        before = [] if self.ahead else beside
        pieces = self._read(text, start, skipped, before)
        if self.block.settled and self.block.role in AWAY and SUBSTITUTE.match(text):
            return
        if is_beside_cell(self.reader, self.passage, start, pieces):
            pieces = []
        self.ahead = self.ahead if same_line else []
        opens = opens_row(self.passage, start, self.made) or (not same_line and body_of(text))
        if opens and not pieces:
            self.ahead.append(text)
            return
        pieces, self.ahead = behind_cells(pieces, self.ahead, self.made), []
        pieces = [under_label(piece, self.made, self.passage.text) for piece in pieces]
        joined = TOGETHER.match(self.passage.text, end) and self.reader.is_given(text.strip())
        known = [one.piece for one in self.made]
        dashed = DASH.search(self.passage.text, max(start - 4, 0), start) is not None
        named = beside and same_line and not joined
        if named and is_beside(
            self.reader, known, pieces, dashed=dashed, several=self._are_several(start)
        ):
            pieces = []
        told_together(self.passage.text, self.block, self.made, pieces[-1:])
        self.counted = not pieces and (self.counted or COUNT.match(text) is not None)
        if pieces:
            self.made = self._represented(before, text)
            self.made += [
                Entry(piece, replace(self.block, role=came_instead(role, piece)))
                for piece in pieces
            ]
        elif same_line and (beside or not (dashed and is_status(text.strip()))):
            self._remark(text.strip(" .,;-–"))  # of the person, but not AWO – entschuldigt

    def _are_several(self, start: int) -> bool:
        """Whether ``Herren`` or ``Damen`` stands before the names of the line."""
        begin = max(one for one in self.passage.starts if one <= start)
        return SEVERAL.search(self.passage.text, begin, start) is not None

    def _awaits_whom(self) -> bool:
        """Whether the cell before the entry is ``vertritt:`` or ``für`` alone."""
        last = (self.made[-1].remarks or [""])[-1]
        return awaits_whom(last)

    def _opened(self, text: str) -> tuple[Role, int]:
        """Return the role of an entry, and the length of what stands before it and tells it."""
        role, skipped = opened_by(self.block, text, self.boxed, self.signed)
        if self.numbered and (number := LIST_NUMBER.match(text, skipped)):
            skipped = number.end()
        invited = INVITED.match(text) if self.block.role == "present" else None
        if invited is not None:
            self.led = "guest" if invited["all"] else self.led
            return "guest", skipped
        missing = EXCEPT.match(text) if self.block.role == "present" else None
        if missing is not None:
            self.led = "absent"
            return self.led, missing.end()
        word = LED.match(text)
        part = role_of(word["part"]) if word else None
        writes = word and word["be"] and part == "minutes"
        if word and part in HEADS and (writes or self.block.role in HEADS):
            return ROLES[str(part)], word.end()
        if word and part in AWAY and self.block.role in AWAY:
            self.led = ROLES[str(part)]
            return self.led, word.end()
        return self.led or role, skipped

    def _represented(self, before: Sequence[Piece], text: str) -> list[Entry]:
        """Return those read, but for who is there only through the deputy that the entry names."""
        gone = bool(before) and is_represented(text) and self.block.role not in AWAY
        return self.made[:-1] if gone else self.made

    def _read(self, text: str, start: int, skipped: int, before: Sequence[Piece]) -> list[Piece]:
        """Return the people that an entry names; ``before`` are those on its line."""
        begin = start + skipped
        instead = deputy(self.reader, text[skipped:], begin, before)
        own = text[skipped:]
        if instead is not None:
            own = before_deputy(own) if self.block.role in AWAY else ""
        found = read_pieces(self.reader, own, begin, self.inverted) if own else []
        if not found and own and self.block.role in LISTS:
            found = behind_body(self.reader, own, begin)
        found += [instead] if instead else []
        known = [one.piece for one in self.made]
        announced = any(map(opens_with_office, self.ahead))
        return [
            with_office(piece, text, self.made)
            for piece in found
            if is_wanted(self.reader, self.block, piece, text, known, announced)
            and not is_quoted(self.passage.text, piece)
            and not _is_counted(piece, text)
        ]

    def _remark(self, remark: str) -> None:
        if remark and self.made and not self.counted:
            for one in meant(self.passage.text, self.made, remark):
                one.remarks.append(remark)


def _is_counted(piece: Piece, text: str) -> bool:
    """Whether an office before a word is what is counted: ``20 Einwohner Heuweilers``."""
    form = piece.form
    named = form.given or form.salutation or form.title or not form.function
    return not named and COUNT.match(text) is not None

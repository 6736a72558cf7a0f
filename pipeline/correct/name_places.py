"""What may stand where names stand: behind ``Frau`` a surname, before one a given name."""

from __future__ import annotations

from pipeline.correct.context import fold
from pipeline.correct.judge import Judgement
from pipeline.correct.sheet import Sheet, Slot
from pipeline.correct.verdict import UMLAUTS
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set, words


class NamePlaces:
    """Takes the candidates away that are no names where only a name fits."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._honorifics = frozenset(fold(word) for word in words("person_prefixes.txt"))

    def judged(self, slot: Slot, sheet: Sheet, at: int) -> Judgement | None:
        """The judgement of the token at a place; a name only gives way to a name.

        A given name before another name moreover only to one with an umlaut: ``Jorg`` to ``Jörg``,
        but not ``Volker`` to ``Völker``.
        """
        judged = slot.judgement
        if judged is None:
            return None
        if self._given(slot.text) and _before_name(sheet, at):
            given = tuple(
                one
                for one in judged.candidates
                if one.text == slot.text or (UMLAUTS & set(one.text) and self._given(one.text))
            )
            return Judgement(judged.read, given, judged.known)
        if self._lexicon.is_surname(slot.text) and self._behind_address(sheet, at):
            names = tuple(one for one in judged.candidates if self._lexicon.is_name(one.text))
            return Judgement(judged.read, names, judged.known)
        return judged

    def _behind_address(self, sheet: Sheet, at: int) -> bool:
        """Whether a form of address or a given name stands before it: ``Dr. Ahler``."""
        before = at - 2 if at > 1 and sheet.folded[at - 1] == "." else at - 1
        return before >= 0 and (
            sheet.folded[before] in self._honorifics or self._given(sheet.slots[before].text)
        )

    def _given(self, word: str) -> bool:
        return self._lexicon.is_given_name(word) or word in word_set("name_more_given.txt")


def _before_name(sheet: Sheet, at: int) -> bool:
    """Whether a word with a capital follows in the same line: ``Volker Ahler``."""
    if at + 1 == len(sheet.slots):
        return False
    this, following = sheet.slots[at : at + 2]
    together = following.stream is this.stream and following.start == this.end + 1
    return together and following.text.istitle()

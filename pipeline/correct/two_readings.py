"""Mis-reads that the reader itself puts right: its second reading, or the likeliest other sign."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from pipeline.correct.doubt_shape import core
from pipeline.correct.stream import Edit, Stream, is_free, words_placed
from pipeline.lexicon import Lexicon
from pipeline.records import Word

RULE = "reading"
SHORTEST = 4
NEAR = 0.35
"""Lead below which the likeliest other sign is nearly as likely."""
STROKE = "\\"
"""``\\NWartezeit``: the first stroke of a W, read as a sign of its own"""
PARTS = re.compile(r"[-/]")  # "Haupt-/Nebenamt"
KEY = re.compile(r"\[[^\W\d_]{1,3}\]")
"""``[A]``: the kind of an entry, whose last bracket may be read as l"""
NOUGHT = re.compile(r"O0?|0O")
"""``O Enthaltungen``, ``O0 Nein``: no word, and the reader was about to read 0."""
GENDERED = re.compile(r"[^\W\d_]+[a-zäöüß]In(?:nen)?")  # "MandatarInnen" is printed so
DOTLESS = str.maketrans("äöüÄÖÜß", "aouAOUB")
"""What a reading with the English model makes of German letters."""
LIKE_DIGITS = str.maketrans("lI|O", "1110")
RAISED_LOST = re.compile(r"(\(?(?:\S*/)?[kdc]?m)\?([.,;:)]*)")
"""``m?``, ``EUR/m?``, ``(2.000 m?)``: mostly a square"""
PARAGRAPH_LOST = re.compile(r"(\(?)[8S$&5]")
NUMBER_BEHIND = re.compile(r"\s\d")
"""``8 53 Absatz``, ``S 145``, ``(8 66 Abs.``: ``§`` before a number"""
SEAM = re.compile(r"(?<=[^\W\d]) (?=\d)|(?<=\d) (?=[^\W\d])|(?<=[a-zäöüß]) (?=[A-ZÄÖÜ])")
"""``Seite 1 von 2``, ``Petra L.-H.``: a blank where the kind of sign changes; not ``091 14``"""


def reading_edits(
    stream: Stream,
    taken: Collection[Edit],
    lexicon: Lexicon,
    printed: Mapping[str, int],
    kept: Collection[str],
) -> list[Edit]:
    """Repairs of a line's words as the reader's other readings have them; no number is changed.

    ``printed`` counts the words of the document, ``kept`` words stand as they are.
    """
    edits = []
    for _, word, start, end in words_placed(stream):
        if not is_free(start, end, taken) or core(word.text) in kept:
            continue
        meant = _meant(word, lexicon, printed) if word.other or word.rival else None
        if meant is not None and meant != word.text:
            edits.append(Edit(start, end, meant, RULE, 0.98))
        elif likelier := _sign_lost(word, stream.text[end:]):
            edits.append(Edit(start, end, likelier, RULE, 0.7, "suggested"))
    return edits


def _meant(word: Word, lexicon: Lexicon, printed: Mapping[str, int]) -> str | None:
    """What was printed, if that is beyond doubt."""
    inner, other, rival = core(word.text), core(word.other), core(word.rival)
    if (sign := _sign_meant(word, inner, (other, rival))) is not None:
        return sign
    if other and _same_strokes(inner, other) and (other == rival or _parted(inner, other)):
        return word.text.replace(inner, other, 1)
    if not _judged(inner) or _known(inner, lexicon) or inner.translate(DOTLESS) in (other, rival):
        return None
    named = _named(other, lexicon) and other != rival
    again = printed.get(inner, 0) > 1 and other != rival
    if _judged(other) and _known(other, lexicon) and not named and not again:
        return word.text.replace(inner, other, 1).lstrip(STROKE)
    near = word.lead < NEAR and not other and printed.get(inner, 0) <= 1
    near &= not GENDERED.fullmatch(inner)
    if near and _judged(rival) and _known(rival, lexicon) and not _named(rival, lexicon):
        return word.text.replace(inner, rival, 1)
    return None


def _sign_meant(word: Word, inner: str, readings: Sequence[str]) -> str | None:
    """``0`` for ``O``, ``[A]`` for ``[Al``, as the other readings have them."""
    if NOUGHT.fullmatch(inner) and any(reading in ("0", "00") for reading in readings):
        return word.text.replace(inner, "0")
    keyed = KEY.fullmatch(word.rival) and word.rival[:-1] == word.text[:-1]
    return word.rival if keyed else None


def _sign_lost(word: Word, behind: str) -> str:
    """A sign that the German model does not know and that was printed in all likelihood."""
    if raised := RAISED_LOST.fullmatch(word.text):
        return f"{raised[1]}²{raised[2]}"
    lost = PARAGRAPH_LOST.fullmatch(word.text)
    if lost is None or not NUMBER_BEHIND.match(behind):
        return ""
    near = "§" in word.other or word.rival in (f"{lost[1]}$", f"{lost[1]}&", f"{lost[1]}§")
    return f"{lost[1]}§" if near else ""


def _same_strokes(one: str, other: str) -> bool:
    """Whether blanks, and letters that are digits, are all that differs: ``B9O`` and ``B90``."""
    bare = other.replace(" ", "")
    if one == other or one.translate(LIKE_DIGITS) != bare.translate(LIKE_DIGITS):
        return False
    return all(new in (old, old.translate(LIKE_DIGITS)) for old, new in zip(one, bare, strict=True))


def _parted(one: str, other: str) -> bool:
    """Whether the other reading parts what was glued, and all blanks stand at seams."""
    return " " in other and " " not in SEAM.sub("", other) and any(map(str.isalpha, one))


def _judged(text: str) -> bool:
    return len(text) >= SHORTEST and all(part.isalpha() for part in PARTS.split(text) if part)


def _known(text: str, lexicon: Lexicon) -> bool:
    return all(part in lexicon for part in PARTS.split(text) if part)


def _named(text: str, lexicon: Lexicon) -> bool:
    return any(lexicon.is_name(part) for part in PARTS.split(text))

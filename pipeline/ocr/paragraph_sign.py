"""Puts ``§`` where ``$``, ``S`` or ``8`` was read before a number, glued to it or not.

``§`` reaches above and below the digits beside it. On 393 pages 29 signs were put in their place, 4
were not, and no digit, ``&`` or ``S`` (Schilling) was taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from pipeline.ocr.page_ink import PageInk
from pipeline.records import Word

LOST_SIGN = re.compile(r"^\(?([$&8S5s]{1,2})$")
"""``gemäß $ 29``, ``gemäß 8 45``, ``Ss 144``: a sign by itself; a number must follow."""
GLUED_SIGN = re.compile(r"^\(?([$&Ss85]|Ss)([\dıIl]{1,4}[a-z]?)([.:,)]{0,2})$")
"""``$116``, ``81``, ``sı``, ``Ss6``: the sign and its number."""
STROKES = str.maketrans("ıIl", "111")
SHOWN = re.compile(r"[‘'„(g]*(§{1,2}) ?(\d{1,4}[a-z]?)\W*")
"""``‘§6``, ``§ 116``, ``g§5``: how a second reading shows it."""
TALL_SIGN = 0.6
"""Digits are so high, in heights of their word; commas and stops are lower."""
DESCENDS = (0.02, 0.1)
"""Above and below the digits: a digit that reaches so far is none, old figures included."""
TALLER = 0.05
"""Height beyond the digits of what one reading shows as ``§``; ``&`` is as high as they are."""
REACHES, LEAST_BELOW = 0.15, 0.03
"""Height above, and twice that below, of a letter that is none; half of it for ``Ss``."""
BLANK = 0.5
"""White between sign and number, in heights of a digit, that parts them."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a sign reaches beyond the digits beside it, in their heights."""

    above: float
    below: float
    gap: float
    """White between it and the first digit."""
    signs: int = 1
    """How many signs stand before the number."""


def reach_of(ink: PageInk, word: Word, behind: Word | None) -> Reach | None:
    """Measure the sign that ``word`` is, or begins with; ``behind`` follows on its line."""
    if not word.box:
        return None
    own = ink.signs(word.box)[word.text.startswith("(") :]
    alone = LOST_SIGN.match(word.text) and behind and behind.text[:1].isdecimal()
    number = ink.signs(behind.box) if alone and behind and behind.box else own[1:]
    high = max((sign.height for sign in number), default=0)
    digits = [sign for sign in number if sign.height >= TALL_SIGN * high]
    if not own or not digits:
        return None
    height = median(sign.height for sign in digits)
    return Reach(
        (median(sign.top for sign in digits) - own[0].top) / height,
        (own[0].bottom - median(sign.bottom for sign in digits)) / height,
        (number[0].left - own[0].right) / height,
        len(own) if alone else 1,
    )


def with_paragraph_sign(
    word: Word, readings: Sequence[str], reach: Reach | None = None
) -> tuple[Word, ...]:
    """Return the word with ``§`` where the readings, or one of them and its ink, show it.

    A digit becomes ``§`` only when all readings show nothing else, or one shows it and the ink
    reaches above and below the number, as no digit does.

    >>> with_paragraph_sign(Word("$"), ("§", "g§"))[0].text
    '§'
    """
    parts = LOST_SIGN.match(word.text)
    if not parts or any(SHOWN.fullmatch(reading) for reading in readings):
        return _parted(word, readings, reach)
    count = min(len(parts[1]), reach.signs) if reach else len(parts[1])
    wanted = "§" * count
    text = f"{word.text[: parts.start(1)]}{wanted}"
    exact = [reading.lstrip("(‘'") == wanted for reading in readings]
    hinted = any("§" in reading for reading in readings)
    if parts[1].isdecimal():
        hinted_at = hinted or any(sign in word.rival for sign in "$§")
        sure = all(exact) or (hinted_at and reach is not None and _descends(reach))
    else:
        taller = reach is None or reach.above + reach.below >= TALLER
        beyond = reach is not None and _reaches(reach, twice=len(parts[1]) > count)
        sure = (any(exact) and taller) or beyond
    if sure:
        return (replace(word, text=text, other=word.text, rival="", lead=1.0),)
    return (replace(word, other=text) if hinted else word,)


def _parted(word: Word, readings: Sequence[str], reach: Reach | None) -> tuple[Word, ...]:
    """``$116`` as ``§`` and ``116``, parted where white stands between them."""
    parts = GLUED_SIGN.match(word.text)
    shown = [found for reading in readings if (found := SHOWN.fullmatch(reading))]
    same = [found for found in shown if parts and _digits(found[2]) == _digits(parts[2])]
    if not parts or len({found[2] for found in same}) != 1:
        return (word,)
    begin = f"{word.text[: parts.start(1)]}{same[0][1]}"
    number = f"{same[0][2]}{parts[3]}"
    beyond = reach is not None and not parts[1].isdecimal() and _reaches(reach, twice=False)
    if len(same) < len(readings) and not beyond:
        return (replace(word, other=begin + number),)
    whole = replace(word, text=begin + number, other=word.text, rival="", lead=1.0)
    if not reach or reach.gap < BLANK or not word.box:
        return (whole,)
    seam = word.box.left + word.box.width * len(begin) // len(word.text)
    return (
        replace(whole, text=begin, box=replace(word.box, right=seam)),
        replace(whole, text=number, box=replace(word.box, left=seam), other=""),
    )


def _digits(number: str) -> str:
    """``1`` of ``ı``, ``4`` of ``4a``."""
    return "".join(sign for sign in number.translate(STROKES) if sign.isdecimal())


def _descends(reach: Reach) -> bool:
    return reach.above >= DESCENDS[0] and reach.below >= DESCENDS[1]


def _reaches(reach: Reach, *, twice: bool) -> bool:
    far = reach.above + 2 * reach.below >= (REACHES / 2 if twice else REACHES)
    return far and reach.below >= LEAST_BELOW

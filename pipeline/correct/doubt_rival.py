"""What the reader was about to read instead tells of a word: signs from letters and runner-up."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.correct.doubt_document import sureness
from pipeline.correct.doubt_shape import Signs, core, nats
from pipeline.records import Word

PARAGRAPH = frozenset("§$&")
"""What is nearly read where ``§`` was read as a digit: ``8`` for ``§``, ``84`` for ``§ 4``."""
RAISED_LOST = re.compile(r"\(?(?:\S*/)?[kdc]?m\?[.,;:)]*")
"""``m?``, ``EUR/m?``, ``(2.000 m?)``: a raised digit that was read as a question mark"""
LIKE_SHAPE = "rival of like shape"
SAME_SHAPE = frozenset("cosuvwxzöü")
"""``zu`` where a line begins may be ``Zu``: the capital differs in size alone."""
LIKE_DIGITS = str.maketrans("lI|]ı!i[OoQ", "11111111000")
"""``l`` and ``1``, ``O`` and ``0``: one print; where a number may stand it is one"""
TWO_DIGITS = re.compile(r"\d\d")
"""``11 Feststellung``: where a line begins it may be ``1.1`` without its stop"""


def reader_signs(word: Word, known: Callable[[str], bool], begins: bool) -> Signs:
    """Signs from what the reader knows beside the word; ``begins`` where a line or cell does."""
    found = {"letters, unsure": -nats(sureness(word)), "rival near": 1.0 - word.lead}
    if kind := _rivalry(word, known):
        found[kind] = 1.0 - word.lead
    if kind == LIKE_SHAPE:
        found |= {"digit like a letter": 1.0, "digit like a letter, unsure": -nats(sureness(word))}
    if RAISED_LOST.fullmatch(word.text):
        found["raised digit lost"] = 1.0
    if begins and TWO_DIGITS.fullmatch(word.text):
        found["two digits alone"] = 1.0
    inner = core(word.text)
    if len(inner) <= 2 and inner.isalpha() and inner.islower():
        found["two small letters"] = 1.0
    if begins and inner[:1] in SAME_SHAPE:
        found["small letter that looks like its capital"] = 1.0
    return found


def _rivalry(word: Word, known: Callable[[str], bool]) -> str:
    """What kind of word the likeliest other one is, beside the one that was read; may be empty."""
    if not word.rival:
        return ""
    read, rival = core(word.text), core(word.rival)
    if word.text.lower() == word.rival.lower():
        return "rival in size alone"
    if any(sign.isdigit() for sign in read):
        return _rivalry_of_number(word)
    if sum(map(str.isalnum, rival)) < sum(map(str.isalnum, read)):
        return "rival no letter"
    if known(read):
        return "rival known too" if known(rival) else "rival unknown"
    return "rival known alone" if known(rival) else ""


def _rivalry_of_number(word: Word) -> str:
    if PARAGRAPH & set(word.rival) and not PARAGRAPH & set(word.text):
        return "rival a paragraph sign"
    alone = not any(sign.isalpha() for sign in word.text)
    alike = alone and word.rival.translate(LIKE_DIGITS) == word.text
    return LIKE_SHAPE if alike else "rival of a number"

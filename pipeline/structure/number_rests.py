"""What OCR left of a number that it could not read: ``IP Fasching``, ``TOP – Kasse``."""

from __future__ import annotations

import re

from pipeline.wordlists import word_set

SIGNED = re.compile(
    # IP Fasching · an . Sonstiges · zu1 i. Protokoll · Punkt & - Kasse: what is left of the number
    r"(?P<sign>(?:(?:TOP|Top|Punkt|PUNKT|Zu|zu)\s)?(?:(?:[^\s\w]{1,3}|[zZ]u\s?\w{1,2}|\w{1,3}[.:),]+|[A-Z]{1,3}|\w{1,2}|\d{1,3})\s){1,2})"
    r"(?P<title>[\"„]?[A-ZÄÖÜ].*)"
)

AGAIN = ("zu", "Zu", "TOP")
"""Words before a number that is told a second time."""
ROMAN = ("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII")


def unsigned(text: str) -> tuple[str, str]:
    """Return what is left of a number, and the title behind it."""
    match = SIGNED.fullmatch(text)
    if match is None or _is_word(match["sign"].strip()):
        return "", text
    return match["sign"].strip(), match["title"]


def _is_word(sign: str) -> bool:
    """Whether it is a word with which a line may begin: ``Am``, ``Im``, no ``IN``."""
    known = word_set("two_letter_words.txt") | word_set("function_words.txt")
    return not sign.isupper() and sign.casefold() in known


def without_number(title: str, number: str) -> str:
    """Return the title without its number told again: ``Ö 4 | zu Ö 4 Anträge``, ``II. II. Wege``.

    ``1. 1. Änderung des Plans`` says something else the second time.

    >>> without_number("zu Ö 4.1Sanierung der Halle", "Ö 4.1")
    'Sanierung der Halle'
    """
    told = [f"{word} {number}" for word in AGAIN]
    told += [f"{number}."] if number in ROMAN else []
    again = next((one for one in told if title.startswith(one)), "")
    rest = title[len(again) :].lstrip(" .:)")
    return rest if rest[:1].isalpha() else title

"""What OCR left of a number that it could not read: ``IP Fasching``, ``TOP – Kasse``."""

from __future__ import annotations

import re

from pipeline.wordlists import word_set

SIGNED = re.compile(
    # IP Fasching · an . Sonstiges · zu1 i. Protokoll · Punkt & - Kasse: what is left of the number
    r"(?P<sign>(?:(?:TOP|Top|Punkt|PUNKT|Zu|zu)\s)?(?:(?:[^\s\w]{1,3}|[zZ]u\s?\w{1,2}|\w{1,3}[.:),]+|[A-Z]{1,3}|\w{1,2}|\d{1,3})\s){1,2})"
    r"(?P<title>[\"„]?[A-ZÄÖÜ].*)"
)


def unsigned(text: str) -> tuple[str, str]:
    """Return what is left of a number, and the title behind it."""
    match = SIGNED.fullmatch(text)
    if match is None or _is_word(match["sign"].strip()):
        return "", text
    return match["sign"].strip(), match["title"]


def _is_word(sign: str) -> bool:
    """Whether it is a word with which a title may begin: ``Am``, ``Zu``, no ``IN``."""
    return not sign.isupper() and sign.casefold() in word_set("function_words.txt")

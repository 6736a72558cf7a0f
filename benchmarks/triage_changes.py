"""What text layers do to words: umlauts lost or disguised, ligatures gone, letters moved."""

from __future__ import annotations

import html
import quopri
from collections.abc import Callable

Change = Callable[[str], str]

UMLAUTS = "äöüßÄÖÜ"
ENGLISH = str.maketrans(dict(zip(UMLAUTS, "aouBAOU", strict=True)))
MISREAD = str.maketrans({"ä": "d", "ö": "é", "ü": "ii", "ß": "R", "Ä": "A", "Ö": "O", "Ü": "U"})
"""What English models make of German letters."""
LOST = str.maketrans(dict.fromkeys(UMLAUTS, ""))
QUESTIONED = str.maketrans(dict.fromkeys(UMLAUTS, "?"))
PRIVATE = str.maketrans({letter: chr(0xE000 + ord(letter)) for letter in UMLAUTS})
UNKNOWN = str.maketrans(dict.fromkeys(UMLAUTS, "\ufffd"))
SEVEN_BITS = str.maketrans(dict(zip(UMLAUTS, "{|}~[\\]", strict=True)))
"""German letters of seven-bit tables, read as ASCII: ``f}r``, ``Stra~e``."""
ACCENT_APART = str.maketrans(
    {vowel: f"{bare}\xa8" for vowel, bare in zip("äöüÄÖÜ", "aouAOU", strict=True)}
)
"""The two dots as a sign of their own: ``Mu¨ller``."""
LIGATURES = ("ffi", "ff", "fi", "fl")


def _read_as(written: str, read: str) -> dict[int, str]:
    """Umlauts of one table of signs, read with another."""
    return str.maketrans({x: x.encode(written).decode(read, "replace") for x in UMLAUTS})


MACINTOSH = _read_as("cp1252", "mac_roman")
"""``M‰rz``, ``f¸r``."""
FROM_MACINTOSH = _read_as("mac_roman", "cp1252")
"""``MŠrz``, ``fŸr``, ``Stra§e``."""
TWO_SIGNS = _read_as("utf-8", "cp1252")
"""``fÃ¼r``."""
FROM_DOS = _read_as("cp850", "cp1252")
"""``M„rz``, ``h”ren``, ``Straáe``."""
DOS = _read_as("cp1252", "cp437")
"""``MΣrz``, ``fⁿr``."""


def translated(table: dict[int, str]) -> Change:
    """A change letter by letter."""
    return lambda text: text.translate(table)


def as_entities(text: str) -> str:
    """``f&uuml;r``."""
    return "".join(
        f"&{html.entities.codepoint2name[ord(letter)]};" if letter in UMLAUTS else letter
        for letter in text
    )


def as_mail(text: str) -> str:
    """``f=FCr``: a mail's transfer encoding."""
    return quopri.encodestring(text.encode("latin-1", "replace")).decode("ascii").strip()


def without_ligatures(text: str, instead: str = "") -> str:
    """``Öffentlich`` as ``Öentlich``: the font's table lacks the ligatures."""
    for ligature in LIGATURES:
        text = text.replace(ligature, instead)
    return text


def shifted(text: str) -> str:
    """``Bericht`` as ``Ehulfkw``: a font whose letters are numbered anew, without a table."""
    return "".join(chr(ord(letter) + 3) if letter.isascii() else letter for letter in text)


def twice(text: str) -> str:
    """``Bericht Bericht``: a layer that was put under the scan two times."""
    return f"{text} {text}"


def swiss(text: str) -> str:
    """``Strasse``."""
    return text.replace("ß", "ss")


def numbers(text: str) -> str:
    """A table of nothing but numbers."""
    digits = "".join(str(ord(letter) % 10) for letter in text)
    return f"{digits[:-2]},{digits[-2:]}" if len(digits) > 3 else digits


def soft_hyphens(text: str) -> str:
    """Each longer word may be parted in its middle, but is not."""
    middle = len(text) // 2
    return f"{text[:middle]}\xad{text[middle:]}" if text.isalpha() and len(text) > 7 else text

"""Hard rules for words no lexicon explains: shapes German does not have, what they stand for."""

from __future__ import annotations

import re
import unicodedata

RULES = (
    (re.compile(r"ii"), "ü"),
    # ``Miiller``
    (re.compile(r"é(?=[bcdfghjklmnpqrstvwxz]{2}|[bdfgkmnpstvwz]e|h)"), "ö"),
    # ``Kénigsau``; not ``Café`` or ``Séance``
    (re.compile(r"(?<=[aeiouäöü])[B&§](?=[aeo]|n[aei]|$)"), "ß"),
    # ``SpieBer``, ``gro&``
)
LIGATURES = {
    sign: unicodedata.normalize("NFKC", sign)
    for sign in ("ﬁ", "ﬂ", "ﬀ", "ﬃ", "ﬄ", "ﬅ", "ﬆ", *map(chr, range(0x2160, 0x2180)))
}
"""Single signs for several letters, Roman numbers among them: ``ﬁ``, ``Ⅳ``."""
CROWD = re.compile(r"[aiouyäöü][üö]|[üö][aiouyäöü]")
# ``Daüir``, which no word has
SHORTEST = 5


def damaged_shape(read: str) -> bool:
    """Whether it holds what is printed for ü or ö, or a sign that is no letter."""
    return "ii" in read or "é" in read or any(not sign.isalpha() for sign in read)


def impossible(read: str) -> bool:
    """Whether a word has a shape German does not have: ``Miiller``, ``gro&e``, ``StraBe``."""
    if damaged_shape(read):
        return True
    inner = read[1:]
    return any(sign in inner for sign in "BRSAOU") and not inner.isupper()


def possible(read: str) -> str | None:
    """The word with its impossible shapes replaced; None when there are none, or others stay."""
    if len(read) < SHORTEST:
        return None
    text = read
    for pattern, letter in RULES:
        text = pattern.sub(letter, text)
    return text if text != read and not impossible(text) and not crowded(text) else None


def crowded(text: str) -> bool:
    """Whether it holds vowels that no German word has side by side: ``Daüir``."""
    return CROWD.search(text) is not None


def without_ligatures(text: str) -> str:
    """The text with ligature characters (``ﬁ``, ``Ⅳ``) as the letters they stand for."""
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    return text

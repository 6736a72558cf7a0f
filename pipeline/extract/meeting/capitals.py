"""Words set in capitals into the letters they are written with elsewhere."""

from __future__ import annotations

import re

from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set

_WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{3,}(?![\w-])")
SHORT = 5
"""Shorter words are initials where only small letters make a word of them: the ``LAG`` Muster."""
LONGEST_INITIALS = 5
"""Unknown words that are longer are no initials where the whole line is set in capitals."""
LONGEST_NAME = 10
"""Unknown words that are longer are compounds of German, wherever they stand."""


def small_letters(text: str, lexicon: Lexicon) -> str:
    """``über die SITZUNG des GEMEINDERATES`` as it is said: ``Sitzung des Gemeinderates``.

    Initials and names that German does not know stay, ``GEODAT e. V.``, but in a line that is
    all capitals.
    """

    def written(found: re.Match[str]) -> str:
        word = found[0]
        forms = (word.lower(), word.capitalize(), word)
        known = max(forms, key=lexicon.frequency)
        line = text[text.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
        verb = known.islower() and known not in word_set("function_words.txt")
        if len(word) < SHORT and verb and not line.isupper():
            return word
        if lexicon.frequency(known):
            return known
        longest = LONGEST_INITIALS if line.isupper() else LONGEST_NAME
        return word.capitalize() if len(word) > longest else word

    return _WORD.sub(written, text)

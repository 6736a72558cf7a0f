"""Whether the words before a name say that a person bears it: ``Herr Hagen``, ``Ida Kassel``."""

from __future__ import annotations

import re

from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.wordlists import word_set


def names_person(gazetteer: Gazetteer, lexicon: Lexicon, text: str, start: int) -> bool:
    """Whether the name that begins at ``start`` is a person's."""
    words = re.findall(r"[^\s,;:()]+", text[max(start - 40, 0) : start])
    if not words or re.search(r"[,;:()]\s*$", text[:start]):
        return False
    last = words[-1].rstrip(".")
    if last in word_set("person_prefixes.txt"):
        return True
    if re.fullmatch(r"[A-ZÄÖÜ]\.", words[-1]):
        return True
    of_the = re.search(r"(?:[A-ZÄÖÜ]\.|[a-zäöüß])\svon der\s$", text[:start])
    if of_the and re.match(r"[A-ZÄÖÜ]", words[-3] if len(words) > 2 else ""):
        return True  # Ida von der Weide
    return last[:1].isupper() and lexicon.is_given_name(last) and last not in gazetteer

"""The capital I and what it is confused with: in Roman numerals, where sentences begin, ``lt.``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from pipeline.correct.stream import Edit, is_free
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

NUMERAL = re.compile(
    r"(?:^|(?<=^TOP ))(?=[IVXl|]{0,4}[IVX])(?=[IVXl|]{0,4}[l|])[IVXl|]{2,5}(?=[.)](?:\s|\d))"
)
"""``Il`` of ``Il. Nichtöffentlicher Teil`` and ``TOP Il.1``"""
TWO = re.compile(r"(?<!\w)Il(?!\w)")
"""``SGB Il``, ``SGB-Il-Bezug``, ``Band Il;``: German has no such word"""
ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
"""``II``, ``XIV``"""
ACCORDING = re.compile(r"(?<![\w.-])It\.(?= [A-ZÄÖÜ§])")
"""``Kosten It. Angebot``: ``lt.`` was printed"""
SENTENCE = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,40})[.?!] (i[a-zäöüß]*)(?![\w.])")
"""``Antrag. ich``"""

SHOUTED = re.compile(r"(?<![\w.-])(?=[A-ZÄÖÜ]*[il])[A-ZÄÖÜl][A-ZÄÖÜil]*[A-ZÄÖÜ](?!\w)")
"""``SlTZUNG``, ``BETElLIGUNG``, ``DiE LINKE``, ``lNHALT``, ``lHK``; not ``GmbH``"""
BEFORE_CAPITAL = re.compile(r"[il][A-ZÄÖÜ]")
# ``lT``: all that ``SHOUTED`` matches holds it, so that other lines are passed over quickly
INTELLIGENCE = re.compile(r"(?<![\w-])Kl(?=-[^\W\d_]{4})")
"""``Kl-Strategie``: a class has a dot (``Kl.``)"""
DOTLESS = re.compile(r"(?<![\w-])(?=\w*ı)[^\W\d_]{3,}(?![\w-])")
"""``Nıederschrift``, but not ``Yıldız``, which with its dots is a name too"""
WITH_I = frozenset({"lT", "lG"})
"""Information technology, ``lG Metall``: of two letters only these"""
LONG = 5
"""Letters of a word in capitals that need only be listed; of shorter ones only function words are
believed (``DiE``), for firms and parties are spelt so too (``KiTA``)."""


def numeral_edits(text: str, taken: Iterable[Edit]) -> list[Edit]:
    """Edits that give Roman numerals their capitals back, and ``lt.`` its small letter.

    Only where no other rule has fired.
    """
    numerals = [(found.span(), "II") for found in TWO.finditer(text)]
    numerals += [(found.span(), "lt.") for found in ACCORDING.finditer(text)]
    for found in NUMERAL.finditer(text):
        numeral = found[0].replace("l", "I").replace("|", "I")
        if found[0] != "Il" and ROMAN.fullmatch(numeral):
            numerals.append((found.span(), numeral))
    edits = [Edit(start, end, true, "capital", 0.97) for (start, end), true in numerals]
    return _free(edits, taken)


def capital_i_edits(text: str, taken: Iterable[Edit], lexicon: Lexicon) -> list[Edit]:
    """Edits that let sentences begin with the capital I they have lost."""
    edits = []
    for found in SENTENCE.finditer(text):
        before, word = found[1], found[2]
        ends = before in lexicon and before.lower() not in words("abbreviations.txt")
        if ends and word in lexicon:
            start, end = found.span(2)
            edits.append(Edit(start, end, word.capitalize(), "capital", 0.97))
    return _free(edits, taken)


def shouted_edits(
    text: str, taken: Iterable[Edit], lexicon: Lexicon, kept: Container[str]
) -> list[Edit]:
    """Edits that give words in capitals the I that was read as i or l, and ``ı`` its dot.

    ``kept`` words stand.
    """
    dotless = "ı" in text
    if not dotless and "Kl-" not in text and not BEFORE_CAPITAL.search(text):
        return []
    found = [(one.span(), "KI") for one in INTELLIGENCE.finditer(text)]
    for one in DOTLESS.finditer(text) if dotless else ():
        word = one[0].replace("ı", "i")
        if one[0] not in kept and word in lexicon and not lexicon.is_name(word):
            found.append((one.span(), word))
    for one in SHOUTED.finditer(text):
        word = one[0].replace("l", "I").replace("i", "I")
        if one[0] not in kept and _shouted(one[0], word, lexicon):
            found.append((one.span(), word))
    return _free([Edit(start, end, true, "capital", 0.97) for (start, end), true in found], taken)


def _shouted(read: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a word in capitals makes sense, or nothing begins so (``lHK``)."""
    if read[0] == "l" and read[1:].isupper():
        return len(read) > 2 or read in WITH_I
    if len(word) >= LONG:
        return word.capitalize() in lexicon or word.lower() in lexicon
    return word.lower() in words("function_words.txt")


def _free(edits: Iterable[Edit], taken: Iterable[Edit]) -> list[Edit]:
    taken = tuple(taken)
    return [edit for edit in edits if is_free(edit.start, edit.end, taken)]

"""Mis-reads of the right language that leave no doubt, because German has no such word or shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.correct.stream import Edit, is_free
from pipeline.lexicon import Lexicon
from pipeline.wordlists import words

WORD = re.compile(r"(?<![\w@/.&\\-])(?:\\[NV])?[^\W_]{2,}(?![\w@/&]|[.:]\w)")
"""``wWirtschaftsplan``, ``\\Nartezeit``; no part of an address, a file name or a reference"""
STROKE = re.compile(r"([^\W\d_]{2,})1([^\W\d_]{2,})")
"""``Besch1luß``, ``Haushaltsp1an``"""
SAME_SHAPE = frozenset("ckopsuvwxzöü")
"""Letters whose capital differs in size alone."""
NEVER_DOUBLED = frozenset("kvwz")
"""Of these, letters that no German word begins with twice."""
UMLAUTS = {"A": "Ä", "O": "Ö", "U": "Ü"}
OFTEN, VERY_OFTEN = 20, 100
"""How often a word has to be counted in running text to be believed in."""
INSIDE = re.compile(r"(?<=[\w,;(] )[^\W_]{2,}")
"""``Zöpfl`` of ``Frau Zöpfl``: a word whose capital no sentence begins with"""
SHORTEST = 4


class _Asked(NamedTuple):
    """What is known where a word is judged: the language, and the words of the document."""

    lexicon: Lexicon
    printed: Mapping[str, int]


def printed_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in a document, inside a sentence."""
    return Counter(found[0] for text in texts for found in INSIDE.finditer(text))


def certain_edits(
    text: str,
    taken: Collection[Edit],
    lexicon: Lexicon,
    printed: Mapping[str, int],
    kept: Collection[str],
) -> list[Edit]:
    """Repairs of a line's words that can only be mis-reads; ``kept`` words stand as they are."""
    asked = _Asked(lexicon, printed)
    edits = []
    for found in WORD.finditer(text):
        read = found[0]
        if is_free(*found.span(), taken) and read not in kept and read not in lexicon:
            for rule, word in _meant(read, asked):
                edits.append(Edit(found.start(), found.end(), word, rule, 0.99))
                break
    return edits


def _meant(read: str, asked: _Asked) -> Iterator[tuple[str, str]]:
    """What an unknown word stands for, with the rule that says so."""
    single = _once(read)
    if single is not None:
        yield "doubled", single
    if read[0] == "\\" and f"W{read[2:]}" in asked.lexicon:
        yield "stroke", f"W{read[2:]}"
    if _sized(read) and asked.lexicon.frequency(read.lower()) >= VERY_OFTEN:
        yield "capital", read.lower()
    whole = _without_stroke(read, asked.lexicon)
    if whole is not None:
        yield "stroke", whole
    if read in _run_together():
        yield "blank", _run_together()[read]
    yield from _first_letter(read, asked)


def _once(read: str) -> str | None:
    """``Wirtschaftsplan`` for ``wWirtschaftsplan``: a first letter that was read in both sizes."""
    first, second, rest = read[0], read[1], read[2:]
    if first == second or first.lower() != second.lower():
        return None
    if len(read) < SHORTEST or not rest.islower() or not rest.isalpha():
        return None
    if first.islower():
        return second + rest
    return first + rest if second in NEVER_DOUBLED else None


def _sized(read: str) -> bool:
    """``iSt``: one capital inside a word, that may as well be a small letter."""
    inner = [sign for sign in read if not sign.islower()]
    one = len(read) > 2 and len(inner) == 1
    return one and read[0].islower() and inner[0].lower() in SAME_SHAPE


def _without_stroke(read: str, lexicon: Lexicon) -> str | None:
    """The one word that comes out if the 1 inside is an l, an i, or a stroke read twice."""
    found = STROKE.fullmatch(read)
    if found is None or not found[2].islower():
        return None
    forms = [found[1] + letter + found[2] for letter in ("l", "i", "")]
    known = [form for form in forms if form in lexicon]
    return known[0] if len(known) == 1 else None


@cache
def _run_together() -> dict[str, str]:
    """``vonder`` to ``von der``."""
    return {pair.replace(" ", ""): pair for pair in words("run_together.txt")}


def _first_letter(read: str, asked: _Asked) -> Iterator[tuple[str, str]]:
    """``Zöpfl`` for ``zöpfl``, ``Übung`` for ``Ubung``: as the document or the language has it."""
    if len(read) < SHORTEST - 1 or not read[1:].islower() or not read.isalpha():
        return
    small = read[0] in SAME_SHAPE
    word = (read[0].upper() if small else UMLAUTS.get(read[0], read[0])) + read[1:]
    if word == read:
        return
    named = word not in asked.lexicon or asked.lexicon.is_name(word)
    fewest = asked.printed.get(read, 0) + (0 if small else 1)
    if named and asked.printed.get(word, 0) > fewest:
        yield "echo", word
    often = max(asked.lexicon.frequency(word), asked.lexicon.frequency(word.lower()))
    if not small and often >= OFTEN and not asked.lexicon.is_name(word):
        yield "umlaut", word

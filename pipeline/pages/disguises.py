"""Finds words in which another sign stands for ä, ö, ü, ß or a ligature: a wrong table of signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.lexicon import Lexicon
from pipeline.pages.known import is_known

GERMAN = "äöüßÄÖÜ"
LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "tt", "ti")
LETTERS = re.compile(r"[^\W\d_]+")
FOREIGN = re.compile(
    r"[^A-Za-zÄÖÜäöüß0-9\s.,;:!?()\[\]{}/\\\"'’‘‚„“”«»›…&@+%§*°²³€$=<>|#~^•·–—_-]+"
)
"""``ÿ`` in ``Straÿe``, ``Ã¼`` in ``fÃ¼r``, ``‰`` in ``M‰rz``: signs German words do not have."""
NEVER = "ÿ"
"""No German word or name has it; it stands at the place of ß in the next table of signs."""
INSIDE = re.compile(
    r"""(?<=[A-Za-z])(?:&[A-Za-z]{2,6};|=[0-9A-F]{2}|["?„”“‚‘§†…€{|}~\[\]\\^#$%&@<>=]+)(?=[A-Za-z])"""
    r"""|^(?:&[A-Za-z]{2,6};|=[0-9A-F]{2}|["?„”“‚‘§†…€{|}~\[\]\\^#$%&@<>=])(?=[a-z]{3})"""
)
"""``f}r``, ``b„uerlich``, ``Stra?e``, ``f&uuml;r``, ``f=FCr``; ``?ber`` at the beginning."""
ACCENTED = re.compile(r"\b[A-ZÄÖÜ][a-zäöü]*[áàâãéèêëíìîïóòôõúùûçñčćšžřłńęąő][a-zäöüß]*")
"""``Hélder``, ``José``: names of other languages."""
LEAST_LETTERS = 5
"""Of a word with an everyday sign inside, repaired: ``für`` may be an accident, ``März`` too."""


def disguised_words(words: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The words that German has with a German letter or a ligature for the odd sign.

    None where only one name is odd: ``Hélder`` is no ``Hölder``.
    """
    found = tuple(_disguised(words, lexicon))
    names = [name for word in found if (name := ACCENTED.search(word))]
    one_name = len(names) == len(found) and len({name[0] for name in names}) == 1
    return () if one_name else found


def _disguised(words: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    for word in words:
        if word.isascii() and word.isalnum():
            continue
        if _has_foreign_sign(word, lexicon) or _has_sign_inside(word, lexicon):
            yield word


def _has_foreign_sign(word: str, lexicon: Lexicon) -> bool:
    signs = set(FOREIGN.findall(word))
    if not signs:
        return False
    bare = word.strip(".,;:!?()\"'„“”-")
    if NEVER in word or bare in lexicon or len(signs) > 1:
        return NEVER in word
    sign = min(signs)
    inner = [part for part in re.split(r"[-/]", bare) if sign in part and part != sign]
    return any(
        part.replace(sign, true) in lexicon
        for part in inner
        if LETTERS.search(part.replace(sign, ""))
        for true in (*GERMAN, *LIGATURES)
        if len(part) > 2
    )


def _has_sign_inside(word: str, lexicon: Lexicon) -> bool:
    """Everyday signs: they must stand where a letter belongs, in a word of some length."""
    bare = word.strip(".,;:!)(-")
    for part in re.split(r"[-/]", bare):
        signs = set(INSIDE.findall(part))
        if len(signs) != 1:
            continue
        (sign,) = signs
        if all(is_known(piece, lexicon) for piece in LETTERS.findall(part)):
            continue
        wholes = (part.replace(sign, true) for true in GERMAN)
        if any(len(whole) >= LEAST_LETTERS and is_known(whole, lexicon) for whole in wholes):
            return True
    return False

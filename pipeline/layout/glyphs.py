"""Reads which signs open a bullet line, printed or misread."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from pipeline.wordlists import rows


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign at the beginning of a bullet line."""

    shape: str
    """Signs of one shape stand for the same printed bullet."""
    sure: bool
    """Whether it is printed as a bullet; else it is a disguise that needs support."""


@cache
def glyphs() -> dict[str, Glyph]:
    """Return the shipped list by sign."""
    return {sign: Glyph(shape, sure == "yes") for sign, shape, sure in rows("bullet_glyphs.csv")}


def glyph_of(text: str) -> Glyph | None:
    """Return what the word is as a bullet; signs of symbol fonts count as printed discs."""
    if len(text) == 1 and unicodedata.category(text) == "Co":
        return Glyph("disc", True)
    if len(text) == 2 and not text.isalnum() and text[1] in glyphs():
        text = text[0]
    return glyphs().get(text)

"""Loads the small German model that ships in ``pipeline/data/ner``; imports spaCy."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.attrs import LANG  # type: ignore[import-not-found]
from spacy.lang.de import German
from spacy.language import Language
from spacy.vocab import Vocab, create_vocab

from pipeline.lexicon import Lexicon, shipped_lexicon

FOLDER = Path(__file__).resolve().parents[1] / "data" / "ner"


def vocabulary(lexicon: Lexicon) -> Vocab:
    """Return a vocabulary whose words carry what the lexicon knows of them.

    It stands in the attribute LANG, which is of no use where all words are German; the
    model reads it like prefix, suffix and shape.
    """
    vocab = create_vocab("de", German.Defaults)
    getters = vocab.lex_attr_getters  # type: ignore[attr-defined]
    getters[LANG] = lambda word: lexicon_class(lexicon, word)
    return vocab


def lexicon_class(lexicon: Lexicon, word: str) -> int:
    """Return a number from 0 to 255: name or place, how often as spelt and in small letters."""
    if len(word) > 3 and word.isupper():
        word = word.capitalize()
    frequency, small = lexicon.frequency(word), lexicon.frequency(word.lower())
    return (
        lexicon.is_given_name(word)
        + 2 * lexicon.is_surname(word)
        + 4 * lexicon.is_place(word)
        + 8 * _step(frequency, lexicon.has(word))
        + 64 * (_step(small, lexicon.has(word.lower())) if word[:1].isupper() else 0)
    )


def _step(frequency: int, known: bool) -> int:
    """Return 0 for an unknown form to 5 for an everyday one."""
    return known + (frequency > 2) + (frequency > 20) + (frequency > 200) + (frequency > 2000)


def load(folder: Path = FOLDER) -> Language:
    """Load the shipped model."""
    return spacy.load(folder, vocab=vocabulary(shipped_lexicon()))

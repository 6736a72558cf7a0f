"""Sentences varied: other people's names put in, and letters mis-read as OCR does."""

from __future__ import annotations

import csv
import math
import random
from functools import cache
from pathlib import Path

from benchmarks.learn.ner.protocol_lines import NameStore
from benchmarks.learn.ner.sentence import Sentence, spans

CONFUSIONS = Path(__file__).resolve().parents[3] / "pipeline" / "data" / "confusions.csv"
UMLAUTS = {"ä": "aéia", "ö": "oéd6", "ü": "uii0", "ß": "BsRf", "Ä": "A", "Ö": "OG", "Ü": "UO"}
"""What an English reader makes of them, where the shipped table says nothing."""


@cache
def confusions() -> dict[str, tuple[list[str], list[float]]]:
    """Return for each letter what it is read as, and how likely."""
    lines = CONFUSIONS.read_text(encoding="utf-8").splitlines()
    result: dict[str, tuple[list[str], list[float]]] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        if len(row["true"]) == 1:
            read, weights = result.setdefault(row["true"], ([], []))
            read.append(row["read"])
            weights.append(math.exp(-float(row["cost"])))
    for letter, others in UMLAUTS.items():
        result.setdefault(letter, (list(others), [1.0] * len(others)))
    return result


def misread(sentence: Sentence, chance: random.Random, share: float = 0.015) -> Sentence:
    """Return the sentence as the wrong language reads it; ``share`` of all letters besides."""
    table = confusions()
    words: list[str] = []
    for word in sentence.words:
        letters: list[str] = []
        for letter in word:
            read, weights = table.get(letter, ([letter], [1.0]))
            drawn = chance.choices(read, weights)[0]
            if chance.random() < share:
                drawn = chance.choice(read)
            letters.append(drawn)
        words.append("".join(letters).strip() or word)
    return Sentence(tuple(words), sentence.tags)


def renamed(sentence: Sentence, chance: random.Random, names: NameStore) -> Sentence:
    """Return the sentence with each full name of a person replaced by another of two words."""
    words = list(sentence.words)
    for start, end, label in spans(sentence.tags):
        if label == "PER" and end - start == 2 and words[start][-1] != ".":
            words[start] = names.given()
            words[start + 1] = names.surname().split()[-1]
        elif label == "PER" and end - start == 1 and chance.random() < 0.5:
            words[start] = names.surname().split()[-1]
    return Sentence(tuple(words), sentence.tags)

"""Lists frequent words as they look when a digit is read for ö, ä or ß: ``digit_words.csv``.

Usage: ``python -m benchmarks.learn.digit_words``. No fuzzy rule may touch a token with a digit, so
each of these is an exact rule of its own, for pages read with the wrong language.
"""

from __future__ import annotations

import csv
from itertools import product

from benchmarks.learn.lexicon import DATA, frequencies
from pipeline.lexicon import Lexicon

DIGITS = {"ö": "6", "ß": "8", "ä": "4"}
PLAIN = {"ö": ("o", "é"), "ß": ("B", "R"), "ä": ("a",), "ü": ("u", "ii")}
LEAST, SHORTEST, REST = 12, 4, 4
HEADER = """\
# Frequent words in which a digit is read for ö (6), ß (8) or ä (4) by a model without umlauts.
# Written by benchmarks/learn/digit_words.py; each line is an exact rule, no other touches digits.
"""


def spoilt(word: str) -> list[tuple[str, str]]:
    """Mis-reads of ``word`` that hold at least one digit, each with its reason."""
    choices = []
    for letter in word:
        ways = [*PLAIN.get(letter.lower(), (letter,))] if letter in PLAIN else [letter]
        if letter in DIGITS:
            ways.append(DIGITS[letter])
        choices.append(ways)
    found = []
    for way in product(*choices):
        read = "".join(way)
        digits = [(sign, true) for sign, true in zip(read, word, strict=False) if sign.isdigit()]
        if any(sign.isdigit() for sign in way) and not read[-2:].isdigit():
            found.append((read, ", ".join(f"{true} read as {sign}" for sign, true in digits)))
    return found


def safe(read: str, lexicon: Lexicon) -> bool:
    """Whether the mis-read cannot be a number with a word (``4teilig``) or a code."""
    letters = read.lstrip("0123456789")
    if letters == read:
        return sum(sign.isalpha() for sign in read) >= 3
    return len(letters) >= REST and letters not in lexicon


def main() -> None:
    """Write the table."""
    lexicon = Lexicon.load()
    rows: dict[str, tuple[str, str]] = {}
    for word, times in frequencies().most_common():
        sites = sum(letter in PLAIN for letter in word)
        if times < LEAST or len(word) < SHORTEST or not 0 < sites <= 3 or word.isupper():
            continue
        for read, reason in spoilt(word):
            if safe(read, lexicon):
                rows.setdefault(read, (word, reason))
    with (DATA / "digit_words.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("misread", "correct", "scope", "reason"))
        for read, (word, reason) in sorted(rows.items()):
            writer.writerow((read, word, "wrong-language", reason))
    print(f"{len(rows)} rules")


if __name__ == "__main__":
    main()

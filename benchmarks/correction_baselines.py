"""What simpler means make of the same pages, and what each part of the corrector is worth.

Usage: ``python -m benchmarks.correction_baselines LEARN.jsonl … --test TEST.jsonl …``
Baselines: a static table of the pairs seen in the pages to learn from; rapidfuzz on the frequent
words of the lexicon; edit distance one with frequencies (SymSpell's rule); replacement of letters
and look-up.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from itertools import islice, product
from pathlib import Path
from unittest.mock import patch

from rapidfuzz import fuzz, process

from benchmarks.correction import HEAD, ROOT, Score, score
from benchmarks.learn.alignment import pages, pairs, words
from benchmarks.learn.lexicon import word_list
from pipeline.correct import Corrector
from pipeline.correct.channel import Channel
from pipeline.correct.context import Twins
from pipeline.correct.edits import one_letter_away
from pipeline.dictionaries import Dictionaries, load_dictionaries
from pipeline.lexicon import Lexicon
from pipeline.settings import CorrectSettings

Texts = list[tuple[str, str]]
Baseline = Callable[[str], str]
LETTERS = (("ii", "ü"), ("ti", "ü"), ("u", "ü"), ("a", "ä"), ("o", "ö"), ("é", "ö"), ("B", "ß"))
MOST_VARIANTS = 256


def static_table(texts: Texts) -> Baseline:
    """The word that most often stood where this was read."""
    seen: dict[str, Counter[str]] = {}
    for truth, read in texts:
        true, found = words(truth), words(read)
        for here, there in pairs(true, found):
            seen.setdefault(found[there], Counter())[true[here]] += 1
    table = {read: counts.most_common(1)[0][0] for read, counts in seen.items()}
    return lambda word: table.get(word, word)


def fuzzy(lexicon: Lexicon) -> Baseline:
    """The most similar frequent word, ratio 80 or more."""
    frequent = [word for word in word_list() if lexicon.frequency(word) >= 5]

    @cache
    def repair(word: str) -> str:
        if word in lexicon or len(word) < 3 or not word.isalpha():
            return word
        found = process.extractOne(word, frequent, scorer=fuzz.ratio, score_cutoff=80)
        return found[0] if found else word

    return repair


def edit_distance(lexicon: Lexicon) -> Baseline:
    """The most frequent word one letter away."""

    @cache
    def repair(word: str) -> str:
        if word in lexicon or len(word) < 3 or any(sign.isdigit() for sign in word):
            return word
        near = max(one_letter_away(word), key=lexicon.frequency)
        return near if lexicon.frequency(near) else word

    return repair


def replacement(lexicon: Lexicon) -> Baseline:
    """The most frequent word that comes from replacing letters, for words that are none."""

    @cache
    def repair(word: str) -> str:
        if word in lexicon or any(sign.isdigit() for sign in word):
            return word
        found = [one for one in islice(_replaced(word), MOST_VARIANTS) if one in lexicon]
        return max(found, key=lexicon.frequency) if found else word

    return repair


def _replaced(word: str) -> Iterator[str]:
    choices: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        read, true = next(
            ((one, other) for one, other in LETTERS if word.startswith(one, at)), ("", "")
        )
        choices.append((read, true) if read else (word[at],))
        at += len(read) or 1
    return ("".join(way) for way in product(*choices))


def score_baseline(repair: Baseline, texts: Texts) -> Score:
    """The same figures for a word-by-word repair."""
    found = Score(seconds=1e9)
    for truth, read in texts:
        before = words(read)
        found.add(words(truth), before, [repair(word) for word in before])
    return found


class FlatLexicon(Lexicon):
    """All listed words equally frequent."""

    def frequency(self, word: str) -> int:
        """One for every listed word."""
        return 5 if self.has(word) else 0


@contextmanager
def without(part: str) -> Iterator[Corrector]:
    """A corrector that lacks one part."""
    lexicon = FlatLexicon.load() if part == "frequencies" else Lexicon.load()
    rules = Dictionaries() if part == "dictionaries" else load_dictionaries(ROOT / "corrections")
    with ExitStack() as stack:
        if part == "consensus":
            stack.enter_context(patch("pipeline.correct.agreements", return_value={}))
        if part == "compounds":
            stack.enter_context(patch.object(Channel, "_joints", return_value=[]))
        if part == "context":
            stack.enter_context(patch.object(Twins, "members", return_value=()))
        if part == "digit words":
            stack.enter_context(patch("pipeline.correct.digit_edits", return_value=[]))
        yield Corrector(rules, lexicon, CorrectSettings())


PARTS = (
    "nothing",
    "frequencies",
    "context",
    "consensus",
    "compounds",
    "digit words",
    "dictionaries",
)


def load(files: list[Path]) -> Texts:
    """Pairs of truth and read text."""
    return [(page["truth"], page["ocr"]) for path in files for page in pages(path)]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("learn", nargs="+", type=Path)
    parser.add_argument("--test", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    lexicon, test = Lexicon.load(), load(options.test)
    print(HEAD)
    for name, repair in (
        ("static table", static_table(load(options.learn))),
        ("rapidfuzz on lexicon", fuzzy(lexicon)),
        ("edit distance 1", edit_distance(lexicon)),
        ("replace and look up", replacement(lexicon)),
    ):
        print(score_baseline(repair, test).row(name))
    clean = [(truth, truth) for truth, _ in test]
    for part in PARTS:
        with without(part) as corrector:
            print(score(corrector, test, None).row(f"without {part}"))
            print(score(corrector, clean, True).row("  clean text, forced"))


if __name__ == "__main__":
    main()

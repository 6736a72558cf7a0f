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
from pipeline import correct
from pipeline.correct import Corrector, edits, names
from pipeline.correct.channel import Channel
from pipeline.correct.commoner import Commoner
from pipeline.correct.context import Twins
from pipeline.correct.edits import one_letter_away
from pipeline.correct.repair import Repair
from pipeline.correct.unlisted import Unlisted
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
        near = max(sorted(one_letter_away(word)), key=lexicon.frequency)
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
        for target, name, value in REMOVED.get(part, ()):
            stack.enter_context(patch.object(target, name, return_value=value))
        yield Corrector(rules, lexicon, CorrectSettings())


REMOVED: dict[str, tuple[tuple[object, str, object], ...]] = {
    "context": ((Twins, "members", ()),),
    "what the document told of twins": ((Repair, "told", {}),),
    "consensus of a document": ((names, "agree", {}),),
    "words of the same document": ((names, "own_vocabulary", {}),),
    "spelling of names": ((Unlisted, "name", None),),
    "how common words with umlauts are": ((Commoner, "agreed", {}),),
    "repeated lines": ((correct, "mend_repeated", None),),
    "hard rules for shapes": ((names, "by_shape", {}),),
    "compounds": ((Channel, "_joints", []),),
    "letters that look alike": ((edits, "alike", False),),
    "letters of like shape": ((Channel, "look_alikes", ()),),
    "strokes beside words": ((edits, "unstuck", ()),),
    "dots read as letters": ((correct, "leader_edits", []),),
    "digits in words": ((correct, "digit_edits", []),),
}
"""What each part is replaced by when it is taken out."""
PARTS = ("nothing", "frequencies", "dictionaries", *REMOVED)


def load(files: list[Path]) -> Texts:
    """Pairs of truth and read text."""
    return [(page["truth"], page["ocr"]) for path in files for page in pages(path)]


def baselines(learn: Texts, test: Texts) -> Iterator[tuple[str, Score]]:
    """What simpler means make of the test pages."""
    lexicon = Lexicon.load()
    yield "static table", score_baseline(static_table(learn), test)
    yield "rapidfuzz on the lexicon", score_baseline(fuzzy(lexicon), test)
    yield "edit distance 1 (SymSpell)", score_baseline(edit_distance(lexicon), test)
    yield "replace and look up", score_baseline(replacement(lexicon), test)


def ablation(test: Texts) -> Iterator[tuple[str, Score, Score]]:
    """The test pages, and their clean text taken for damaged, without one part after the other."""
    clean = [(truth, truth) for truth, _ in test]
    for part in PARTS:
        with without(part) as corrector:
            found = score(corrector, test, None), score(corrector, clean, True)
        yield part, *found


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("learn", nargs="+", type=Path)
    parser.add_argument("--test", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    test = load(options.test)
    print(HEAD)
    for name, found in baselines(load(options.learn), test):
        print(found.row(name))
    for part, found, clean in ablation(test):
        print(found.row(f"without {part}"))
        print(clean.row("  clean text, forced"))


if __name__ == "__main__":
    main()

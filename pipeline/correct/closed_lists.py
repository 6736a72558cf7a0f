"""Unknown words that are close to one of a closed list: the user's names, the document's words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pipeline.correct.confusions import Confusions
from pipeline.correct.consensus import Agreement, variants
from pipeline.correct.shapes import damaged_shape

OFTENER = 3
"""A word has to be this many times as frequent to draw another to itself."""
MUCH_OFTENER = 6
"""And this many times to do so without a person having looked."""
SHORTEST, LONG = 5, 8


def closed_list(
    unknown: Iterable[str], names: Iterable[str], confusions: Confusions, ratio: float
) -> dict[str, Agreement]:
    """Unknown forms that are a name of the user's lists, mis-read."""
    targets = {name for name in names if len(name) >= SHORTEST - 1}
    by_initial: dict[str, list[str]] = defaultdict(list)
    for name in sorted(targets):
        by_initial[name[0]].append(name)
    found: dict[str, Agreement] = {}
    for form in unknown:
        explained = [
            (cost, text)
            for text, (cost, _) in variants(form, confusions).items()
            if text in targets
        ]
        if explained:
            found[form] = Agreement(min(explained)[1], "name", 0.98, True)
        elif len(form) >= SHORTEST:
            close = [
                (fuzz.ratio(form, name), name)
                for name in by_initial[form[0]]
                if not _inflected(form, name)
            ]
            best = max(close, default=(0.0, ""))
            tied = sum(score == best[0] for score, _ in close) > 1
            if best[0] >= ratio:
                sure = not tied and Levenshtein.distance(form, best[1]) == 1
                found[form] = Agreement(best[1], "name", round(best[0] / 100, 3), sure)
    return found


def own_vocabulary(
    unknown: Mapping[str, int], words: Counter[str], ratio: float
) -> dict[str, Agreement]:
    """Unknown forms that are a much more frequent word of the same document, mis-read."""
    frequent = [
        word
        for word, times in words.items()
        if times >= OFTENER and len(word) >= SHORTEST and not damaged_shape(word)
    ]
    found: dict[str, Agreement] = {}
    for form, times in unknown.items():
        if len(form) < SHORTEST:
            continue
        close = [
            (fuzz.ratio(form, word), word)
            for word in frequent
            if word[0] == form[0]
            and words[word] >= OFTENER * times
            and word != form
            and not _inflected(form, word)
        ]
        score, word = max(close, default=(0.0, ""))
        if score >= ratio:
            same = word.casefold() == form.casefold()
            near = len(form) >= LONG and Levenshtein.distance(form, word) == 1
            sure = same or (near and words[word] >= MUCH_OFTENER * times)
            found[form] = Agreement(word, "vocabulary", round(score / 100, 3), sure)
    return found


def _inflected(form: str, word: str) -> bool:
    """Whether the two differ in their ending only (``Kräner``, ``Kräners``) or by a whole part."""
    short, long = sorted((form.casefold(), word.casefold()), key=len)
    stem = short.rstrip("esnr")
    return long != short and (long.startswith(stem) or long.endswith(short))

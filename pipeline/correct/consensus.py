"""Names no lexicon knows, as the document agrees: ``Kraner`` and ``Krdner`` are one ``Kräner``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pipeline.correct.confusions import Confusions, Edge
from pipeline.correct.shapes import damaged_shape, impossible, possible

UMLAUTS = frozenset("äöüßÄÖÜ")
PLAIN = frozenset("aouAOU")
VOWELS = frozenset("aeiouéäöü")
MOST_UMLAUTS = 2
STRANGE = 5.0
"""Cost of a form that still has a shape German does not have."""
DEAREST = 7.0
"""Confusions that cost more together do not make one word of two."""
OFTENER = 3
"""A word has to be this many times as frequent to draw another to itself."""
MUCH_OFTENER = 6
"""And this many times to do so without a person having looked."""
SHORTEST, LONG = 5, 8


@dataclass(frozen=True, slots=True)
class Agreement:
    """What an unknown form stands for, and why."""

    text: str
    rule: str
    confidence: float
    sure: bool


def variants(read: str, confusions: Confusions) -> dict[str, tuple[float, bool]]:
    """Forms with one or two umlauts that explain ``read``: cost, and whether a plain vowel did not.

    ``Krdner`` gives ``Kräner`` (cost of d for ä, True).
    """
    found: dict[str, tuple[float, bool]] = {}
    states: list[tuple[int, str, int, float, bool]] = [(0, "", 0, 0.0, False)]
    while states:
        at, text, used, cost, telling = states.pop()
        if at >= len(read):
            price = cost + (STRANGE if impossible(text) else 0.0)
            if used and (text not in found or price < found[text][0]):
                found[text] = (price, telling)
            continue
        states.append((at + 1, text + read[at], used, cost, telling))
        if used < MOST_UMLAUTS:
            for edge in _umlaut_edges(read, at, confusions):
                tells = read[at : at + edge.width] not in PLAIN
                states.append(
                    (
                        at + edge.width,
                        text + edge.true,
                        used + 1,
                        cost + edge.cost,
                        telling or tells,
                    )
                )
    return found


def _umlaut_edges(read: str, at: int, confusions: Confusions) -> Iterable[Edge]:
    after_vowel = at > 0 and read[at - 1].lower() in VOWELS
    return (
        edge
        for edge in confusions.edges(read, at)
        if edge.true in UMLAUTS and (edge.true != "ß" or after_vowel)
    )


def agree(
    unknown: Mapping[str, int], rare: Mapping[str, int], confusions: Confusions
) -> dict[str, Agreement]:
    """One umlaut form that explains two or more forms, one of them tellingly, one unknown.

    ``rare`` are forms the lexicon lists but nobody uses: names, or what looks like one.
    """
    times = {**unknown, **rare}
    explained: dict[str, dict[str, tuple[float, bool]]] = defaultdict(dict)
    for form in times:
        for text, why in variants(form, confusions).items():
            explained[text][form] = why
    ranking = sorted(
        (
            (-len(forms), sum(cost * times[form] for form, (cost, _) in forms.items()), text)
            for text, forms in explained.items()
            if len(forms) > 1
            and text[-1] not in UMLAUTS - {"ß"}
            and any(telling for _, telling in forms.values())
            and any(form in unknown for form in forms)
        )
    )
    found: dict[str, Agreement] = {}
    for _, _, text in ranking:
        forms = [form for form in explained[text] if form not in found]
        cost = sum(explained[text][form][0] for form in forms)
        if len(forms) > 1 and cost <= DEAREST * len(forms) / 2:
            for form in forms:
                found[form] = Agreement(text, "consensus", 0.95, True)
    return found


def by_shape(unknown: Iterable[str]) -> dict[str, Agreement]:
    """Unknown forms that no German word can have, with their hard rule's repair."""
    found = {}
    for form in unknown:
        text = possible(form)
        if text is not None:
            found[form] = Agreement(text, "shape", 0.85, True)
    return found


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

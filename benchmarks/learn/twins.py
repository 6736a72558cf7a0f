"""Learns from clean text which of two real words fits its neighbours: ``pipeline/data/twins.*``.

Usage: ``python -m benchmarks.learn.twins``. One softmax for each group of words that look alike
without umlauts, trained by AdaGrad; features of ``pipeline.correct.context``. Reports accuracy on
every tenth line, which is not learned from.
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from benchmarks.learn.plain_text import annotated_lines, corpus_lines
from pipeline.correct.context import DATA, WEIGHT_STEP, features, fold

TOKEN = re.compile(r"\w+|[.,;:!?]")
"""``wurde`` and ``,`` of ``wurde,``"""
HEADER = """\
# Words that look alike when read without umlauts; learned by benchmarks/learn/twins.py.
# The weights of their neighbours are in twins.marisa.
"""
LEAST_GROUP, LEAST_MEMBER, LEAST_FEATURE, LEAST_WEIGHT = 16, 4, 3, 2
EPOCHS, RATE, DECAY = 6, 0.25, 2e-4
Sample = tuple[int, list[str]]


def sentences() -> Iterator[list[str]]:
    """Lines as tokens; encyclopaedia and court decisions count thrice, being nearer to minutes."""
    for line in corpus_lines():
        yield TOKEN.findall(line)
    for _ in range(3):
        for line in annotated_lines():
            yield TOKEN.findall(line)


def find_groups(lines: list[list[str]]) -> dict[str, list[str]]:
    """Folded form to the lower-case words behind it, where it is really ambiguous."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts.update(word.lower() for word in line)
    groups: dict[str, list[str]] = defaultdict(list)
    for word, times in counts.items():
        if times >= LEAST_MEMBER and word.isalpha():
            groups[fold(word)].append(word)
    return {
        key: sorted(members)
        for key, members in groups.items()
        if len({one.replace("ß", "ss") for one in members}) > 1
        and sum(counts[one] for one in members) >= LEAST_GROUP
    }


def collect(
    lines: list[list[str]], groups: dict[str, list[str]]
) -> tuple[dict[str, list[Sample]], dict[str, list[Sample]]]:
    """Samples by group to learn from, and those held back."""
    learn: dict[str, list[Sample]] = defaultdict(list)
    held: dict[str, list[Sample]] = defaultdict(list)
    for number, line in enumerate(lines):
        folded = [fold(word) for word in line]
        for at, word in enumerate(line):
            members = groups.get(folded[at])
            if members and word.lower() in members:
                begins = at == 0 or line[at - 1] in ".:!?"
                capital = word[0].isupper() and not begins
                sample = (members.index(word.lower()), features(folded, at, capital))
                (held if number % 10 == 0 else learn)[folded[at]].append(sample)
    return learn, held


def train(samples: list[Sample], labels: int, rng: random.Random) -> list[dict[str, float]]:
    """Softmax weights for each label, AdaGrad with weight decay."""
    seen: Counter[str] = Counter(feature for _, present in samples for feature in set(present))
    kept = {feature for feature, times in seen.items() if times >= LEAST_FEATURE}
    data = [(label, [one for one in present if one in kept]) for label, present in samples]
    weights: list[dict[str, float]] = [defaultdict(float) for _ in range(labels)]
    squares: list[dict[str, float]] = [defaultdict(lambda: 1e-2) for _ in range(labels)]
    for _ in range(EPOCHS):
        rng.shuffle(data)
        for label, present in data:
            scores = [sum(own[feature] for feature in present) for own in weights]
            top = max(scores)
            odds = [math.exp(score - top) for score in scores]
            total = sum(odds)
            for index in range(labels):
                slope = odds[index] / total - (index == label)
                if abs(slope) < 0.01:
                    continue
                own, square = weights[index], squares[index]
                for feature in present:
                    step = slope + DECAY * own[feature]
                    square[feature] += step * step
                    own[feature] -= RATE * step / math.sqrt(square[feature])
    return weights


def right(weights: list[dict[str, float]], samples: list[Sample]) -> tuple[int, int, int]:
    """How many held-back samples are decided beyond 2 nats, how many rightly, and of all."""
    sure = good = every = 0
    for label, present in samples:
        scores = [sum(own.get(feature, 0.0) for feature in present) for own in weights]
        order = sorted(range(len(scores)), key=lambda index: -scores[index])
        every += order[0] == label
        if scores[order[0]] - scores[order[1]] >= 2.0:
            sure += 1
            good += order[0] == label
    return sure, good, every


def build(folder: Path = DATA) -> None:
    """Learn all groups and write the table."""
    lines = list(sentences())
    groups = find_groups(lines)
    learn, held = collect(lines, groups)
    rng = random.Random(1)
    rows: list[tuple[str, tuple[int]]] = []
    totals = Counter[str]()
    for key, members in groups.items():
        weights = train(learn[key], len(members), rng)
        sure, good, every = right(weights, held[key])
        most = Counter(label for label, _ in learn[key]).most_common(1)
        plain = sum(label == most[0][0] for label, _ in held[key]) if most else 0
        totals.update(all=len(held[key]), sure=sure, good=good, every=every, plain=plain)
        for member, own in zip(members, weights, strict=True):
            for feature, weight in own.items():
                stored = max(-127, min(127, round(weight / WEIGHT_STEP)))
                if abs(stored) >= LEAST_WEIGHT:
                    rows.append((f"{member}\t{feature}", (stored,)))
    marisa_trie.RecordTrie("<b", rows).save(str(folder / "twins.marisa"))
    body = "\n".join(" ".join(members) for _, members in sorted(groups.items()))
    (folder / "twins.txt").write_text(HEADER + body + "\n", encoding="utf-8")
    print(f"{len(groups)} groups, {len(rows)} weights, held back: {dict(totals)}")


if __name__ == "__main__":
    build()
